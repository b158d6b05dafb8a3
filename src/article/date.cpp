#include "article/date.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace newsidx {
namespace {

namespace chr = std::chrono;

chr::year_month_day civil(const Date& date) {
    return chr::year(date.year) / chr::month(date.month) / chr::day(date.day);
}

std::int32_t days(const chr::year_month_day& day) {
    return static_cast<std::int32_t>(chr::sys_days(day).time_since_epoch().count());
}

// With zeros before it, up to `width` digits. Not by fmt: each article's hashes ask for four dates.
void append_number(std::string& out, int number, std::size_t width) {
    std::array<char, 12> digits{};
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    const auto size = static_cast<std::size_t>(end - digits.data());
    if (size < width) out.append(width - size, '0');
    out.append(digits.data(), size);
}

constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr std::int64_t kDaysBefore1970 = 719'162;  // from 0001-01-01

}  // namespace

bool is_valid(const Date& date) {
    return date.year >= 1 && date.year <= 9999 && civil(date).ok() && date.hour < 24 &&
           date.minute < 60 && date.second < 60;
}

std::int32_t days_from_civil(int year, unsigned month, unsigned day) {
    return days(chr::year(year) / chr::month(month) / chr::day(day));
}

std::int32_t first_day(const Date& date) { return days(civil(date)); }

std::int32_t last_day(const Date& date) {
    switch (date.precision) {
        case DatePrecision::year:
            return days(chr::year(date.year) / chr::December / chr::day(31));
        case DatePrecision::month:
            return days(chr::sys_days(chr::year(date.year) / chr::month(date.month) / chr::last));
        default:
            return first_day(date);
    }
}

Date date_of_day(std::int32_t day) {
    const chr::year_month_day civil{chr::sys_days(chr::days(day))};
    Date date;
    date.year = static_cast<std::int16_t>(static_cast<int>(civil.year()));
    date.month = static_cast<std::uint8_t>(static_cast<unsigned>(civil.month()));
    date.day = static_cast<std::uint8_t>(static_cast<unsigned>(civil.day()));
    return date;
}

std::string iso_day(std::int32_t day) {
    const Date date = date_of_day(day);
    std::string out;
    append_number(out, date.year, 4);
    append_number(out += '-', date.month, 2);
    append_number(out += '-', date.day, 2);
    return out;
}

std::int32_t monday_of(std::int32_t day) {
    const chr::weekday weekday{chr::sys_days(chr::days(day))};
    return day - static_cast<std::int32_t>(weekday.iso_encoding()) + 1;
}

std::string iso_week(std::int32_t day) {
    // A week belongs to the year that its Thursday lies in.
    const std::int32_t thursday = monday_of(day) + 3;
    const int year = date_of_day(thursday).year;
    const int week = (thursday - days_from_civil(year, 1, 1)) / 7 + 1;
    return fmt::format("{:04}-W{:02}", year, week);
}

std::string to_string(const Date& date) {
    std::string out = iso_day(first_day(date));
    if (date.precision == DatePrecision::year) return out.substr(0, 4);
    if (date.precision == DatePrecision::month) return out.substr(0, 7);
    if (date.precision == DatePrecision::day) return out;
    append_number(out += 'T', date.hour, 2);
    append_number(out += ':', date.minute, 2);
    if (date.precision == DatePrecision::second) append_number(out += ':', date.second, 2);
    if (date.utc_offset) {
        const int minutes = std::abs(*date.utc_offset);
        append_number(out += *date.utc_offset < 0 ? '-' : '+', minutes / 60, 2);
        append_number(out += ':', minutes % 60, 2);
    }
    return out;
}

std::int64_t printed_seconds(const Date& date) {
    return (first_day(date) + kDaysBefore1970) * kSecondsPerDay + date.hour * 3600 +
           date.minute * 60 + date.second;
}

}  // namespace newsidx
