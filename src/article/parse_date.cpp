#include "article/parse_date.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <initializer_list>
#include <string>

#include "article/clean.hpp"
#include "article/date_items.hpp"

namespace newsidx {
namespace {

// Longer texts are no dates.
constexpr std::size_t kMaxDateBytes = 100;
constexpr int kEarliestYear = 1600;  // of newspapers
constexpr int kLatestYear = 2100;

bool is_plausible(const Date& date) {
    return date.year >= kEarliestYear && date.year <= kLatestYear && is_valid(date);
}

// What programs print for no time at all: the first moment of 1970, on whatever clock.
bool is_epoch(const Date& date) {
    if (date.precision < DatePrecision::minute || date.year < 1969 || date.year > 1970)
        return false;
    Date epoch;
    epoch.year = 1970;
    return printed_seconds(date) - 60 * date.utc_offset.value_or(0) == printed_seconds(epoch);
}

class Parser {
public:
    Parser(std::vector<DateItem> items, DayOrder order, int this_year)
        : items_(std::move(items)), order_(order), this_year_(this_year) {}

    std::optional<Date> parse() {
        const bool found = day_month_year() || month_day_year() || year_day_month() ||
                           year_month_day() || numbers_year_last() || compact() || month_year() ||
                           numbers_month_year() || year_alone();
        if (!found) return std::nullopt;
        if (date_.precision == DatePrecision::day) read_time();
        if (!is_plausible(date_) || is_epoch(date_)) return std::nullopt;
        return date_;
    }

private:
    [[nodiscard]] bool is_number(std::size_t i, std::size_t max_digits = 4) const {
        return i < items_.size() && items_[i].kind == DateItem::Kind::number &&
               items_[i].text.size() <= max_digits;
    }
    [[nodiscard]] bool is_year(std::size_t i) const { return is_number(i) && digits(i) == 4; }
    [[nodiscard]] bool is_mark(std::size_t i, char mark) const {
        return i < items_.size() && items_[i].kind == DateItem::Kind::mark &&
               items_[i].text[0] == mark;
    }
    [[nodiscard]] bool is_word(std::size_t i, std::initializer_list<std::string_view> words) const {
        return i < items_.size() && items_[i].kind == DateItem::Kind::word &&
               std::find(words.begin(), words.end(), items_[i].text) != words.end();
    }
    [[nodiscard]] int value(std::size_t i) const { return items_[i].value; }
    [[nodiscard]] std::size_t digits(std::size_t i) const { return items_[i].text.size(); }
    [[nodiscard]] bool is_separator(std::size_t i) const {
        return is_mark(i, '-') || is_mark(i, '/') || is_mark(i, '.');
    }
    // A part of "14:05:09", or of "+0300" behind it.
    [[nodiscard]] bool is_of_time(std::size_t i) const {
        if (is_mark(i + 1, ':') || (i > 0 && (is_mark(i - 1, ':') || is_mark(i - 1, '+'))))
            return true;
        return i > 1 && is_mark(i - 1, '-') && !items_[i].after_gap && items_[i - 1].after_gap;
    }
    [[nodiscard]] std::optional<int> month_at(std::size_t i) const {
        if (i >= items_.size() || items_[i].kind != DateItem::Kind::word) return std::nullopt;
        const auto month = month_number(items_[i].text);
        return month ? std::optional<int>(static_cast<int>(*month)) : std::nullopt;
    }

    // "3rd of April", "3 de abril del 2019", "3-Apr-2019".
    [[nodiscard]] bool is_joint(std::size_t i) const {
        return is_separator(i) || is_word(i, {"st", "nd", "rd", "th", "of", "de", "del", "o", "er",
                                              "el", "den", "°", "º"});
    }
    [[nodiscard]] std::size_t skip_joints(std::size_t i) const {
        while (is_joint(i)) ++i;
        return i;
    }

    bool set(int year, int month, int day, DatePrecision precision) {
        date_.year = static_cast<std::int16_t>(std::clamp(year, 0, 9999));
        date_.month = static_cast<std::uint8_t>(std::clamp(month, 0, 99));
        date_.day = static_cast<std::uint8_t>(std::clamp(day, 0, 99));
        date_.precision = precision;
        return true;
    }

    // A year of four digits; of two where nothing else can be meant ("26-Feb-87 15:01").
    [[nodiscard]] std::optional<int> year_after_month(std::size_t i) const {
        if (!is_number(i) || is_mark(i + 1, ':')) return std::nullopt;
        if (digits(i) == 4) return value(i);
        const bool last = i + 1 == items_.size() || (is_number(i + 1) && is_mark(i + 2, ':'));
        if (digits(i) != 2 || !last) return std::nullopt;
        return with_century(value(i));
    }
    [[nodiscard]] int with_century(int year) const {
        const int century = this_year_ / 100 * 100;
        return century + year > this_year_ ? century - 100 + year : century + year;
    }

    // The day right before a month's name; nothing of "3-5 April".
    [[nodiscard]] std::optional<std::size_t> day_before(std::size_t month) const {
        std::size_t i = month;
        while (i > 0 && is_joint(i - 1)) --i;
        if (i == 0 || !is_number(i - 1, 2)) return std::nullopt;
        --i;
        if (i > 1 && is_mark(i - 1, ':') && is_number(i - 2, 2))
            return std::nullopt;  // 14:05 April
        if (i > 1 && is_separator(i - 1) && is_number(i - 2, 2) && !is_of_time(i - 2))
            return std::nullopt;
        return i;
    }

    bool day_month_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            if (!month) continue;
            const auto day = day_before(i);
            const auto year = year_after_month(skip_joints(i + 1));
            if (day && year) return set(*year, *month, value(*day), DatePrecision::day);
        }
        return false;
    }

    // "April 3, 2019", "Apr  3 15:01:01 2019", "2019 April 3".
    bool month_day_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            const std::size_t day = skip_joints(i + 1);
            if (!month || !is_number(day, 2) || is_mark(day + 1, ':')) continue;
            if (i > 0) {
                std::size_t before = i - 1;
                while (before > 0 && is_separator(before)) --before;
                if (is_year(before))
                    return set(value(before), *month, value(day), DatePrecision::day);
            }
            for (std::size_t j = day + 1; j < items_.size() && !month_at(j); ++j) {
                if (is_year(j) && !is_of_time(j))
                    return set(value(j), *month, value(day), DatePrecision::day);
            }
        }
        return false;
    }

    // Kazakh: "2019 жылғы 3 сәуір".
    bool year_day_month() {
        for (std::size_t i = 0; i + 3 < items_.size(); ++i) {
            if (!is_year(i) || !is_word(i + 1, {"жылғы", "жылы", "жылдын", "ж"})) continue;
            const std::size_t day = i + (is_mark(i + 2, '.') ? 3 : 2);
            const auto month = month_at(day + 1);
            if (month && is_number(day, 2))
                return set(value(i), *month, value(day), DatePrecision::day);
        }
        return false;
    }

    bool year_month_day() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is_year(i) || is_of_time(i) || (i > 0 && is_separator(i - 1))) continue;
            if (!is_separator(i + 1) || !is_number(i + 2, 2)) continue;
            const bool day = is_separator(i + 3) && is_number(i + 4, 2) && !is_mark(i + 5, ':');
            return set(value(i), value(i + 2), day ? value(i + 4) : 1,
                       day ? DatePrecision::day : DatePrecision::month);
        }
        return false;
    }

    // Four digits, or two as in "03.04.19" and "3/4/19"; "19-04-03" may begin with them instead.
    [[nodiscard]] std::optional<int> year_behind_numbers(std::size_t i) const {
        if (is_year(i)) return value(i);
        const bool last = i + 1 == items_.size() || !is_separator(i + 1);
        if (!is_number(i, 2) || digits(i) != 2 || is_mark(i - 1, '-') || !last ||
            is_mark(i + 1, ':'))
            return std::nullopt;
        return with_century(value(i));
    }

    bool numbers_year_last() {
        for (std::size_t i = 0; i + 4 < items_.size(); ++i) {
            if (!is_number(i, 2) || !is_separator(i + 1) || !is_number(i + 2, 2) ||
                items_[i + 3].text != items_[i + 1].text) {
                continue;
            }
            const auto printed_year = year_behind_numbers(i + 4);
            if (!printed_year) continue;
            const int first = value(i);
            const int second = value(i + 2);
            const int year = *printed_year;
            // With full stops the day always comes first.
            if (is_mark(i + 1, '.') || first > 12 ||
                (second <= 12 && order_ == DayOrder::day_first) || first == second) {
                return set(year, second, first, DatePrecision::day);
            }
            if (second > 12 || order_ == DayOrder::month_first)
                return set(year, first, second, DatePrecision::day);
            if (first == 0 || second == 0) return set(0, 0, 0, DatePrecision::day);  // no date
            return set(year, 1, 1, DatePrecision::year);
        }
        return false;
    }

    // "20190403T140500Z"
    bool compact() {
        if (items_.empty() || items_[0].kind != DateItem::Kind::number || digits(0) != 8)
            return false;
        set(value(0) / 10000, value(0) / 100 % 100, value(0) % 100, DatePrecision::day);
        if (!is_number(1, 6) || (digits(1) != 6 && digits(1) != 4)) return true;
        const int clock = digits(1) == 6 ? value(1) : value(1) * 100;
        set_time(clock / 10000, clock / 100 % 100, clock % 100,
                 digits(1) == 6 ? DatePrecision::second : DatePrecision::minute);
        if (date_.precision != DatePrecision::day) read_offset(2);
        return true;
    }

    bool month_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            const std::size_t year = skip_joints(i + 1);
            if (month && is_year(year) && !is_mark(year + 1, ':'))
                return set(value(year), *month, 1, DatePrecision::month);
        }
        return false;
    }

    // "04/2019" and nothing more.
    bool numbers_month_year() {
        const bool alone = items_.size() == 3 && is_number(0, 2) && is_separator(1) && is_year(2);
        return alone && value(0) >= 1 && value(0) <= 12 &&
               set(value(2), value(0), 1, DatePrecision::month);
    }

    // "2019", "2019年", "2019 г."
    bool year_alone() {
        if (items_.empty() || !is_year(0)) return false;
        const bool alone = items_.size() == 1 || (items_.size() == 2 && is_mark(1, '-')) ||
                           is_word(1, {"г", "год", "года"});
        return alone && set(value(0), 1, 1, DatePrecision::year);
    }

    void set_time(int hour, int minute, int second, DatePrecision precision) {
        if (hour > 23 || minute > 59 || second > 60) return;
        date_.hour = static_cast<std::uint8_t>(hour);
        date_.minute = static_cast<std::uint8_t>(minute);
        date_.second = static_cast<std::uint8_t>(std::min(second, 59));  // a leap second
        date_.precision = precision;
    }

    // "2:05 p.m.", "pm 2:05". Sets `next` behind it.
    [[nodiscard]] int hour_of_day(std::size_t begin, std::size_t& next) const {
        const auto half = [&](std::size_t i, std::string_view whole, std::string_view letter) {
            return is_word(i, {whole}) || (is_word(i, {letter}) && is_mark(i + 1, '.'));
        };
        const bool pm_before = begin > 0 && is_word(begin - 1, {"afternoon"});
        const bool am_before = begin > 0 && is_word(begin - 1, {"forenoon"});
        const bool pm = pm_before || half(next, "pm", "p");
        const bool am = am_before || half(next, "am", "a");
        if ((pm || am) && !pm_before && !am_before) {
            next += is_word(next, {"pm", "am"}) ? 1 : 3;
            if (is_mark(next, '.')) ++next;
        }
        const int hour = value(begin);
        if (pm && hour < 12) return hour + 12;
        return am && hour == 12 ? 0 : hour;
    }

    // "14:05", "14:05:09.5", "2:05 p.m.", else what has no colon.
    void read_time() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (is_number(i, 2) && is_mark(i + 1, ':') && is_number(i + 2, 2)) return read_clock(i);
        }
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (is_number(i, 2) && read_hour(i)) return;
        }
    }

    // "10.20 BST", "10.20 a.m.", "14.05 Uhr": behind the number i; no part of "03.04.2019".
    [[nodiscard]] bool is_clock_with_stop(std::size_t i) const {
        if (!is_mark(i + 1, '.') || !is_number(i + 2, 2) || digits(i + 2) != 2 ||
            items_[i + 2].after_gap || (i > 0 && is_separator(i - 1))) {
            return false;
        }
        if (is_word(i + 3, {"uhr", "hrs", "am", "pm"})) return true;
        if (is_word(i + 3, {"a", "p"}) && is_mark(i + 4, '.') && is_word(i + 5, {"m"})) return true;
        return i + 3 < items_.size() && items_[i + 3].kind == DateItem::Kind::word &&
               zone_offset(items_[i + 3].text);
    }

    // "2 p.m.", "14h05", "à 14 h 05", "14.05 Uhr"
    bool read_hour(std::size_t i) {
        const bool is_spaced = (i > 0 && is_word(i - 1, {"a", "at", "as"})) || is_number(i + 2, 2);
        if (is_word(i + 1, {"h"}) && (!items_[i + 1].after_gap || is_spaced)) {
            const bool minutes =
                is_number(i + 2, 2) && (!items_[i + 2].after_gap || items_[i + 1].after_gap);
            set_time(value(i), minutes ? value(i + 2) : 0, 0, DatePrecision::minute);
            return true;
        }
        if (is_clock_with_stop(i)) {
            read_clock(i);
            return true;
        }
        std::size_t next = i + 1;
        const int hour = hour_of_day(i, next);
        if (next == i + 1 && !is_mark(next, ':')) return false;
        set_time(hour, 0, 0, DatePrecision::minute);
        if (date_.precision != DatePrecision::day) read_offset(next);
        return true;
    }

    void read_clock(std::size_t i) {
        const int minute = value(i + 2);
        int second = 0;
        DatePrecision precision = DatePrecision::minute;
        std::size_t next = i + 3;
        if (is_mark(next, ':') && is_number(next + 1, 2)) {
            second = value(next + 1);
            precision = DatePrecision::second;
            next += 2;
            if (is_mark(next, '.') && is_number(next + 1, 9) && !items_[next + 1].after_gap)
                next += 2;
            if (is_number(next, 3) && digits(next) == 3) ++next;  // behind a comma
        }
        set_time(hour_of_day(i, next), minute, second, precision);
        if (date_.precision != DatePrecision::day) read_offset(next);
    }

    // "Z", "MSK", "+03:00", "GMT+3"; not the dash of "14:05 - 3 April".
    void read_offset(std::size_t i) {
        if (is_mark(i, '(')) ++i;
        bool zone = false;
        if (i < items_.size() && items_[i].kind == DateItem::Kind::word) {
            date_.utc_offset = zone_offset(items_[i].text);
            zone = is_word(i, {"gmt", "utc"});
            if (!zone) return;
            ++i;
        }
        if ((!is_mark(i, '+') && !is_mark(i, '-')) || !is_number(i + 1) || items_[i + 1].after_gap)
            return;
        int minutes = 0;
        if (digits(i + 1) == 4) {
            minutes = value(i + 1) / 100 * 60 + value(i + 1) % 100;
        } else if (digits(i + 1) == 2 || (digits(i + 1) == 1 && zone)) {
            minutes = value(i + 1) * 60;
            if (is_mark(i + 2, ':') && is_number(i + 3, 2)) minutes += value(i + 3);
        } else {
            return;
        }
        if (minutes > 18 * 60) return;
        date_.utc_offset = static_cast<std::int16_t>(is_mark(i, '-') ? -minutes : minutes);
    }

    std::vector<DateItem> items_;
    DayOrder order_;
    int this_year_;
    Date date_;
};

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
    return is_plausible(date) && !is_epoch(date) ? std::optional<Date>(date) : std::nullopt;
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

// What stands between the brackets of "/Date(…)/"; empty for all else.
std::string_view in_date_call(std::string_view text) {
    constexpr std::string_view kBegin = "/Date(";
    constexpr std::string_view kEnd = ")/";
    if (!text.starts_with(kBegin) || !text.ends_with(kEnd)) return {};
    text.remove_prefix(kBegin.size());
    text.remove_suffix(kEnd.size());
    return text.substr(0, text.find_first_not_of("0123456789")).empty() ? std::string_view() : text;
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

bool is_no_date(std::string_view text) {
    const bool may_be =
        text.starts_with('0') || text.find("1970") != text.npos || text.find("1969") != text.npos;
    return may_be && !parse_date(text, DayOrder::day_first);
}

std::optional<Date> parse_date(std::string_view text, DayOrder order, int this_year) {
    if (text.size() > 4 * kMaxDateBytes) return std::nullopt;
    const std::string clean = clean_line(text);
    if (clean.empty() || clean.size() > kMaxDateBytes) return std::nullopt;
    if (const auto call = in_date_call(clean); !call.empty()) return from_date_call(call);
    // "1554292800.25"
    const std::string_view whole = std::string_view(clean).substr(0, clean.find('.'));
    if (whole.size() > 4 && whole.find_first_not_of("0123456789") == std::string_view::npos &&
        clean.find_first_not_of(".0123456789") == std::string::npos) {
        return from_digits(whole);
    }
    return Parser(date_items(clean), order, this_year).parse();
}

}  // namespace newsidx
