// A date as the source printed it: with its precision, its origin, and its own clock.
#pragma once

#include <cstdint>
#include <optional>

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

}  // namespace newsidx
