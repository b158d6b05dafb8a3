#include "article/parse_date.hpp"

#include <algorithm>
#include <string>

#include "article/clean.hpp"
#include "article/date_clock.hpp"
#include "article/date_items.hpp"
#include "article/date_numbers.hpp"
#include "article/other_calendars.hpp"
#include "article/plausible_date.hpp"

namespace newsidx {
namespace {

// Longer texts are no dates.
constexpr std::size_t kMaxDateBytes = 100;

// Each way to print a day in turn, the surest first.
class DateFinder {
public:
    DateFinder(const DateItems& items, DayOrder order, int this_year)
        : items_(items), order_(order), this_year_(this_year) {}

    std::optional<Date> find() {
        const bool found = day_month_year() || month_day_year() || year_day_month() ||
                           year_month_day() || numbers_year_last() || compact() || month_year() ||
                           numbers_month_year() || year_alone();
        if (!found) return std::nullopt;
        if (date_.precision == DatePrecision::day) read_clock(items_, date_);
        if (!is_plausible(date_)) return std::nullopt;
        return date_;
    }

private:
    // A part of "14:05:09", or of "+0300" behind it; not the year of "Date: 2019-04-03".
    [[nodiscard]] bool is_of_time(std::size_t i) const {
        const bool behind_colon = i > 1 && items_.is_mark(i - 1, ':') && items_.is_number(i - 2);
        if (items_.is_mark(i + 1, ':') || behind_colon || (i > 0 && items_.is_mark(i - 1, '+')))
            return true;
        return i > 1 && items_.is_mark(i - 1, '-') && !items_.is_after_gap(i) &&
               items_.is_after_gap(i - 1);
    }
    [[nodiscard]] std::optional<int> month_at(std::size_t i) const {
        const auto month = month_number(items_.word(i));
        return month ? std::optional<int>(static_cast<int>(*month)) : std::nullopt;
    }

    // "3rd of April", "3 de abril del 2019", "3-Apr-2019".
    [[nodiscard]] bool is_joint(std::size_t i) const {
        return items_.is_separator(i) ||
               items_.is_word(i, {"st", "nd", "rd", "th", "of", "de", "del", "o", "er", "el", "den",
                                  "°", "º"});
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
        if (!items_.is_number(i) || items_.is_mark(i + 1, ':')) return std::nullopt;
        if (items_.digits(i) == 4) return items_.value(i);
        const bool last =
            i + 1 == items_.size() || (items_.is_number(i + 1) && items_.is_mark(i + 2, ':'));
        if (items_.digits(i) != 2 || !last) return std::nullopt;
        return with_century(items_.value(i));
    }
    [[nodiscard]] int with_century(int year) const {
        const int century = this_year_ / 100 * 100;
        return century + year > this_year_ ? century - 100 + year : century + year;
    }

    // The day right before a month's name; nothing of "3-5 April".
    [[nodiscard]] std::optional<std::size_t> day_before(std::size_t month) const {
        std::size_t i = month;
        while (i > 0 && is_joint(i - 1)) --i;
        if (i == 0 || !items_.is_number(i - 1, 2)) return std::nullopt;
        --i;
        if (i > 1 && items_.is_mark(i - 1, ':') && items_.is_number(i - 2, 2))
            return std::nullopt;  // 14:05 April
        if (i > 1 && items_.is_separator(i - 1) && items_.is_number(i - 2, 2) && !is_of_time(i - 2))
            return std::nullopt;
        return i;
    }

    bool day_month_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            if (!month) continue;
            const auto day = day_before(i);
            const auto year = year_after_month(skip_joints(i + 1));
            if (day && year) return set(*year, *month, items_.value(*day), DatePrecision::day);
        }
        return false;
    }

    // "April 3, 2019", "Apr  3 15:01:01 2019", "2019 April 3".
    bool month_day_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            const std::size_t day = skip_joints(i + 1);
            if (!month || !items_.is_number(day, 2) || items_.is_mark(day + 1, ':')) continue;
            if (i > 0) {
                std::size_t before = i - 1;
                while (before > 0 && items_.is_separator(before)) --before;
                if (items_.is_year(before))
                    return set(items_.value(before), *month, items_.value(day), DatePrecision::day);
            }
            for (std::size_t j = day + 1; j < items_.size() && !month_at(j); ++j) {
                if (items_.is_year(j) && !is_of_time(j))
                    return set(items_.value(j), *month, items_.value(day), DatePrecision::day);
            }
        }
        return false;
    }

    // Kazakh: "2019 жылғы 3 сәуір".
    bool year_day_month() {
        for (std::size_t i = 0; i + 3 < items_.size(); ++i) {
            if (!items_.is_year(i) || !items_.is_word(i + 1, {"жылғы", "жылы", "жылдын", "ж"}))
                continue;
            const std::size_t day = i + (items_.is_mark(i + 2, '.') ? 3 : 2);
            const auto month = month_at(day + 1);
            if (month && items_.is_number(day, 2))
                return set(items_.value(i), *month, items_.value(day), DatePrecision::day);
        }
        return false;
    }

    bool year_month_day() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!items_.is_year(i) || is_of_time(i) || (i > 0 && items_.is_separator(i - 1)))
                continue;
            if (!items_.is_separator(i + 1) || !items_.is_number(i + 2, 2)) continue;
            const bool day = items_.is_separator(i + 3) && items_.is_number(i + 4, 2) &&
                             !items_.is_mark(i + 5, ':');
            return set(items_.value(i), items_.value(i + 2), day ? items_.value(i + 4) : 1,
                       day ? DatePrecision::day : DatePrecision::month);
        }
        return false;
    }

    // Four digits, or two as in "03.04.19" and "3/4/19"; "19-04-03" may begin with them instead.
    [[nodiscard]] std::optional<int> year_behind_numbers(std::size_t i) const {
        if (items_.is_year(i)) return items_.value(i);
        const bool last = i + 1 == items_.size() || !items_.is_separator(i + 1);
        if (!items_.is_number(i, 2) || items_.digits(i) != 2 || items_.is_mark(i - 1, '-') ||
            !last || items_.is_mark(i + 1, ':'))
            return std::nullopt;
        return with_century(items_.value(i));
    }

    bool numbers_year_last() {
        for (std::size_t i = 0; i + 4 < items_.size(); ++i) {
            if (!items_.is_number(i, 2) || !items_.is_separator(i + 1) ||
                !items_.is_number(i + 2, 2) || !items_.is_same(i + 1, i + 3)) {
                continue;
            }
            const auto printed_year = year_behind_numbers(i + 4);
            if (!printed_year) continue;
            const int first = items_.value(i);
            const int second = items_.value(i + 2);
            const int year = *printed_year;
            // With full stops the day always comes first.
            if (items_.is_mark(i + 1, '.') || first > 12 ||
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
        if (!items_.is_number(0, 8) || items_.digits(0) != 8) return false;
        const int day = items_.value(0);
        set(day / 10000, day / 100 % 100, day % 100, DatePrecision::day);
        read_compact_clock(items_, 1, date_);
        return true;
    }

    bool month_year() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            const auto month = month_at(i);
            const std::size_t year = skip_joints(i + 1);
            if (month && items_.is_year(year) && !items_.is_mark(year + 1, ':'))
                return set(items_.value(year), *month, 1, DatePrecision::month);
        }
        return false;
    }

    // "04/2019" and nothing more.
    bool numbers_month_year() {
        const bool alone = items_.size() == 3 && items_.is_number(0, 2) && items_.is_separator(1) &&
                           items_.is_year(2);
        return alone && items_.value(0) >= 1 && items_.value(0) <= 12 &&
               set(items_.value(2), items_.value(0), 1, DatePrecision::month);
    }

    // "2019", "2019年", "2019 г."
    bool year_alone() {
        if (!items_.is_year(0)) return false;
        const bool alone = items_.size() == 1 || (items_.size() == 2 && items_.is_mark(1, '-')) ||
                           items_.is_word(1, {"г", "год", "года"});
        return alone && set(items_.value(0), 1, 1, DatePrecision::year);
    }

    const DateItems& items_;
    DayOrder order_;
    int this_year_;
    Date date_;
};

}  // namespace

bool is_no_date(std::string_view text) {
    const bool may_be =
        text.starts_with('0') || text.find("1970") != text.npos || text.find("1969") != text.npos;
    return may_be && !parse_date(text, DayOrder::day_first);
}

std::optional<Date> parse_date(std::string_view text, DayOrder order, int this_year) {
    if (text.empty() || text.size() > 4 * kMaxDateBytes) return std::nullopt;
    const std::string clean = in_common_calendar(clean_line(text));
    if (clean.empty() || clean.size() > kMaxDateBytes) return std::nullopt;
    if (is_date_number(clean)) return parse_date_number(clean);
    const DateItems items(date_items(clean));
    return DateFinder(items, order, this_year).find();
}

}  // namespace newsidx
