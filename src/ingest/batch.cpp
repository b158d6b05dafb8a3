#include "ingest/batch.hpp"

#include "base/memory.hpp"

namespace newsidx {
namespace {

// What a posting costs at worst, while it is handed over: its term is new to the batch. Measured
// with an article of a million different words.
constexpr std::size_t kBytesPerNewPosting = 600;

}  // namespace

bool is_batch_full(const Writer& writer, const IndexDocument& next) {
    const std::size_t pending = writer.pending_bytes();
    // The bulk builder bounds its memory itself, and is done for with its first commit.
    if (pending == 0 || writer.is_bulk()) return false;
    return pending >= kBatchBytes ||
           resident_bytes() + next.terms.size() * kBytesPerNewPosting > kMaxResidentBytes;
}

}  // namespace newsidx
