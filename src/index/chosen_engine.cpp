#include "index/chosen_engine.hpp"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "index/bulk_engine.hpp"
#include "index/edit_engine.hpp"

namespace newsidx {
namespace {

// Bytes of all tables.
std::uint64_t index_bytes(const std::string& path) {
    std::uint64_t bytes = 0;
    std::error_code code;
    // A file that is gone by now, and a folder that can't be read on, are no reason to throw.
    std::filesystem::directory_iterator at(path, code);
    for (; !code && at != std::filesystem::directory_iterator(); at.increment(code)) {
        std::error_code gone;
        const auto size = at->file_size(gone);
        if (!gone && at->path().extension() == ".glass") bytes += size;
    }
    return bytes;
}

}  // namespace

Xapian::WritableDatabase open_locked(const std::string& path) {
    return Xapian::WritableDatabase(path, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
}

ChosenEngine::ChosenEngine(std::string path, const WriterOptions& options)
    : path_(std::move(path)), options_(options), database_(open_locked(path_)) {}

void ChosenEngine::use_xapian() {
    engine_ = open_xapian_engine(path_, database_);
    is_undecided_ = is_automatic();
}

void ChosenEngine::take(std::unique_ptr<Engine> bulk) {
    engine_ = std::move(bulk);
    is_undecided_ = false;
    has_used_bulk_ = true;
}

Status ChosenEngine::use_bulk() {
    auto bulk = open_bulk_engine(path_, database_, operations_, options_.run_bytes);
    if (!bulk) return bulk.error();
    take(*std::move(bulk));
    if (!has_names_) engine_->forget_names();
    return {};
}

// Where the bulk engine can't be used, Xapian's goes on.
void ChosenEngine::use_bulk_if_possible() {
    if (const auto used = use_bulk(); !used) fallback_ = used.error().what;
}

// Whether the bulk engine was taken, as the index is new.
Result<bool> ChosenEngine::use_bulk_on_new() {
    auto bulk = open_bulk_engine_on_new(path_, database_, operations_, options_.run_bytes);
    if (!bulk && bulk.error().kind == ErrorKind::schema) return false;
    if (!bulk) return bulk.error();
    take(*std::move(bulk));
    return true;
}

Status ChosenEngine::choose(Purpose purpose, bool has_names) {
    has_names_ = has_names;
    use_xapian();
    if (options_.engine != EngineChoice::xapian) {
        // Versions, which reindexing writes, don't come behind what a new index has.
        const auto is_taken = purpose == Purpose::change ? use_bulk_on_new() : Result<bool>(false);
        if (!is_taken) return is_taken.error();
        if (!*is_taken && options_.engine == EngineChoice::bulk) {
            if (auto used = use_bulk(); !used) return used;
        } else if (!*is_taken && purpose == Purpose::reindex_all) {
            use_bulk_if_possible();
        }
    }
    if (!has_names_ && engine_->lasts()) {
        // A change, and no other engine takes it over.
        engine_->forget_names();
        is_undecided_ = false;
    }
    return {};
}

// A bulk build is done with its commit, and so are edits: what comes after is an update.
void ChosenEngine::go_on() {
    if (!has_committed_ || engine_->lasts()) return;
    engine_.reset();
    database_ = Xapian::WritableDatabase();  // with its lock
    database_ = open_locked(path_);
    use_xapian();
}

bool ChosenEngine::is_enough(const WaitingChanges& waiting) {
    return waiting.cost() >= kChoiceBytes;
}

void ChosenEngine::decide(const WaitingChanges& waiting) {
    if (!is_undecided_) return;
    is_undecided_ = false;
    const std::uint64_t expected = std::max<std::uint64_t>(expected_bytes_, waiting.text_bytes());
    if (is_enough(waiting) && index_bytes(path_) <= kBulkFactor * expected) use_bulk_if_possible();
}

void ChosenEngine::decide_to_commit(const WaitingChanges& waiting) {
    // A few changes go straight into the tables.
    const std::size_t count = waiting.all().size();
    if (is_undecided_ && count > 0 && count <= kMaxEditedArticles && !is_enough(waiting)) {
        if (auto edits = open_edit_engine(path_, engine_, operations_)) {
            engine_ = *std::move(edits);
            is_undecided_ = false;
            return;
        }
        // Xapian's writer meets the same trouble, or none.
    }
    decide(waiting);
}

Status ChosenEngine::commit() {
    has_committed_ = true;
    auto committed = engine_->commit();
    is_undecided_ = engine_->lasts() && is_automatic();
    return committed;
}

}  // namespace newsidx
