// Between what is decided of an article and the pipeline that analyses it: the last change waits
// here, as the same article may come next (a file may hold it a thousand times).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/location.hpp"
#include "base/result.hpp"
#include "index/record.hpp"
#include "index/writer.hpp"
#include "ingest/add.hpp"
#include "ingest/document_pipeline.hpp"

namespace newsidx {

// What of the summary an article counts as; nullptr: nothing.
using Count = std::uint64_t AddSummary::*;

// A change that waits for being analysed, and all that it counts as.
struct Decided {
    std::string id;
    Record record;
    std::string body;
    std::vector<Count> counts;
};

class PendingChanges {
public:
    // Told of an article that the index refused after all.
    using Failed = std::function<void(const Location&, const Error&)>;

    // All are the caller's and stay: counts go to `summary`.
    PendingChanges(Writer& writer, DocumentPipeline& documents, AddSummary& summary, Failed failed)
        : writer_(writer), documents_(documents), summary_(summary), failed_(std::move(failed)) {}

    // What was decided last and waits here.
    [[nodiscard]] std::optional<Decided>& last() { return last_; }
    // Text of the changes so far, in bytes.
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }
    // Counted in the summary already, not yet with the writer.
    [[nodiscard]] std::uint64_t unwritten() const { return unwritten_; }

    // From now on what is put was counted before, as unchanged or superseded: it moves.
    void begin_second_reading() { is_second_reading_ = true; }

    // Writes what waits of this article, so that the writer knows the last word.
    [[nodiscard]] Status settle(const std::string& id);
    // The stored record of the article, settled.
    [[nodiscard]] Result<std::optional<Record>> find(const std::string& id);

    // Keeps a change, and gives the one before it to be analysed.
    [[nodiscard]] Status put(Record record, std::string body, Count one);
    // The same of the stored text under a record that has changed.
    [[nodiscard]] Status put_again(Record record, Count one);
    // Counts the change that waits; nullptr: nothing.
    void count(Count one);
    // Counts an article that changes nothing, unless it was counted in the first reading.
    void count_unchanged(Count one) {
        if (!is_second_reading_) ++(summary_.*one);
    }
    // Writes all.
    [[nodiscard]] Status drain();

private:
    [[nodiscard]] Status give_last();

    Writer& writer_;
    DocumentPipeline& documents_;
    AddSummary& summary_;
    Failed failed_;
    std::optional<Decided> last_;
    std::uint64_t bytes_ = 0;
    std::uint64_t unwritten_ = 0;
    bool is_second_reading_ = false;
};

}  // namespace newsidx
