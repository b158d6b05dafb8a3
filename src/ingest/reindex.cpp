#include "ingest/reindex.hpp"

#include <memory>
#include <utility>

#include "index/writer.hpp"
#include "ingest/batch.hpp"
#include "ingest/document_pipeline.hpp"
#include "ingest/worker_pool.hpp"

namespace newsidx {
namespace {

class Reindexer {
public:
    Reindexer(Writer writer, const ReindexOptions& options,
              const std::shared_ptr<const UserNames>& names, const AddEvents& events)
        : writer_(std::move(writer)),
          entities_only_(options.entities_only),
          events_(events),
          pool_(worker_count(options.workers)),
          documents_(writer_, pool_, {worker_count(options.workers), names},
                     [this] { return commit(); }) {}

    Result<ReindexSummary> run() {
        if (events_.fallback && !writer_.fallback().empty()) events_.fallback(writer_.fallback());
        const auto ids = writer_.all_ids();
        if (!ids) return ids.error();
        bool stopped = false;
        for (const auto& id : *ids) {
            stopped = events_.keep_going && !events_.keep_going();
            if (stopped) break;
            if (auto given = give(id); !given) return given.error();
            if (events_.progress)
                events_.progress({summary_.articles, ids->size()}, summary_.articles);
        }
        if (auto written = documents_.drain(); !written) return written.error();
        if (!stopped) entities_only_ ? writer_.mark_extracted() : writer_.mark_current();
        if (auto committed = commit(); !committed) return committed.error();
        if (!entities_only_) summary_.changed = summary_.articles;
        summary_.bulk = writer_.has_used_bulk();
        return summary_;
    }

private:
    Status give(const std::string& id) {
        auto stored = writer_.stored(id);
        if (!stored) return stored.error();
        if (!*stored) return {};
        Record record = std::move((*stored)->record);
        DocumentPipeline::Wanted wanted;
        if (entities_only_) {
            wanted = [this, before = encode_record(record)](const Record& now) {
                const bool is_changed = encode_record(now) != before;
                if (is_changed) ++summary_.changed;
                return is_changed;
            };
        }
        record.entities = {};
        const Location at =
            record.locations.empty() ? Location() : record.locations.front().location;
        return documents_.add(
            std::move(record), std::move((*stored)->body),
            [this, at](const Status& written) -> Status {
                if (written) ++summary_.articles;
                if (written || written.error().kind != ErrorKind::input) return written;
                // It stays as it was indexed before.
                ++summary_.failed;
                if (events_.failed) events_.failed(at, written.error());
                return {};
            },
            std::move(wanted));
    }

    Status commit() {
        if (auto committed = writer_.commit(); !committed) return committed;
        if (events_.committed && summary_.articles > 0) events_.committed(summary_.articles);
        return {};
    }

    Writer writer_;
    bool entities_only_;
    const AddEvents& events_;
    ReindexSummary summary_;  // of what the writer has

    // Last: they wait for jobs that use what is above.
    WorkerPool pool_;
    DocumentPipeline documents_;
};

}  // namespace

Result<ReindexSummary> reindex(const std::string& index, const ReindexOptions& options,
                               const AddEvents& events) {
    return within_memory([&]() -> Result<ReindexSummary> {
        const auto names = user_names_of(index);
        if (!names) return names.error();
        auto writer =
            Writer::open_to_reindex(index, !options.entities_only, {.engine = options.engine});
        if (!writer) return writer.error();
        return Reindexer(*std::move(writer), options, *names, events).run();
    });
}

Result<std::uint64_t> remove(const std::string& index, const ChooseIds& choose) {
    auto writer = Writer::open(index);
    if (!writer) return writer.error();
    const auto ids = choose();
    if (!ids) return ids.error();
    std::uint64_t removed = 0;
    for (const auto& id : *ids) {
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
