// A date as the source printed it: with its precision, its origin, and its own clock.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace newsidx {

// On disk: never renumber.
enum class DatePrecision : std::uint8_t { year = 1, month = 2, day = 3, minute = 4, second = 5 };
enum class DateOrigin : std::uint8_t { metadata = 1, dateline = 2, file_name = 3 };

// The day is the day as printed at the source: the UTC offset is kept and never applied to it.
// Parts finer than `precision` hold their lowest value (month 1, day 1, hour 0 ...).
struct Date {
    std::int16_t year = 0;   // 1 to 9999, Gregorian
    std::uint8_t month = 1;  // 1 to 12
    std::uint8_t day = 1;    // 1 to 31, a day that exists in its month
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    DatePrecision precision = DatePrecision::day;
    DateOrigin origin = DateOrigin::metadata;
    std::optional<std::int16_t> utc_offset;  // minutes east of UTC, where the source says it

    bool operator==(const Date&) const = default;
};

// Whether the parts name a moment that exists.
[[nodiscard]] bool is_valid(const Date& date);

// Days since 1970-01-01, in the proleptic Gregorian calendar.
[[nodiscard]] std::int32_t days_from_civil(int year, unsigned month, unsigned day);

// The first and the last day that the date may mean: 2019-04 is April 1 to 30.
[[nodiscard]] std::int32_t first_day(const Date& date);
[[nodiscard]] std::int32_t last_day(const Date& date);

// The day that a number of days since 1970-01-01 stands for (years 1 to 9999).
[[nodiscard]] Date date_of_day(std::int32_t day);

// "2019-04-03" for a number of days since 1970-01-01 (years 1 to 9999).
[[nodiscard]] std::string iso_day(std::int32_t day);

// "2019-W14": the ISO 8601 week of a number of days since 1970-01-01; and the Monday it begins on.
[[nodiscard]] std::string iso_week(std::int32_t day);
[[nodiscard]] std::int32_t monday_of(std::int32_t day);

// ISO 8601 at the date's precision: "2019", "2019-04", "2019-04-03", "2019-04-03T14:05+03:00".
[[nodiscard]] std::string to_string(const Date& date);

// Seconds since 0001-01-01 on the source's own clock; the offset is not applied.
[[nodiscard]] std::int64_t printed_seconds(const Date& date);

}  // namespace newsidx
