// From decided articles to the writer: analysed and packed by several threads ahead, written one
// after another in the order in which they came.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <unordered_set>
#include <vector>

#include "base/result.hpp"
#include "index/stored_text.hpp"
#include "index/writer.hpp"
#include "ingest/analyze_article.hpp"
#include "ingest/worker_pool.hpp"

namespace newsidx {

// Text that is analysed ahead of the writer: enough for all workers, little against a batch.
inline constexpr std::size_t kAnalysedAheadBytes = std::size_t{4} << 20U;
inline constexpr std::size_t kMaxAnalysedAhead = 2'000;  // articles

struct PipelineOptions {
    std::size_t workers = 1;                   // of the pool
    std::shared_ptr<const UserNames> names{};  // what a user's ledger says of names, if anything
};

// Of a run, so many articles are packed one by one: more than that, and taking the dictionary up
// wholly pays for itself.
inline constexpr std::size_t kPackedOneByOne = 8;

class DocumentPipeline {
public:
    // Told of each article when the writer has it, or when it has refused it (an error of kind
    // input); any other error it returns ends the work.
    using Written = std::function<Status(const Status& written)>;
    // Asked of the record with its entities before it is written; false leaves the index as it is.
    using Wanted = std::function<bool(const Record& record)>;
    // Called when the writer holds so much that it must commit.
    using Commit = std::function<Status()>;

    DocumentPipeline(Writer& writer, WorkerPool& pool, const PipelineOptions& options,
                     Commit commit);

    // An article of this id waits here: what the writer says of it is not the last word.
    [[nodiscard]] bool has(const std::string& id) const { return ids_.contains(id); }
    // `record` without entities and word count, its id not one that has() knows. Blocks while
    // enough is ahead, writing. What is not `wanted` is reported as written.
    [[nodiscard]] Status add(Record record, std::string body, Written written,
                             Wanted wanted = nullptr);
    // Writes all that is ahead.
    [[nodiscard]] Status drain();

private:
    // What each worker has for itself.
    struct Worker {
        ArticleAnalyzer analyzer;
        DataPacker packer;
        std::shared_ptr<const std::string> dictionary;  // the packer's
    };
    struct Ahead {
        std::string id;
        Written written;
        Wanted wanted;
    };

    [[nodiscard]] Status write_first();

    Writer& writer_;
    Commit commit_;
    std::size_t given_ = 0;  // articles, so far
    std::vector<std::unique_ptr<Worker>> workers_;
    std::deque<Ahead> ahead_;  // beside documents_
    std::unordered_set<std::string> ids_;
    InOrder<Result<IndexDocument>> documents_;
};

}  // namespace newsidx
