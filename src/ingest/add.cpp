#include "ingest/add.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <thread>
#include <utility>
#include <variant>

#include "article/identity.hpp"
#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/merge.hpp"
#include "ingest/parallel.hpp"

namespace newsidx {
namespace {

// Text that is analysed side by side before it is written: enough for all workers, little against a
// batch.
constexpr std::size_t kChunkBytes = std::size_t{4} << 20U;
constexpr std::size_t kChunkTexts = 2'000;

// One event of the sources; a text has its articles once they are parsed.
struct Item {
    SourceEvent event;
    ParsedArticles parsed;
};

// A decided change, not yet analysed.
struct Pending {
    Record record;
    std::string body;
};

class Adder {
public:
    Adder(const AddOptions& options, const AddEvents& events, Writer writer)
        : options_(options),
          events_(events),
          writer_(std::move(writer)),
          analyzers_(options.workers) {}

    Result<AddSummary> run() {
        summary_.bulk = writer_.is_bulk();
        const auto sink = [this](SourceEvent event, const SourceProgress& progress) {
            return take(std::move(event), progress);
        };
        if (auto read = read_sources(options_.sources, sink); !read) return read.error();
        if (!trouble_.has_value()) flush();
        if (!trouble_.has_value() && options_.prune && !summary_.stopped) check(prune());
        if (!trouble_.has_value()) check(commit());
        if (trouble_) return *trouble_;
        return summary_;
    }

private:
    // False ends the reading: by the caller's wish or because something is wrong.
    bool take(SourceEvent event, const SourceProgress& progress) {
        if (const auto* text = std::get_if<RawText>(&event)) chunk_bytes_ += text->bytes.size();
        chunk_.push_back({std::move(event), {}});
        if (chunk_bytes_ >= kChunkBytes || chunk_.size() >= kChunkTexts) flush();
        if (events_.progress) events_.progress(progress, done());
        if (events_.keep_going && !events_.keep_going()) summary_.stopped = true;
        return !trouble_ && !summary_.stopped;
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
        if (!trouble_ && writer_.pending_bytes() >= kBatchBytes) check(commit());
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
        seen_.clear();
        before_.clear();
        files_.insert(path);
        if (path == "-") return;  // a stream has no memory: what comes next is another one
        auto ids = writer_.ids_at_or_below(path);
        if (ids) {
            before_ = *std::move(ids);
        } else {
            check(ids.error());
        }
    }

    Status decide(Article article) {
        const std::string id = article_id(article);
        seen_.insert(id);
        auto stored = stored_record(id);
        if (!stored) return stored.error();
        Merged merged = merge(*stored, article, options_.now);
        switch (merged.change) {
            case Change::none:
                ++summary_.unchanged;
                return {};
            case Change::location:
                ++summary_.unchanged;
                break;
            case Change::added:
                ++summary_.added;
                break;
            case Change::updated:
                ++summary_.updated;
                break;
        }
        if (merged.text_is_new) {
            changes_[id] = {std::move(merged.record), std::move(article.body)};
            return {};
        }
        if (const auto at = changes_.find(id); at != changes_.end()) {
            at->second.record = std::move(merged.record);
            return {};
        }
        return put_again(std::move(merged.record));
    }

    Result<std::optional<Record>> stored_record(const std::string& id) {
        if (const auto at = changes_.find(id); at != changes_.end())
            return std::optional(at->second.record);
        return writer_.find(id);
    }

    // The stored text under a record that has changed.
    Status put_again(Record record) {
        auto stored = writer_.stored(record.id);
        if (!stored) return stored.error();
        if (*stored) changes_[record.id] = {std::move(record), std::move((*stored)->body)};
        return {};
    }

    Status take_location(const std::string& id, const std::string& path) {
        auto stored = stored_record(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        const std::size_t places = (*stored)->locations.size();
        auto left = without_location(**stored, path);
        if (left && left->locations.size() == places) return {};  // a path below this one
        if (left) return put_again(*std::move(left));
        changes_.erase(id);
        ++summary_.removed;
        return writer_.remove(id);
    }

    // What the file held and holds no more.
    Status release_unseen() {
        for (const auto& id : before_) {
            if (seen_.contains(id)) continue;
            if (auto taken = take_location(id, *file_); !taken) return taken;
        }
        return {};
    }

    // Forgets what was read below the named paths from files that are not there any more.
    Status prune() {
        for (std::string path : options_.sources.paths) {
            while (path.size() > 1 && path.ends_with('/')) path.pop_back();
            auto ids = writer_.ids_at_or_below(path);
            if (!ids) return ids.error();
            for (const auto& id : *ids) {
                auto stored = stored_record(id);
                if (!stored) return stored.error();
                if (!*stored) continue;
                for (const auto& at : (*stored)->locations) {
                    const std::string& file = at.location.path;
                    const bool below = file == path || file.starts_with(path + "/");
                    if (!below || files_.contains(file)) continue;
                    if (auto taken = take_location(id, file); !taken) return taken;
                }
            }
            write_changes();
        }
        return trouble_ ? Status(*trouble_) : Status();
    }

    void write_changes() {
        std::vector<std::pair<std::string, Pending>> changes(
            std::make_move_iterator(changes_.begin()), std::make_move_iterator(changes_.end()));
        changes_.clear();
        std::vector<IndexDocument> documents(changes.size());
        parallel_for(analyzers_.size(), changes.size(), [&](std::size_t worker, std::size_t i) {
            documents[i] = analyzers_[worker].document(std::move(changes[i].second.record),
                                                       std::move(changes[i].second.body));
        });
        for (IndexDocument& document : documents) {
            if (trouble_) return;
            const Location location = document.record.locations.front().location;
            const auto put = writer_.put(std::move(document));
            if (put) continue;
            if (put.error().kind != ErrorKind::input) return check(put);
            --summary_.added;
            fail(location, put.error());
        }
    }

    Status commit() {
        if (auto committed = writer_.commit(); !committed) return committed;
        if (events_.committed) events_.committed(done());
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
    std::map<std::string, Pending> changes_;  // by id: decided, not yet analysed

    std::optional<std::string> file_;  // the one at hand
    bool file_complete_ = true;
    std::set<std::string> seen_;       // ids that it holds now
    std::vector<std::string> before_;  // ids that it held when it was read last
    std::set<std::string> files_;      // all that were read, or tried
};

}  // namespace

Result<AddSummary> add(AddOptions options, const AddEvents& events) {
    options.workers = worker_count(options.workers);
    auto writer = Writer::open(options.index, {.engine = options.engine});
    if (!writer) return writer.error();
    return Adder(options, events, *std::move(writer)).run();
}

Result<std::uint64_t> reindex(const std::string& index, const AddEvents& events) {
    auto writer = Writer::open(index);
    if (!writer) return writer.error();
    auto ids = writer->all_ids();
    if (!ids) return ids.error();
    ArticleAnalyzer analyzer;
    std::uint64_t done = 0;
    for (const auto& id : *ids) {
        auto stored = writer->stored(id);
        if (!stored) return stored.error();
        if (!*stored) continue;
        Record record = std::move((*stored)->record);
        record.entities = {};
        if (auto put =
                writer->put(analyzer.document(std::move(record), std::move((*stored)->body)));
            !put)
            return put.error();
        ++done;
        if (events.progress) events.progress({done, ids->size()}, done);
        if (writer->pending_bytes() >= kBatchBytes || done == ids->size()) {
            if (auto committed = writer->commit(); !committed) return committed.error();
            if (events.committed) events.committed(done);
        }
        if (events.keep_going && !events.keep_going()) break;
    }
    if (auto committed = writer->commit(); !committed) return committed.error();
    return done;
}

Result<std::uint64_t> remove(const std::string& index, const std::vector<std::string>& ids) {
    auto writer = Writer::open(index);
    if (!writer) return writer.error();
    std::uint64_t removed = 0;
    for (const auto& id : ids) {
        auto there = writer->find(id);
        if (!there) return there.error();
        if (!*there) continue;
        if (auto gone = writer->remove(id); !gone) return gone.error();
        ++removed;
    }
    if (auto committed = writer->commit(); !committed) return committed.error();
    return removed;
}

}  // namespace newsidx
