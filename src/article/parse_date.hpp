// Dates in the spellings that news uses.
#pragma once

#include <optional>
#include <string_view>

#include "article/date.hpp"
#include "article/date_words.hpp"

namespace newsidx {

// Where nobody says what year it is, years of two digits end with this one.
inline constexpr int kUnknownYear = 2069;

// A date and, where there, a time: ISO 8601, RFC 2822, "26-FEB-1987 15:01:01.79", "April 3, 2019",
// "3 апреля 2019", "03.04.2019 14:05", "2019年4月3日", seconds or milliseconds since 1970 as digits
// alone, and their like, also of Japan's eras and of Iran's calendar. Nothing for what is no date
// or names a day that doesn't exist: a wrong date is worse than none. Of 03/04/2019 with an unknown
// order only the year is certain, so that searches for 2019 find it and none for a day does
// (precision year). Of "3-5 April 2019" it is the month. The first moment of 1970 is no date: it
// stands for none. Origin: metadata.
//
// A year of two digits is the last one that isn't after `this_year`: in 2026, 26 is 2026 and 69 is
// 1969.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text,
                                             DayOrder order = DayOrder::unknown,
                                             int this_year = kUnknownYear);

// What stands where a program had no date: "0000-00-00", "1970-01-01T00:00:00Z". Another date of
// the same article may be a good one.
[[nodiscard]] bool is_no_date(std::string_view text);

// The date that begins a news text: "ASTANA, April 3, 2019 /TASS/. …"; "(Reuters) - …" has none. A
// dateline without a year has the last one that isn't after `published`, none without that. Origin:
// dateline.
[[nodiscard]] std::optional<Date> parse_dateline(std::string_view body,
                                                 const std::optional<Date>& published);

// The date in a file's name, "2019-04-03-visit.md", "20190403_x.txt", or of folders that are a date
// and nothing else, "2019/04/03/x.html", "2019-04-03/x.html", "2019/04/x.html". Origin: file_name.
[[nodiscard]] std::optional<Date> parse_file_name(std::string_view path);

// The year that a file's name or a folder is and nothing else, "2019/dl.txt", "2019.txt", the
// nearest one, "wire-2019.txt" too: no date of an article, but what its dateline lacks. Origin:
// file_name.
[[nodiscard]] std::optional<Date> parse_file_year(std::string_view path);

}  // namespace newsidx
