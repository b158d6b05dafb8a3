#include "article/draft.hpp"

#include <utility>

namespace newsidx {

Draft broken_entry(Error error, std::uint64_t line) {
    Draft draft;
    draft.broken = std::move(error);
    draft.line = line;
    return draft;
}

}  // namespace newsidx
