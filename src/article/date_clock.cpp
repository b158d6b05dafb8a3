#include "article/date_clock.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "article/date_words.hpp"

namespace newsidx {
namespace {

constexpr int kMostOffset = 18 * 60;  // minutes, of any clock on earth and then some

class ClockReader {
public:
    ClockReader(const DateItems& items, Date& date) : items_(items), date_(date) {}

    // "14:05", "14:05:09.5", "2:05 p.m.", else what has no colon.
    void read() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_.is_number(i, 2) && items_.is_mark(i + 1, ':') && items_.is_number(i + 2, 2))
                return read_clock(i);
        }
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_.is_number(i, 2) && read_hour(i)) return;
        }
    }

    void read_compact(std::size_t i) {
        if (!items_.is_number(i, 6) || (items_.digits(i) != 6 && items_.digits(i) != 4)) return;
        const bool seconds = items_.digits(i) == 6;
        const int clock = seconds ? items_.value(i) : items_.value(i) * 100;
        set_time(clock / 10000, clock / 100 % 100, clock % 100,
                 seconds ? DatePrecision::second : DatePrecision::minute);
        if (date_.precision != DatePrecision::day) read_offset(i + 1);
    }

private:
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
            return items_.is_word(i, {whole}) ||
                   (items_.is_word(i, {letter}) && items_.is_mark(i + 1, '.'));
        };
        const bool pm_before = begin > 0 && items_.is_word(begin - 1, {"afternoon"});
        const bool am_before = begin > 0 && items_.is_word(begin - 1, {"forenoon"});
        const bool pm = pm_before || half(next, "pm", "p");
        const bool am = am_before || half(next, "am", "a");
        if ((pm || am) && !pm_before && !am_before) {
            next += items_.is_word(next, {"pm", "am"}) ? 1 : 3;
            if (items_.is_mark(next, '.')) ++next;
        }
        const int hour = items_.value(begin);
        if (pm && hour < 12) return hour + 12;
        return am && hour == 12 ? 0 : hour;
    }

    // "10.20 BST", "10.20 a.m.", "14.05 Uhr": behind the number i; no part of "03.04.2019".
    [[nodiscard]] bool is_clock_with_stop(std::size_t i) const {
        if (!items_.is_mark(i + 1, '.') || !items_.is_number(i + 2, 2) ||
            items_.digits(i + 2) != 2 || items_.is_after_gap(i + 2) ||
            (i > 0 && items_.is_separator(i - 1))) {
            return false;
        }
        if (items_.is_word(i + 3, {"uhr", "hrs", "am", "pm"})) return true;
        if (items_.is_word(i + 3, {"a", "p"}) && items_.is_mark(i + 4, '.') &&
            items_.is_word(i + 5, {"m"}))
            return true;
        return zone_offset(items_.word(i + 3)).has_value();
    }

    // "2 p.m.", "14h05", "à 14 h 05", "14.05 Uhr"
    bool read_hour(std::size_t i) {
        const bool is_spaced =
            (i > 0 && items_.is_word(i - 1, {"a", "at", "as"})) || items_.is_number(i + 2, 2);
        if (items_.is_word(i + 1, {"h"}) && (!items_.is_after_gap(i + 1) || is_spaced)) {
            const bool minutes = items_.is_number(i + 2, 2) &&
                                 (!items_.is_after_gap(i + 2) || items_.is_after_gap(i + 1));
            set_time(items_.value(i), minutes ? items_.value(i + 2) : 0, 0, DatePrecision::minute);
            return true;
        }
        if (is_clock_with_stop(i)) {
            read_clock(i);
            return true;
        }
        std::size_t next = i + 1;
        const int hour = hour_of_day(i, next);
        if (next == i + 1 && !items_.is_mark(next, ':')) return false;
        set_time(hour, 0, 0, DatePrecision::minute);
        if (date_.precision != DatePrecision::day) read_offset(next);
        return true;
    }

    void read_clock(std::size_t i) {
        const int minute = items_.value(i + 2);
        int second = 0;
        DatePrecision precision = DatePrecision::minute;
        std::size_t next = i + 3;
        if (items_.is_mark(next, ':') && items_.is_number(next + 1, 2)) {
            second = items_.value(next + 1);
            precision = DatePrecision::second;
            next += 2;
            if (items_.is_mark(next, '.') && items_.is_number(next + 1, 9) &&
                !items_.is_after_gap(next + 1))
                next += 2;
            if (items_.is_number(next, 3) && items_.digits(next) == 3) ++next;  // behind a comma
        }
        set_time(hour_of_day(i, next), minute, second, precision);
        if (date_.precision != DatePrecision::day) read_offset(next);
    }

    // "Z", "MSK", "+03:00", "GMT+3"; not the dash of "14:05 - 3 April".
    void read_offset(std::size_t i) {
        if (items_.is_mark(i, '(')) ++i;
        bool zone = false;
        if (const auto word = items_.word(i); !word.empty()) {
            date_.utc_offset = zone_offset(word);
            zone = items_.is_word(i, {"gmt", "utc"});
            if (!zone) return;
            ++i;
        }
        if ((!items_.is_mark(i, '+') && !items_.is_mark(i, '-')) || !items_.is_number(i + 1) ||
            items_.is_after_gap(i + 1))
            return;
        int minutes = 0;
        if (items_.digits(i + 1) == 4) {
            minutes = items_.value(i + 1) / 100 * 60 + items_.value(i + 1) % 100;
        } else if (items_.digits(i + 1) == 2 || (items_.digits(i + 1) == 1 && zone)) {
            minutes = items_.value(i + 1) * 60;
            if (items_.is_mark(i + 2, ':') && items_.is_number(i + 3, 2))
                minutes += items_.value(i + 3);
        } else {
            return;
        }
        if (minutes > kMostOffset) return;
        date_.utc_offset = static_cast<std::int16_t>(items_.is_mark(i, '-') ? -minutes : minutes);
    }

    const DateItems& items_;
    Date& date_;
};

}  // namespace

void read_clock(const DateItems& items, Date& date) { ClockReader(items, date).read(); }

void read_compact_clock(const DateItems& items, std::size_t i, Date& date) {
    ClockReader(items, date).read_compact(i);
}

}  // namespace newsidx
