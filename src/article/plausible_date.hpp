// Which dates an article can have.
#pragma once

#include "article/date.hpp"

namespace newsidx {

// A day that exists, in a year that newspapers have, and not the first moment of 1970, on whatever
// clock: programs print that for no time at all.
[[nodiscard]] bool is_plausible(const Date& date);

}  // namespace newsidx
