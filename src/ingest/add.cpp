#include "ingest/add.hpp"

#include <algorithm>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "base/memory.hpp"
#include "base/thread_stage.hpp"
#include "index/writer.hpp"
#include "ingest/article_decisions.hpp"
#include "ingest/batch.hpp"
#include "ingest/document_pipeline.hpp"
#include "ingest/file_at_hand.hpp"
#include "ingest/held_failures.hpp"
#include "ingest/know_columns.hpp"
#include "ingest/pending_changes.hpp"
#include "ingest/place_release.hpp"
#include "ingest/places.hpp"
#include "ingest/worker_pool.hpp"

namespace newsidx {

namespace fs = std::filesystem;
namespace {

// Text that is parsed ahead of what becomes of it.
constexpr std::size_t kParsedAheadBytes = std::size_t{2} << 20U;
constexpr std::size_t kMaxParsedAhead = 1'000;  // files or records
// A text of this size is parsed with no batch in memory beside it: its parser may need the room.
constexpr std::size_t kLargeTextBytes = std::size_t{4} << 20U;
// Less than this read and written since the last commit leaves little memory to give back.
constexpr std::uint64_t kWorthReleasing = std::uint64_t{1} << 20U;

// One event of the sources; a text has its articles once they are parsed.
struct Item {
    SourceEvent event;
    ParsedArticles parsed;
    std::uint64_t read = 0;  // bytes, when it came
};

class Adder {
public:
    Adder(const AddOptions& options, const AddEvents& events, Writer writer,
          const std::shared_ptr<const UserNames>& names)
        : options_(options),
          events_(events),
          writer_(std::move(writer)),
          places_(options.here, writer_.path_start()),
          pool_(options.workers),
          parsed_(pool_),
          documents_(writer_, pool_, {options.workers, names}, [this] { return commit(); }),
          changes_(writer_, documents_, summary_, failed_),
          release_(writer_, changes_, places_, options.sources.paths, summary_, failed_),
          decisions_(options, changes_, release_, failed_) {}

    Result<AddSummary> run() {
        const auto sink = [this](SourceEvent event, const SourceProgress& progress) {
            return take(std::move(event), progress);
        };
        if (auto read = read_sources(options_.sources, sink, events_.keep_going); !read)
            return read.error();
        summary_.stopped = events_.keep_going && !events_.keep_going();
        if (!trouble_) handle_parsed(0, 0);
        failures_.end_file();  // one that a stop cut short
        if (!trouble_) check(changes_.drain());
        if (!trouble_ && options_.prune && !summary_.stopped) check(release_.prune());
        if (!trouble_) check(changes_.drain());
        if (!trouble_ && !release_.bereft().empty() && !summary_.stopped) check(read_again());
        if (!trouble_) check(commit());
        if (events_.fallback && !writer_.fallback().empty()) events_.fallback(writer_.fallback());
        if (trouble_) return *trouble_;
        summary_.bulk = writer_.has_used_bulk();
        return summary_;
    }

private:
    // What lost to a text that is gone now has its turn.
    Status read_again() {
        is_reading_again_ = true;
        changes_.begin_second_reading();
        SourceOptions again;
        again.know_columns = options_.sources.know_columns;
        again.paths.assign(release_.bereft().begin(), release_.bereft().end());
        const auto sink = [this](SourceEvent event, const SourceProgress&) {
            return take(std::move(event), progress_);
        };
        if (auto read = read_sources(again, sink, events_.keep_going); !read) return read;
        if (!trouble_) handle_parsed(0, 0);
        return trouble_ ? Status() : changes_.drain();
    }

    // False ends the reading: something is wrong.
    bool take(SourceEvent event, const SourceProgress& progress) {
        std::size_t bytes = 0;
        if (const auto* text = std::get_if<RawText>(&event)) bytes = text->bytes.size();
        if (bytes >= kLargeTextBytes) {
            handle_parsed(0, 0);
            if (!trouble_) check(changes_.drain());
            if (!trouble_ && !writer_.is_bulk() && writer_.pending_bytes() > 0) check(commit());
            release_freed_memory();
        }
        progress_ = progress;
        const std::uint64_t read = progress.read;
        parsed_.give(bytes, [this, bytes, read, event = std::move(event)](std::size_t) mutable {
            Item item{std::move(event), {}, read};
            const AtStage reading(Stage::reading);
            if (auto* text = std::get_if<RawText>(&item.event)) {
                item.parsed = parse_articles(*text, options_.parse);
                text->bytes = {};
            }
            // What the parser took stays with its thread, and another one analyses.
            if (bytes >= kLargeTextBytes) release_freed_memory();
            return item;
        });
        handle_parsed(kParsedAheadBytes, kMaxParsedAhead);
        tell_progress();
        return !trouble_;
    }

    // Of what has been handled: what was read ahead of it is no article yet.
    void tell_progress() {
        if (events_.progress) events_.progress({handled_, progress_.known}, done());
    }

    [[nodiscard]] std::uint64_t done() const {
        return summary_.added + summary_.updated + summary_.unchanged + summary_.superseded;
    }

    void check(const Status& status) {
        if (!status && !trouble_) trouble_ = status.error();
    }

    // In the order of reading, until so much is left.
    void handle_parsed(std::size_t bytes, std::size_t items) {
        while (!trouble_ && (parsed_.bytes() > bytes || parsed_.size() > items)) {
            Item item = parsed_.take();
            handle(item);
            handled_ = item.read;
            tell_progress();
        }
    }

    void handle(Item& item) {
        if (const auto* failure = std::get_if<SourceFailure>(&item.event)) {
            failures_.add(*failure);
        } else if (const auto* end = std::get_if<FileDone>(&item.event)) {
            begin_file(end->path);
            failures_.end_file();
            if (!is_reading_again_) {
                summary_.passed_over += end->passed_over;
                summary_.left_out += end->left_out;
            }
            if (end->complete) check(release_.release_unseen(*file_));
            file_.reset();
        } else {
            const auto& text = std::get<RawText>(item.event);
            begin_file(text.location.path);
            if (!is_reading_again_) summary_.empty += item.parsed.empty;
            if (!is_reading_again_) summary_.json.add(item.parsed.json);
            for (const auto& one : item.parsed.failures)
                failures_.add(one.location, one.error, text.is_packed);
            for (std::size_t i = 0; i < item.parsed.articles.size() && !trouble_; ++i)
                check(decide(std::move(item.parsed.articles[i]), item.parsed.unsaid[i]));
        }
    }

    void fail(const Location& location, const Error& error) {
        if (!is_reading_again_) ++summary_.failed;
        // Not a file that was read before this one.
        if (file_ && (file_->path == location.path || file_->place == location.path))
            file_->complete = false;
        if (events_.failed && !is_reading_again_) events_.failed(location, error);
    }

    // Remembers which articles the file held when it was read last.
    void begin_file(const std::string& path) {
        if (file_ && file_->path == path) return;
        places_.settle(path);
        writer_.settle_path_start(places_.start());
        file_ = FileAtHand{path, places_.place_of(path), true, {}, {}};
        if (path == "-") return;  // a stream has no memory: what comes next is another one
        auto ids = writer_.ids_at_or_below(file_->place);
        if (ids) {
            file_->held = Held(*std::move(ids));
        } else {
            check(ids.error());
        }
    }

    Status decide(Article article, const Unsaid& unsaid) {
        const std::uint64_t bytes = changes_.bytes();
        auto decided = decisions_.decide(*file_, std::move(article), unsaid);
        if (decided && changes_.bytes() > bytes) tell_expected_changes();
        return decided;
    }

    // If it goes on as it began.
    void tell_expected_changes() {
        const double read = static_cast<double>(std::max<std::uint64_t>(progress_.read, 1));
        const double known = static_cast<double>(std::max(progress_.known, progress_.read));
        writer_.expect(
            static_cast<std::uint64_t>(static_cast<double>(changes_.bytes()) / read * known));
    }

    // What a few articles took is asked for again by the next ones, or goes with the program.
    void release_memory_of_many() {
        const std::uint64_t taken = std::max(progress_.read, changes_.bytes());
        if (taken - released_ < kWorthReleasing) return;
        released_ = taken;
        release_freed_memory();
    }

    Status commit() {
        if (auto committed = writer_.commit(); !committed) return committed;
        release_memory_of_many();
        const std::uint64_t durable = done() - changes_.unwritten();
        if (events_.committed && durable > 0) events_.committed(durable);
        return {};
    }

    const AddOptions& options_;
    const AddEvents& events_;
    Writer writer_;
    AddSummary summary_;
    std::optional<Error> trouble_;
    SourceProgress progress_;     // of reading
    std::uint64_t handled_ = 0;   // bytes read, without those of texts that are parsed ahead
    std::uint64_t released_ = 0;  // bytes read or written whose memory was given back
    Places places_;
    std::optional<FileAtHand> file_;

    bool is_reading_again_ = false;
    std::function<void(const Location&, const Error&)> failed_ =
        [this](const Location& location, const Error& error) { fail(location, error); };
    HeldFailures failures_{failed_};

    // Last: they wait for jobs that use what is above.
    WorkerPool pool_;
    InOrder<Item> parsed_;
    DocumentPipeline documents_;
    PendingChanges changes_;
    PlaceRelease release_;
    ArticleDecisions decisions_;
};

}  // namespace

namespace {

// Whether the index is still to be made, and nothing is there to put into it.
bool would_stay_empty(const AddOptions& options) {
    const auto is_there = [](const std::string& path) {
        std::error_code code;
        return path == "-" || fs::symlink_status(path, code).type() != fs::file_type::not_found;
    };
    const auto& paths = options.sources.paths;
    return !options.sources.listed && !paths.empty() && !is_there(options.index) &&
           std::none_of(paths.begin(), paths.end(), is_there);
}

// Tells of each path why it can't be read.
Result<AddSummary> refuse(const SourceOptions& sources, const AddEvents& events) {
    AddSummary summary;
    const auto sink = [&](const SourceEvent& event, const SourceProgress&) {
        if (const auto* failure = std::get_if<SourceFailure>(&event)) {
            ++summary.failed;
            if (events.failed) events.failed(failure->location, failure->error);
        }
        return true;
    };
    if (auto read = read_sources(sources, sink, events.keep_going); !read) return read.error();
    return summary;
}

}  // namespace

Result<AddSummary> add(AddOptions options, const AddEvents& events) {
    if (would_stay_empty(options)) return refuse(options.sources, events);
    keep_large_blocks();
    options.workers = worker_count(options.workers);
    options.sources.know_columns = know_columns(options.parse);
    const auto names = user_names_of(options.index);
    if (!names) return names.error();
    auto writer = Writer::open(options.index, {.engine = options.engine});
    if (!writer) return writer.error();
    if (!options.entities) {
        if (auto left_out = writer->leave_out_entities(); !left_out) return left_out.error();
    }
    return within_memory([&] { return Adder(options, events, *std::move(writer), *names).run(); });
}

}  // namespace newsidx
