// When a batch is to be committed, and what becomes of a run that gets no more memory.
#pragma once

#include <cstddef>
#include <new>

#include "base/error.hpp"
#include "index/index_document.hpp"
#include "index/writer.hpp"

namespace newsidx {

// Memory that one batch may hold before it is committed, by the writer's estimate.
inline constexpr std::size_t kBatchBytes = std::size_t{320} << 20U;

// Memory that the process may hold, by the kernel's count, while there is something to commit: the
// estimate is made for news, and not all that is added is.
inline constexpr std::size_t kMaxResidentBytes = std::size_t{440} << 20U;

// Whether what the writer holds must be committed before it takes `next`.
[[nodiscard]] bool is_batch_full(const Writer& writer, const IndexDocument& next);

// Runs `work`, which returns a Result; where memory ends, so does the work, with an error.
template <typename Work>
auto within_memory(Work&& work) -> decltype(work()) {
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return Error{ErrorKind::system, "out of memory", ""};
    }
}

}  // namespace newsidx
