#include "ingest/add.hpp"

#include <algorithm>
#include <map>
#include <thread>
#include <utility>
#include <variant>

#include "article/identity.hpp"
#include "base/memory.hpp"
#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/batch.hpp"
#include "ingest/merge.hpp"
#include "ingest/parallel.hpp"
#include "source/walk.hpp"

namespace newsidx {
namespace {

// Text that is analysed side by side before it is written: enough for all workers, little against a
// batch.
constexpr std::size_t kChunkBytes = std::size_t{4} << 20U;
// A text of this size is parsed with no batch in memory beside it: its parser may need the room.
constexpr std::size_t kLargeTextBytes = std::size_t{4} << 20U;
constexpr std::size_t kChunkTexts = 2'000;

// One event of the sources; a text has its articles once they are parsed.
struct Item {
    SourceEvent event;
    ParsedArticles parsed;
};

// How the summary has counted what is about an article.
struct Counts {
    std::uint64_t added = 0;
    std::uint64_t updated = 0;
    std::uint64_t unchanged = 0;

    [[nodiscard]] std::uint64_t all() const { return added + updated + unchanged; }
};

// A decided change, not yet analysed.
struct Pending {
    Record record;
    std::string body;
    Counts counts;
};

// Which of the articles that a file held are still in it. A million of them must fit.
class Held {
public:
    Held() = default;
    explicit Held(std::vector<std::string> ids) : ids_(std::move(ids)), seen_(ids_.size(), false) {}

    void see(const std::string& id) {
        const auto at = std::lower_bound(ids_.begin(), ids_.end(), id);
        if (at != ids_.end() && *at == id)
            seen_[static_cast<std::size_t>(at - ids_.begin())] = true;
    }

    [[nodiscard]] std::vector<std::string> unseen() const {
        std::vector<std::string> ids;
        for (std::size_t i = 0; i < ids_.size(); ++i) {
            if (!seen_[i]) ids.push_back(ids_[i]);
        }
        return ids;
    }

private:
    std::vector<std::string> ids_;  // sorted
    std::vector<bool> seen_;
};

class Adder {
public:
    Adder(const AddOptions& options, const AddEvents& events, Writer writer,
          const std::shared_ptr<const UserNames>& names)
        : options_(options),
          events_(events),
          writer_(std::move(writer)),
          analyzers_(options.workers) {
        for (ArticleAnalyzer& one : analyzers_) one.heed(names);
    }

    Result<AddSummary> run() {
        const auto sink = [this](SourceEvent event, const SourceProgress& progress) {
            return take(std::move(event), progress);
        };
        if (auto read = read_sources(options_.sources, sink, events_.keep_going); !read)
            return read.error();
        summary_.stopped = events_.keep_going && !events_.keep_going();
        if (!trouble_) flush();
        if (!trouble_ && options_.prune && !summary_.stopped) check(prune());
        if (!trouble_) check(commit());
        if (events_.fallback && !writer_.fallback().empty()) events_.fallback(writer_.fallback());
        if (trouble_) return *trouble_;
        summary_.bulk = writer_.has_used_bulk();
        return summary_;
    }

private:
    // False ends the reading: something is wrong.
    bool take(SourceEvent event, const SourceProgress& progress) {
        std::size_t bytes = 0;
        if (const auto* text = std::get_if<RawText>(&event)) bytes = text->bytes.size();
        if (bytes >= kLargeTextBytes) {
            flush();
            if (!trouble_ && !writer_.is_bulk() && writer_.pending_bytes() > 0) check(commit());
        }
        chunk_bytes_ += bytes;
        chunk_.push_back({std::move(event), {}});
        progress_ = progress;
        if (chunk_bytes_ >= kChunkBytes || chunk_.size() >= kChunkTexts) flush();
        if (events_.progress) events_.progress(progress, done());
        return !trouble_;
    }

    [[nodiscard]] std::uint64_t done() const {
        return summary_.added + summary_.updated + summary_.unchanged;
    }

    void check(const Status& status) {
        if (!status && !trouble_) trouble_ = status.error();
    }

    // Parses and analyses side by side, decides and writes one after another, in the order of
    // reading.
    void flush() {
        parallel_for(analyzers_.size(), chunk_.size(), [&](std::size_t, std::size_t i) {
            if (const auto* text = std::get_if<RawText>(&chunk_[i].event))
                chunk_[i].parsed = parse_articles(*text, options_.parse);
        });
        for (Item& item : chunk_) {
            if (trouble_) break;
            handle(item);
        }
        chunk_.clear();
        chunk_bytes_ = 0;
        write_changes();
    }

    void handle(Item& item) {
        if (const auto* failure = std::get_if<SourceFailure>(&item.event)) {
            fail(failure->location, failure->error);
        } else if (const auto* end = std::get_if<FileDone>(&item.event)) {
            begin_file(end->path);
            if (end->complete && file_complete_) check(release_unseen());
            file_.reset();
        } else {
            begin_file(std::get<RawText>(item.event).location.path);
            if (item.parsed.empty) ++summary_.empty;
            for (const auto& one : item.parsed.failures) fail(one.location, one.error);
            for (Article& article : item.parsed.articles) check(decide(std::move(article)));
        }
    }

    void fail(const Location& location, const Error& error) {
        ++summary_.failed;
        file_complete_ = false;
        if (events_.failed) events_.failed(location, error);
    }

    // Remembers which articles the file held when it was read last.
    void begin_file(const std::string& path) {
        if (file_ == path) return;
        file_ = path;
        file_complete_ = true;
        held_ = Held();
        if (path == "-") return;  // a stream has no memory: what comes next is another one
        auto ids = writer_.ids_at_or_below(path);
        if (ids) {
            held_ = Held(*std::move(ids));
        } else {
            check(ids.error());
        }
    }

    Status decide(Article article) {
        const std::string id = article_id(article);
        held_.see(id);
        const auto pending = changes_.find(id);
        std::optional<Record> stored;
        if (pending != changes_.end()) {
            stored = std::move(pending->second.record);
        } else {
            auto found = writer_.find(id);
            if (!found) return found.error();
            stored = *std::move(found);
        }
        Merged merged = merge(std::move(stored), article, options_.now);
        Counts counts;
        switch (merged.change) {
            case Change::none:
            case Change::location:
                counts.unchanged = 1;
                break;
            case Change::added:
                counts.added = 1;
                break;
            case Change::updated:
                counts.updated = 1;
                break;
            case Change::refused:
                fail(article.location, too_many_places());
                break;
        }
        count(counts);
        if (pending != changes_.end()) {
            pending->second.record = std::move(merged.record);
            if (merged.text_is_new) pending->second.body = std::move(article.body);
            add_counts(pending->second.counts, counts);
            return {};
        }
        if (merged.change == Change::none || merged.change == Change::refused) return {};
        if (merged.text_is_new) {
            change(id, {std::move(merged.record), std::move(article.body), counts});
            return {};
        }
        return put_again(std::move(merged.record), counts);
    }

    static void add_counts(Counts& counts, const Counts& more) {
        counts.added += more.added;
        counts.updated += more.updated;
        counts.unchanged += more.unchanged;
    }

    void count(const Counts& counts) {
        summary_.added += counts.added;
        summary_.updated += counts.updated;
        summary_.unchanged += counts.unchanged;
    }

    void change(const std::string& id, Pending pending) {
        changed_bytes_ += pending.body.size();
        changes_.insert_or_assign(id, std::move(pending));
    }

    // The stored text under a record that has changed.
    Status put_again(Record record, const Counts& counts) {
        auto stored = writer_.stored(record.id);
        if (!stored) return stored.error();
        const std::string id = record.id;
        if (*stored) change(id, {std::move(record), std::move((*stored)->body), counts});
        return {};
    }

    // Forgets that `path` holds the article.
    Status take_location(const std::string& id, const std::string& path) {
        const auto pending = changes_.find(id);
        if (pending != changes_.end()) {
            auto left = without_location(pending->second.record, path);
            if (left) {
                pending->second.record = *std::move(left);
                return {};
            }
            changes_.erase(pending);
            ++summary_.removed;
            return writer_.remove(id);
        }
        auto stored = writer_.find(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        const std::size_t places = (*stored)->locations.size();
        auto left = without_location(**stored, path);
        if (left && left->locations.size() == places) return {};  // a path below this one
        if (left) return put_again(*std::move(left), {});
        ++summary_.removed;
        return writer_.remove(id);
    }

    // What the file held and holds no more.
    Status release_unseen() {
        for (const auto& id : held_.unseen()) {
            if (auto taken = take_location(id, *file_); !taken) return taken;
        }
        return {};
    }

    // Forgets what was read from files below the named paths that are not there any more. A path
    // that is gone itself may be a disk that isn't mounted: what was below it stays.
    Status prune() {
        for (std::string path : options_.sources.paths) {
            while (path.size() > 1 && path.ends_with('/')) path.pop_back();
            if (is_gone(path)) continue;
            auto ids = writer_.ids_at_or_below(path);
            if (!ids) return ids.error();
            for (const auto& id : *ids) {
                if (auto pruned = prune_article(id, path); !pruned) return pruned;
                if (changes_.size() >= kChunkTexts) write_changes();
            }
            write_changes();
        }
        return trouble_ ? Status(*trouble_) : Status();
    }

    Status prune_article(const std::string& id, const std::string& path) {
        auto stored = writer_.find(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        for (const auto& at : (*stored)->locations) {
            const std::string& file = at.location.path;
            const bool below = file == path || file.starts_with(path + "/");
            if (!below || !is_gone(file)) continue;
            if (auto taken = take_location(id, file); !taken) return taken;
        }
        return {};
    }

    // If it goes on as it began.
    void tell_expected_changes() {
        const double read = static_cast<double>(std::max<std::uint64_t>(progress_.read, 1));
        const double known = static_cast<double>(std::max(progress_.known, progress_.read));
        writer_.expect(
            static_cast<std::uint64_t>(static_cast<double>(changed_bytes_) / read * known));
    }

    // Analyses what was decided and gives it to the writer.
    void write_changes() {
        tell_expected_changes();
        std::vector<Pending> changes;
        changes.reserve(changes_.size());
        for (auto& [id, pending] : changes_) changes.push_back(std::move(pending));
        changes_.clear();
        unwritten_ = 0;
        for (const Pending& pending : changes) unwritten_ += pending.counts.all();
        std::vector<std::optional<Result<IndexDocument>>> documents(changes.size());
        std::vector<Location> locations;
        locations.reserve(changes.size());
        for (const Pending& pending : changes)
            locations.push_back(pending.record.locations.front().location);
        parallel_for(analyzers_.size(), changes.size(), [&](std::size_t worker, std::size_t i) {
            documents[i].emplace(analyzers_[worker].document(std::move(changes[i].record),
                                                             std::move(changes[i].body)));
        });
        for (std::size_t i = 0; i < documents.size() && !trouble_; ++i) {
            const auto put = write(*std::exchange(documents[i], std::nullopt));
            unwritten_ -= changes[i].counts.all();
            if (put) continue;
            if (put.error().kind != ErrorKind::input) return check(put);
            summary_.added -= changes[i].counts.added;
            summary_.updated -= changes[i].counts.updated;
            summary_.unchanged -= changes[i].counts.unchanged;
            fail(locations[i], put.error());
        }
    }

    Status write(Result<IndexDocument> document) {
        if (!document) return document.error();
        if (is_batch_full(writer_, *document)) {
            if (auto committed = commit(); !committed) return committed;
        }
        return writer_.put(*std::move(document));
    }

    Status commit() {
        if (auto committed = writer_.commit(); !committed) return committed;
        release_freed_memory();
        if (events_.committed) events_.committed(done() - unwritten_);
        return {};
    }

    const AddOptions& options_;
    const AddEvents& events_;
    Writer writer_;
    std::vector<ArticleAnalyzer> analyzers_;  // one a worker
    AddSummary summary_;
    std::optional<Error> trouble_;

    std::vector<Item> chunk_;
    std::size_t chunk_bytes_ = 0;
    SourceProgress progress_;                 // at the last event of the chunk
    std::uint64_t changed_bytes_ = 0;         // of text, so far
    std::map<std::string, Pending> changes_;  // by id: decided, not yet analysed
    std::uint64_t unwritten_ = 0;             // counted already, not yet with the writer

    std::optional<std::string> file_;  // the one at hand
    bool file_complete_ = true;
    Held held_;  // that it held when it was read last
};

}  // namespace

Result<AddSummary> add(AddOptions options, const AddEvents& events) {
    options.workers = worker_count(options.workers);
    const auto names = user_names_of(options.index);
    if (!names) return names.error();
    auto writer = Writer::open(options.index, {.engine = options.engine});
    if (!writer) return writer.error();
    return within_memory([&] { return Adder(options, events, *std::move(writer), *names).run(); });
}

}  // namespace newsidx
