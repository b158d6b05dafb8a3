// Dates that are one number: 20190403140500, 1554286830.25, "/Date(1554286830000+0300)/".
#pragma once

#include <optional>
#include <string_view>

#include "article/date.hpp"

namespace newsidx {

// Whether `text` (clean, article/clean.hpp) is a number of more digits than a year has, a fraction
// behind it or not, or what .NET writes for time in JSON.
[[nodiscard]] bool is_date_number(std::string_view text);

// The date that such a text means: a day and time without marks, or seconds, thousands or millions
// of a second since 1970 by the number of digits. Nothing where it is no plausible date.
[[nodiscard]] std::optional<Date> parse_date_number(std::string_view text);

}  // namespace newsidx
