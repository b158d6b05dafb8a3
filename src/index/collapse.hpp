// Matches that tell the same text, made one.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/matching.hpp"
#include "index/open_index.hpp"

namespace newsidx {

struct CollapsedMatch {
    Match best;
    std::uint64_t copies = 0;  // how many others there are
    std::string oldest;  // the id of the oldest, when its day is before that of `best`; else ""
};

// In the order of their best matches. `matches` are all there are, in order. An error of kind query
// when there are more than kMaxGrouped.
[[nodiscard]] Result<std::vector<CollapsedMatch>> collapse(OpenIndex& index,
                                                           const std::vector<Match>& matches);

}  // namespace newsidx
