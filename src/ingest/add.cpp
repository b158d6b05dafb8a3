#include "ingest/add.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <variant>

#include "article/identity.hpp"
#include "base/memory.hpp"
#include "base/paths.hpp"
#include "base/thread_stage.hpp"
#include "index/writer.hpp"
#include "ingest/batch.hpp"
#include "ingest/document_pipeline.hpp"
#include "ingest/file_at_hand.hpp"
#include "ingest/merge.hpp"
#include "ingest/places.hpp"
#include "ingest/worker_pool.hpp"
#include "source/walk.hpp"

namespace newsidx {
namespace {

// Text that is parsed ahead of what becomes of it.
constexpr std::size_t kParsedAheadBytes = std::size_t{2} << 20U;
constexpr std::size_t kMaxParsedAhead = 1'000;  // files or records
// A text of this size is parsed with no batch in memory beside it: its parser may need the room.
constexpr std::size_t kLargeTextBytes = std::size_t{4} << 20U;

// One event of the sources; a text has its articles once they are parsed.
struct Item {
    SourceEvent event;
    ParsedArticles parsed;
};

// What of the summary an article counts as; nullptr: nothing.
using Count = std::uint64_t AddSummary::*;

Count count_of(const Merged& merged) {
    if (merged.loses) return &AddSummary::superseded;
    switch (merged.change) {
        case Change::added:
            return &AddSummary::added;
        case Change::updated:
            return &AddSummary::updated;
        case Change::none:
        case Change::location:
            return &AddSummary::unchanged;
        case Change::refused:
            break;
    }
    return nullptr;
}

// A change that waits for being analysed, and all that it counts as.
struct Decided {
    std::string id;
    Record record;
    std::string body;
    std::vector<Count> counts;
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
          documents_(writer_, pool_, {options.workers, names}, [this] { return commit(); }) {}

    Result<AddSummary> run() {
        const auto sink = [this](SourceEvent event, const SourceProgress& progress) {
            return take(std::move(event), progress);
        };
        if (auto read = read_sources(options_.sources, sink, events_.keep_going); !read)
            return read.error();
        summary_.stopped = events_.keep_going && !events_.keep_going();
        if (!trouble_) handle_parsed(0, 0);
        if (!trouble_) check(drain());
        if (!trouble_ && options_.prune && !summary_.stopped) check(prune());
        if (!trouble_) check(drain());
        if (!trouble_ && !bereft_.empty() && !summary_.stopped) check(read_again());
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
        SourceOptions again;
        again.paths.assign(bereft_.begin(), bereft_.end());
        const auto sink = [this](SourceEvent event, const SourceProgress&) {
            return take(std::move(event), progress_);
        };
        if (auto read = read_sources(again, sink, events_.keep_going); !read) return read;
        if (!trouble_) handle_parsed(0, 0);
        return trouble_ ? Status() : drain();
    }

    // False ends the reading: something is wrong.
    bool take(SourceEvent event, const SourceProgress& progress) {
        std::size_t bytes = 0;
        if (const auto* text = std::get_if<RawText>(&event)) bytes = text->bytes.size();
        if (bytes >= kLargeTextBytes) {
            handle_parsed(0, 0);
            if (!trouble_) check(drain());
            if (!trouble_ && !writer_.is_bulk() && writer_.pending_bytes() > 0) check(commit());
        }
        progress_ = progress;
        parsed_.give(bytes, [this, event = std::move(event)](std::size_t) mutable {
            Item item{std::move(event), {}};
            const AtStage reading(Stage::reading);
            if (const auto* text = std::get_if<RawText>(&item.event))
                item.parsed = parse_articles(*text, options_.parse);
            return item;
        });
        handle_parsed(kParsedAheadBytes, kMaxParsedAhead);
        if (events_.progress) events_.progress(progress, done());
        return !trouble_;
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
        }
    }

    void handle(Item& item) {
        if (const auto* failure = std::get_if<SourceFailure>(&item.event)) {
            fail(failure->location, failure->error);
        } else if (const auto* end = std::get_if<FileDone>(&item.event)) {
            begin_file(end->path);
            if (end->complete) check(release_unseen());
            file_.reset();
        } else {
            begin_file(std::get<RawText>(item.event).location.path);
            if (item.parsed.empty) ++summary_.empty;
            for (const auto& one : item.parsed.failures) fail(one.location, one.error);
            for (Article& article : item.parsed.articles) {
                if (trouble_) return;
                check(decide(std::move(article)));
            }
        }
    }

    void fail(const Location& location, const Error& error) {
        if (!is_reading_again_) ++summary_.failed;
        // And not one that came before.
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

    // What waits to be written of this article is written first.
    Status settle(const std::string& id) {
        return (last_ && last_->id == id) || documents_.has(id) ? drain() : Status();
    }

    Status decide(Article article) {
        if (article.location.path == file_->path) article.location.path = file_->place;
        std::string id = article_id(article);
        const auto seen = file_->held.last_line(id);
        file_->held.see(id, article.location.line);
        if (last_ && last_->id == id && last_->record.content == content_hash(article))
            return decide_again(article, seen);
        if (auto settled = settle(id); !settled) return settled;
        auto stored = writer_.find(id);
        if (!stored) return stored.error();
        const bool moved = *stored && file_->forget_passed_lines(**stored, article.location, seen);
        Merged merged = merge(*std::move(stored), article, options_.now);
        if (moved && merged.change == Change::none) merged.change = Change::location;
        const Count count = count_of(merged);
        switch (merged.change) {
            case Change::none:
                if (!is_reading_again_) ++(summary_.*count);
                return {};
            case Change::refused:
                fail(article.location, too_many_places());
                return {};
            case Change::location:
                if (!merged.text_is_new) return put_again(std::move(merged.record), count);
                break;
            case Change::added:
            case Change::updated:
                break;
        }
        return put(std::move(merged.record), std::move(article.body), count);
    }

    // The text that was decided last stands here once more: one change is made of both.
    Status decide_again(const Article& article, const std::optional<std::uint64_t>& seen) {
        file_->forget_passed_lines(last_->record, article.location, seen);
        Merged merged = merge(std::move(last_->record), article, options_.now);
        const Count one = count_of(merged);
        last_->record = std::move(merged.record);
        if (merged.change == Change::refused) {
            fail(article.location, too_many_places());
            return {};
        }
        count(one);
        return {};
    }

    // The file has been read to its end: nothing is behind what was seen.
    Status forget_lines_behind() {
        for (const std::string& id : std::exchange(file_->behind, {})) {
            if (auto settled = settle(id); !settled) return settled;
            auto stored = writer_.find(id);
            if (!stored) return stored.error();
            if (!*stored) continue;
            Record record = **std::move(stored);
            if (!file_->forget_lines_behind(record)) continue;
            if (auto put = put_again(std::move(record), nullptr); !put) return put;
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

    // `one` tells what the change that waits is in the summary; nullptr: nothing.
    void count(Count one) {
        if (one == nullptr) return;
        // It had lost at first, or was unchanged.
        if (is_reading_again_) {
            std::uint64_t& before =
                summary_.superseded > 0 ? summary_.superseded : summary_.unchanged;
            if (before > 0) --before;
        }
        ++(summary_.*one);
        ++unwritten_;
        last_->counts.push_back(one);
    }

    // Keeps what was decided: the same article may come next, a file may hold it a thousand times.
    Status put(Record record, std::string body, Count one) {
        if (auto given = give_last(); !given) return given;
        changed_bytes_ += body.size();
        tell_expected_changes();
        std::string id = record.id;
        last_ = Decided{std::move(id), std::move(record), std::move(body), {}};
        count(one);
        return {};
    }

    // Gives what was decided last to be analysed and written.
    Status give_last() {
        if (!last_) return {};
        Decided decided = *std::move(last_);
        last_.reset();
        Location location = decided.record.locations.front().location;
        return documents_.add(
            std::move(decided.record), std::move(decided.body),
            [this, location = std::move(location),
             counts = std::move(decided.counts)](const Status& written) -> Status {
                unwritten_ -= counts.size();
                if (written) return {};
                if (written.error().kind != ErrorKind::input) return written;
                for (const Count one : counts) --(summary_.*one);
                fail(location, written.error());
                return {};
            });
    }

    // Writes all that is decided.
    Status drain() {
        if (auto given = give_last(); !given) return given;
        return documents_.drain();
    }

    // The stored text under a record that has changed.
    Status put_again(Record record, Count count) {
        auto stored = writer_.stored(record.id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        return put(std::move(record), std::move((*stored)->body), count);
    }

    // Forgets that `path` holds the article.
    Status take_location(const std::string& id, const std::string& path) {
        if (auto settled = settle(id); !settled) return settled;
        auto stored = writer_.find(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        const std::size_t places = (*stored)->locations.size();
        auto left = without_location(**stored, path);
        if (left && left->locations.size() == places) return {};  // a path below this one
        if (left) {
            note_bereft(*left);
            return put_again(*std::move(left), nullptr);
        }
        ++summary_.removed;
        return writer_.remove(id);
    }

    // Where no place holds the text that is shown, those that are left have another, which the
    // index does not. They are read again if this run was to read them.
    void note_bereft(const Record& record) {
        const auto& places = record.locations;
        if (std::any_of(places.begin(), places.end(),
                        [&](const auto& one) { return one.content == record.content; }))
            return;
        for (const auto& one : places) {
            const std::string file = places_.on_disk(one.location.path);
            const bool named = std::any_of(
                options_.sources.paths.begin(), options_.sources.paths.end(),
                [&](const std::string& path) {
                    return is_at_or_below(file, places_.on_disk(places_.place_of(path)));
                });
            if (named && one.location.path != "-" && !is_gone(file)) {
                bereft_.insert(file);
            } else {
                fail(one.location, Error{ErrorKind::input,
                                         "has another text of an article whose text is gone from "
                                         "where it was: add it again",
                                         ""});
            }
        }
    }

    // What the file held and holds no more, unless not all of what it holds now could be had.
    Status release_unseen() {
        const auto unseen = file_->held.unseen();
        if (unseen.empty() && file_->behind.empty()) return {};
        if (auto written = drain(); !written) return written;
        if (!file_->complete) return {};
        if (auto forgotten = forget_lines_behind(); !forgotten) return forgotten;
        for (const auto& id : unseen) {
            if (auto taken = take_location(id, file_->place); !taken) return taken;
        }
        return {};
    }

    // Forgets what was read from files below the named paths that are not there any more. A path
    // that is gone itself may be a disk that isn't mounted: what was below it stays.
    Status prune() {
        for (const std::string& path : options_.sources.paths) {
            if (path == "-" || is_gone(path)) continue;
            const std::string folder = places_.on_disk(places_.place_of(path));
            auto ids = ids_at_or_below(folder);
            if (!ids) return ids.error();
            for (const auto& id : *ids) {
                if (auto pruned = prune_article(id, folder); !pruned) return pruned;
            }
        }
        return {};
    }

    // Relative paths have no folder in common that one could ask for.
    Result<std::vector<std::string>> ids_at_or_below(const std::string& folder) {
        const bool all_relative = is_at_or_below(places_.start(), folder);
        return all_relative ? writer_.all_ids() : writer_.ids_at_or_below(places_.place_of(folder));
    }

    Status prune_article(const std::string& id, const std::string& folder) {
        if (auto settled = settle(id); !settled) return settled;
        auto stored = writer_.find(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        for (const auto& at : (*stored)->locations) {
            const std::string& place = at.location.path;
            const std::string file = places_.on_disk(place);
            if (place == "-" || !is_at_or_below(file, folder) || !is_gone(file)) continue;
            if (auto taken = take_location(id, place); !taken) return taken;
        }
        return {};
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
    AddSummary summary_;
    std::optional<Error> trouble_;
    SourceProgress progress_;          // of reading
    std::uint64_t changed_bytes_ = 0;  // of text, so far
    std::uint64_t unwritten_ = 0;      // counted already, not yet with the writer
    std::optional<Decided> last_;      // not yet in the pipeline

    Places places_;
    std::optional<FileAtHand> file_;

    std::set<std::string> bereft_;  // files to read again
    bool is_reading_again_ = false;

    // Last: they wait for jobs that use what is above.
    WorkerPool pool_;
    InOrder<Item> parsed_;
    DocumentPipeline documents_;
};

}  // namespace

Result<AddSummary> add(AddOptions options, const AddEvents& events) {
    options.workers = worker_count(options.workers);
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
