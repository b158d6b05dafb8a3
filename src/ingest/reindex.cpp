#include "ingest/reindex.hpp"

#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/batch.hpp"

namespace newsidx {
namespace {

Status commit(Writer& writer, const AddEvents& events, std::uint64_t done) {
    if (auto committed = writer.commit(); !committed) return committed;
    if (events.committed) events.committed(done);
    return {};
}

Result<std::uint64_t> reindex_all(Writer& writer, const AddEvents& events) {
    const auto ids = writer.all_ids();
    if (!ids) return ids.error();
    ArticleAnalyzer analyzer;
    std::uint64_t done = 0;
    for (const auto& id : *ids) {
        if (events.keep_going && !events.keep_going()) break;
        auto stored = writer.stored(id);
        if (!stored) return stored.error();
        if (!*stored) continue;
        Record record = std::move((*stored)->record);
        record.entities = {};
        auto document = analyzer.document(std::move(record), std::move((*stored)->body));
        if (!document) return document.error();
        if (is_batch_full(writer, *document)) {
            if (auto committed = commit(writer, events, done); !committed) return committed.error();
        }
        if (auto put = writer.put(*std::move(document)); !put) return put.error();
        ++done;
        if (events.progress) events.progress({done, ids->size()}, done);
    }
    if (done == ids->size()) writer.mark_current();
    if (auto committed = commit(writer, events, done); !committed) return committed.error();
    return done;
}

}  // namespace

Result<ReindexSummary> reindex(const std::string& index, EngineChoice engine,
                               const AddEvents& events) {
    return within_memory([&]() -> Result<ReindexSummary> {
        auto writer = Writer::open_to_reindex(index, {.engine = engine});
        if (!writer) return writer.error();
        if (events.fallback && !writer->fallback().empty()) events.fallback(writer->fallback());
        const auto done = reindex_all(*writer, events);
        if (!done) return done.error();
        return ReindexSummary{*done, writer->has_used_bulk()};
    });
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
