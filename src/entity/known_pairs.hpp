// Two well-known bodies that asked something together: "a Daily Sun-CBS News poll".
#pragma once

#include <string_view>
#include <vector>

#include "entity/name_span.hpp"

namespace newsidx {

// The spans, ascending and disjoint as they are; those of organizations whose hyphens or slashes
// stand between two bodies that the tables have are parted there, but for names that the tables
// have as a whole (Coca-Cola).
[[nodiscard]] std::vector<NameSpan> with_parted_pairs(std::string_view text,
                                                      std::vector<NameSpan> spans);

// The spans; two bodies of which the second has the first, and which the tables know as one, are
// that: "Security Council of the United Nations".
[[nodiscard]] std::vector<NameSpan> with_joined_pairs(std::string_view text,
                                                      std::vector<NameSpan> spans);

}  // namespace newsidx
