// Ranks newer articles higher.
#pragma once

#include <xapian.h>

#include "query/answer.hpp"

namespace newsidx {

// Adds recency.weight to the articles of that day, half of it to those that are one
// half-life older, and so on, in steps of a quarter of a half-life and for kRecencyHalfLives of
// them; nothing to later and undated ones. Of a partial date the first day counts. Made of ranges
// of one slot's values, so that it can be asked of another machine.
[[nodiscard]] Xapian::Query recency_bonus(const Recency& recency);

}  // namespace newsidx
