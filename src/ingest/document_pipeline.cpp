#include "ingest/document_pipeline.hpp"

#include <utility>

#include "base/thread_stage.hpp"
#include "entity/shared_words.hpp"
#include "ingest/batch.hpp"

namespace newsidx {

DocumentPipeline::DocumentPipeline(Writer& writer, WorkerPool& pool, const PipelineOptions& options,
                                   Commit commit)
    : writer_(writer), commit_(std::move(commit)), documents_(pool) {
    // One alone has nobody to share with.
    const auto words = options.workers > 1 ? std::make_shared<SharedWords>() : nullptr;
    const CacheShare share(options.workers);
    for (std::size_t i = 0; i < options.workers; ++i) {
        workers_.push_back(std::make_unique<Worker>(
            Worker{ArticleAnalyzer(writer.has_entities(), share), DataPacker(), nullptr}));
        workers_.back()->analyzer.heed(options.names);
        workers_.back()->analyzer.share(words);
    }
}

Status DocumentPipeline::add(Record record, std::string body, Written written, Wanted wanted) {
    const std::size_t bytes = body.size() + record.title.size();
    // By its place in the run, so that the bytes don't depend on the worker.
    const auto use = given_++ < kPackedOneByOne ? DictionaryUse::once : DictionaryUse::many_times;
    ids_.insert(record.id);
    ahead_.push_back({record.id, std::move(written), std::move(wanted)});
    documents_.give(bytes, [this, use, record = std::move(record), body = std::move(body),
                            dictionary = writer_.dictionary()](std::size_t number) mutable {
        const AtStage analysis(Stage::analysis);
        Worker& worker = *workers_[number];
        auto document = worker.analyzer.document(std::move(record), std::move(body));
        if (!document || !dictionary) return document;
        if (worker.dictionary != dictionary) {
            worker.packer = DataPacker(dictionary);
            worker.dictionary = dictionary;
        }
        // Where it can't be packed the writer will meet the same trouble, and tell.
        auto data = worker.packer.pack(encode_record(document->record), document->body, use);
        if (data) document->packed = {*std::move(data), dictionary_id(*dictionary)};
        return document;
    });
    while (documents_.bytes() > kAnalysedAheadBytes || documents_.size() > kMaxAnalysedAhead) {
        if (auto done = write_first(); !done) return done;
    }
    return {};
}

Status DocumentPipeline::drain() {
    while (!documents_.empty()) {
        if (auto done = write_first(); !done) return done;
    }
    return {};
}

Status DocumentPipeline::write_first() {
    auto document = documents_.take();
    const Ahead first = std::move(ahead_.front());
    ahead_.pop_front();
    ids_.erase(first.id);
    if (!document) return first.written(document.error());
    if (first.wanted && !first.wanted(document->record)) return first.written(Status());
    if (is_batch_full(writer_, *document)) {
        if (auto committed = commit_(); !committed) return committed;
    }
    return first.written(writer_.put(*std::move(document)));
}

}  // namespace newsidx
