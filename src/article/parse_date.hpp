// Dates in the spellings that news uses.
#pragma once

#include <optional>
#include <string_view>

#include "article/date.hpp"

namespace newsidx {

// A date and, where there, a time: ISO 8601, RFC 2822, "26-FEB-1987 15:01:01.79", "April 3, 2019",
// "3 апреля 2019", "03.04.2019 14:05", "2019年4月3日", seconds or milliseconds since 1970 as digits
// alone, and their like. Nothing for what is no date, names a day that doesn't exist, or can't be
// told: of 03/04/2019, with both numbers possible months, only the year is certain (precision
// year). A wrong date is worse than none. Origin: metadata.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

// The date that begins a news text: "ASTANA, April 3, 2019 /TASS/. …", "(Reuters) - …" has none. A
// dateline without a year has one only with `year` given. Origin: dateline.
[[nodiscard]] std::optional<Date> parse_dateline(std::string_view body, std::optional<int> year);

// The date in a file's name or folders: "2019-04-03-visit.md", "20190403_x.txt",
// "2019/04/03/x.html". Origin: file_name.
[[nodiscard]] std::optional<Date> parse_file_name(std::string_view path);

}  // namespace newsidx
