// Days of calendars that some newsrooms print instead of the common one.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// A clean line (article/clean.hpp) with its Japanese years ("平成31年", "令和元年") and its days of
// Iran's calendar ("۲۴ تیر ۱۳۹۶", "۱۴۰۳/۰۲/۱۵") as years and days of the common calendar; all else
// stays. Of days in numbers alone only those in Persian digits are Iran's for certain.
[[nodiscard]] std::string in_common_calendar(std::string_view line);

// The same of a line that stands in a Persian text: there 1403/02/15 in any digits is a day of
// Iran's calendar.
[[nodiscard]] std::string with_day_of_iran(std::string_view line);

// Digits, also Arabic and Persian ones.
[[nodiscard]] bool has_digits(std::string_view text);

}  // namespace newsidx
