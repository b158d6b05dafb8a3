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

Result<ReindexSummary> reindex_all(Writer& writer, ArticleAnalyzer analyzer, bool entities_only,
                                   const AddEvents& events) {
    const auto ids = writer.all_ids();
    if (!ids) return ids.error();
    ReindexSummary summary;
    std::uint64_t& done = summary.articles;
    for (const auto& id : *ids) {
        if (events.keep_going && !events.keep_going()) break;
        auto stored = writer.stored(id);
        if (!stored) return stored.error();
        if (!*stored) continue;
        Record record = std::move((*stored)->record);
        const std::string before = entities_only ? encode_record(record) : std::string();
        record.entities = {};
        auto document = analyzer.document(std::move(record), std::move((*stored)->body));
        if (!document) return document.error();
        if (!entities_only || encode_record(document->record) != before) {
            if (is_batch_full(writer, *document)) {
                if (auto committed = commit(writer, events, done); !committed)
                    return committed.error();
            }
            if (auto put = writer.put(*std::move(document)); !put) return put.error();
            ++summary.changed;
        }
        ++done;
        if (events.progress) events.progress({done, ids->size()}, done);
    }
    if (done == ids->size() && !entities_only) writer.mark_current();
    if (auto committed = commit(writer, events, done); !committed) return committed.error();
    return summary;
}

}  // namespace

Result<ReindexSummary> reindex(const std::string& index, const ReindexOptions& options,
                               const AddEvents& events) {
    return within_memory([&]() -> Result<ReindexSummary> {
        const auto names = user_names_of(index);
        if (!names) return names.error();
        auto writer =
            Writer::open_to_reindex(index, !options.entities_only, {.engine = options.engine});
        if (!writer) return writer.error();
        if (events.fallback && !writer->fallback().empty()) events.fallback(writer->fallback());
        ArticleAnalyzer analyzer;
        analyzer.heed(*names);
        auto done = reindex_all(*writer, std::move(analyzer), options.entities_only, events);
        if (done) done->bulk = writer->has_used_bulk();
        return done;
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
