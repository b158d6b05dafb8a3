// What may stand after a field's colon.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/result.hpp"
#include "query/tree.hpp"

namespace newsidx {

// "2019", "2019-04", "2019-04-03", "a..b" with either end open, ">a" and its like (after all of a),
// "7d" (and w, m, y: from so long ago on), "today", "none". The error says what is wrong without
// the query around it.
[[nodiscard]] Result<DayRange> parse_days(std::string_view text, std::int32_t today);

// ">800", ">=800", "<100", "<=100", "100..500", "800".
[[nodiscard]] Result<NumberRange> parse_numbers(std::string_view text);

}  // namespace newsidx
