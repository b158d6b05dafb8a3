#include "article/date_numbers.hpp"

#include <charconv>
#include <cstdint>

#include "article/plausible_date.hpp"

namespace newsidx {
namespace {

std::optional<Date> from_seconds(std::int64_t seconds) {
    constexpr std::int64_t kDay = 86'400;
    if (seconds < 0) return std::nullopt;
    Date date = date_of_day(static_cast<std::int32_t>(seconds / kDay));
    const auto clock = static_cast<int>(seconds % kDay);
    date.hour = static_cast<std::uint8_t>(clock / 3600);
    date.minute = static_cast<std::uint8_t>(clock / 60 % 60);
    date.second = static_cast<std::uint8_t>(clock % 60);
    date.precision = DatePrecision::second;
    date.utc_offset = 0;
    return is_plausible(date) ? std::optional<Date>(date) : std::nullopt;
}

// What stands between the brackets of "/Date(…)/"; empty for all else.
std::string_view in_date_call(std::string_view text) {
    constexpr std::string_view kBegin = "/Date(";
    constexpr std::string_view kEnd = ")/";
    if (!text.starts_with(kBegin) || !text.ends_with(kEnd)) return {};
    text.remove_prefix(kBegin.size());
    text.remove_suffix(kEnd.size());
    return text.substr(0, text.find_first_not_of("0123456789")).empty() ? std::string_view() : text;
}

// "/Date(1554286830000)/" and "/Date(1554286830000+0300)/", as .NET writes time in JSON:
// milliseconds since 1970, and what clock it was on.
std::optional<Date> from_date_call(std::string_view call) {
    constexpr std::size_t kMostDigits = 14;  // behind the year 5000
    constexpr std::size_t kZoneSize = 5;
    const auto digits = call.substr(0, call.find_first_not_of("0123456789"));
    const auto zone = call.substr(digits.size());
    std::int64_t value = 0;
    if (digits.size() > kMostDigits) return std::nullopt;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (zone.size() != kZoneSize || (zone[0] != '+' && zone[0] != '-') ||
        zone.find_first_not_of("0123456789", 1) != zone.npos) {
        return from_seconds(value / 1'000);
    }
    int clock = 0;
    std::from_chars(zone.data() + 1, zone.data() + zone.size(), clock);
    const int minutes = (clock / 100 * 60 + clock % 100) * (zone[0] == '-' ? -1 : 1);
    if (minutes > 18 * 60 || minutes < -18 * 60) return std::nullopt;
    auto date = from_seconds(value / 1'000 + 60 * minutes);
    if (date) date->utc_offset = static_cast<std::int16_t>(minutes);
    return date;
}

// Digits alone: 20190403, 201904031405, 20190403140500, or time since 1970.
std::optional<Date> from_digits(std::string_view digits) {
    const auto part = [&](std::size_t begin, std::size_t size) {
        unsigned value = 0;
        std::from_chars(digits.data() + begin, digits.data() + begin + size, value);
        return static_cast<std::uint8_t>(value);
    };
    if (digits.size() == 8 || digits.size() == 12 || digits.size() == 14) {
        Date date;
        date.year = static_cast<std::int16_t>(part(0, 2) * 100 + part(2, 2));
        date.month = part(4, 2);
        date.day = part(6, 2);
        if (digits.size() > 8) {
            date.hour = part(8, 2);
            date.minute = part(10, 2);
            date.precision = DatePrecision::minute;
        }
        if (digits.size() == 14) {
            date.second = part(12, 2);
            date.precision = DatePrecision::second;
        }
        if (is_plausible(date)) return date;
    }
    // From September 2001 on seconds have ten digits, since 1973 nine; then thousands of them.
    std::int64_t value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    switch (digits.size()) {
        case 9:
        case 10:
            return from_seconds(value);
        case 12:
        case 13:
            return from_seconds(value / 1'000);
        case 16:
            return from_seconds(value / 1'000'000);
        default:
            return std::nullopt;
    }
}

}  // namespace

bool is_date_number(std::string_view text) {
    constexpr std::size_t kMaxYearDigits = 4;
    const std::size_t whole = text.substr(0, text.find('.')).size();
    return !in_date_call(text).empty() ||
           (whole > kMaxYearDigits && text.find_first_not_of(".0123456789") == text.npos);
}

std::optional<Date> parse_date_number(std::string_view text) {
    const std::string_view call = in_date_call(text);
    return call.empty() ? from_digits(text.substr(0, text.find('.'))) : from_date_call(call);
}

}  // namespace newsidx
