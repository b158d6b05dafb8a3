// How many edits lie between two words: for ~ in queries, and for "did you mean".
#pragma once

#include <cstddef>
#include <string_view>

namespace newsidx {

// Whether at most `limit` insertions, deletions, replacements or swaps of neighbours turn one word
// into the other (optimal string alignment). Counts code points; both are valid UTF-8. Cost: limit
// times the length.
[[nodiscard]] bool within_edits(std::string_view a, std::string_view b, std::size_t limit);

// That number, or limit + 1 when it is more.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

}  // namespace newsidx
