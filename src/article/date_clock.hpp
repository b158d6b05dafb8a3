// The time of day within a printed date, and which clock it is on.
#pragma once

#include <cstddef>

#include "article/date.hpp"
#include "article/date_items.hpp"

namespace newsidx {

// Adds the time that stands among the items to `date`, which has the precision of a day, and its
// UTC offset: "14:05", "14:05:09.5 +0300", "2:05 p.m. MSK", "14h05", "10.20 BST", "14.05 Uhr".
// Without one, or with one that no clock shows, the date stays as it is.
void read_clock(const DateItems& items, Date& date);

// The same for hours, minutes and perhaps seconds without marks, as item `i`: "140500Z", "1405".
void read_compact_clock(const DateItems& items, std::size_t i, Date& date);

}  // namespace newsidx
