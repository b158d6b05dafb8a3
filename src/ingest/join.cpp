#include "ingest/join.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/paths.hpp"
#include "index/stored_articles.hpp"
#include "index/writer.hpp"
#include "ingest/document_pipeline.hpp"
#include "ingest/merge.hpp"
#include "ingest/places.hpp"
#include "ingest/worker_pool.hpp"

namespace newsidx {
namespace {

class Joiner {
public:
    // `known`: articles of all sources.
    Joiner(Writer writer, std::size_t workers, const std::shared_ptr<const UserNames>& names,
           std::uint64_t known, const AddEvents& events)
        : writer_(std::move(writer)),
          events_(events),
          known_(known),
          pool_(workers),
          documents_(writer_, pool_, {workers, names}, [this] { return writer_.commit(); }) {}

    // False: stopped early.
    Result<bool> take_all(const std::string& source) {
        // One at a time, so that an article in two of them meets the rule that adding has.
        auto articles = StoredArticles::open({source});
        if (!articles) return articles.error();
        const std::string start = articles->path_start();
        if (writer_.path_start().empty()) writer_.settle_path_start(start);
        while (true) {
            auto next = articles->next();
            if (!next) return next.error();
            if (!*next) break;
            ++summary_.read;
            move_places((**next).record, start);
            if (auto decided = decide(std::move(**next)); !decided) return decided.error();
            if (events_.progress) events_.progress({summary_.read, known_}, summary_.read);
            if (events_.keep_going && !events_.keep_going()) {
                summary_.stopped = true;
                return false;
            }
        }
        return true;
    }

    // What is decided becomes durable.
    Status finish() {
        if (auto written = documents_.drain(); !written) return written;
        if (auto committed = writer_.commit(); !committed) return committed;
        if (events_.committed && summary_.read > 0) events_.committed(summary_.read);
        if (events_.fallback && !writer_.fallback().empty()) events_.fallback(writer_.fallback());
        summary_.bulk = writer_.has_used_bulk();
        return {};
    }

    [[nodiscard]] const JoinSummary& summary() const { return summary_; }

private:
    // From where they stand in an index whose paths start there to where they stand in this one.
    void move_places(Record& record, const std::string& start) const {
        if (start.empty() || start == writer_.path_start()) return;
        const Places from("", start);
        for (auto& at : record.locations) {
            std::string& path = at.location.path;
            if (path != "-") path = path_from(writer_.path_start(), from.on_disk(path), "");
        }
        std::sort(record.locations.begin(), record.locations.end(),
                  [](const auto& a, const auto& b) { return a.location < b.location; });
    }

    Status decide(StoredDocument source) {
        // An earlier source may have had it just now.
        if (documents_.has(source.record.id)) {
            if (auto written = documents_.drain(); !written) return written;
        }
        auto stored = writer_.stored(source.record.id);
        if (!stored) return stored.error();
        if (!*stored) return keep(std::move(source), &JoinSummary::added);
        StoredDocument& known = **stored;
        Record merged = merge_records(known.record, source.record);
        const bool same_text = merged.content == known.record.content;
        const auto counter = same_text ? &JoinSummary::unchanged : &JoinSummary::updated;
        if (merged == known.record) {
            ++(summary_.*counter);
            return {};
        }
        return keep({std::move(merged), std::move(same_text ? known.body : source.body)}, counter);
    }

    Status keep(StoredDocument document, std::uint64_t JoinSummary::*counter) {
        changed_bytes_ += document.body.size();
        tell_expected_changes();
        document.record.entities = {};
        const auto& places = document.record.locations;
        const Location at = places.empty() ? Location() : places.front().location;
        return documents_.add(std::move(document.record), std::move(document.body),
                              [this, at, counter](const Status& written) -> Status {
                                  if (written) ++(summary_.*counter);
                                  if (written || written.error().kind != ErrorKind::input)
                                      return written;
                                  ++summary_.failed;
                                  if (events_.failed) events_.failed(at, written.error());
                                  return {};
                              });
    }

    // If it goes on as it began.
    void tell_expected_changes() {
        const double read = static_cast<double>(std::max<std::uint64_t>(summary_.read, 1));
        writer_.expect(static_cast<std::uint64_t>(static_cast<double>(changed_bytes_) / read *
                                                  static_cast<double>(known_)));
    }

    Writer writer_;
    const AddEvents& events_;
    JoinSummary summary_;
    std::uint64_t known_;
    std::uint64_t changed_bytes_ = 0;  // of text, so far

    // Last: they wait for jobs that use what is above.
    WorkerPool pool_;
    DocumentPipeline documents_;
};

}  // namespace

Result<JoinSummary> join(const std::string& target, const std::vector<std::string>& sources,
                         EngineChoice engine, std::size_t workers, const AddEvents& events) {
    // What can't be read is known before anything is written.
    std::uint64_t known = 0;
    for (const auto& source : sources) {
        auto readable = StoredArticles::open({source});
        if (!readable) {
            Error error = readable.error();
            if (error.kind == ErrorKind::no_index) error.hint.clear();  // to make one is no help
            return error;
        }
        known += readable->count();
    }
    const auto names = user_names_of(target);
    if (!names) return names.error();
    auto writer = Writer::open(target, {.engine = engine});
    if (!writer) return writer.error();
    Joiner joiner(*std::move(writer), worker_count(workers), *names, known, events);
    for (const auto& source : sources) {
        auto whole = joiner.take_all(source);
        if (!whole) return whole.error();
        if (!*whole) break;
    }
    if (auto done = joiner.finish(); !done) return done.error();
    return joiner.summary();
}

}  // namespace newsidx
