#include "article/parse_date.hpp"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "article/date_words.hpp"
#include "base/utf8.hpp"

namespace newsidx {
namespace {

// Longer texts are no dates.
constexpr std::size_t kMaxDateBytes = 100;
constexpr int kEarliestYear = 1600;  // of newspapers
constexpr int kLatestYear = 2100;

struct Item {
    enum class Kind { number, word, mark } kind = Kind::mark;
    std::string text;  // words in plain letters
    int value = 0;     // of numbers
};

std::vector<Item> items_of(std::string_view text) {
    std::vector<Item> items;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == ' ' || c == '\t' || c == ',') {
            ++at;
        } else if (c >= '0' && c <= '9') {
            std::size_t end = at;
            while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
            Item item{Item::Kind::number, std::string(text.substr(at, end - at)), 0};
            std::from_chars(item.text.data(),
                            item.text.data() + std::min<std::size_t>(item.text.size(), 9),
                            item.value);
            items.push_back(std::move(item));
            at = end;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                   static_cast<unsigned char>(c) >= 0x80) {
            std::size_t end = at;
            while (end < text.size() && ((text[end] >= 'a' && text[end] <= 'z') ||
                                         (text[end] >= 'A' && text[end] <= 'Z') ||
                                         static_cast<unsigned char>(text[end]) >= 0x80)) {
                ++end;
            }
            items.push_back({Item::Kind::word, plain_letters(text.substr(at, end - at)), 0});
            at = end;
        } else {
            items.push_back({Item::Kind::mark, std::string(1, c), 0});
            ++at;
        }
    }
    return items;
}

class Parser {
public:
    explicit Parser(std::vector<Item> items) : items_(std::move(items)) {}

    std::optional<Date> parse() {
        const std::size_t time = find_time();
        const bool found = east_asian() || month_name() || year_first() || year_last();
        if (!found) return std::nullopt;
        if (date_.precision == DatePrecision::day && time < items_.size()) read_time(time);
        if (date_.year < kEarliestYear || date_.year > kLatestYear || !is_valid(date_))
            return std::nullopt;
        return date_;
    }

private:
    [[nodiscard]] bool is_number(std::size_t i) const {
        return i < items_.size() && items_[i].kind == Item::Kind::number;
    }
    [[nodiscard]] bool is_mark(std::size_t i, char mark) const {
        return i < items_.size() && items_[i].kind == Item::Kind::mark && items_[i].text[0] == mark;
    }
    [[nodiscard]] bool is_word(std::size_t i, std::string_view word) const {
        return i < items_.size() && items_[i].kind == Item::Kind::word && items_[i].text == word;
    }
    [[nodiscard]] int value(std::size_t i) const { return items_[i].value; }
    [[nodiscard]] std::size_t digits(std::size_t i) const { return items_[i].text.size(); }
    [[nodiscard]] bool is_separator(std::size_t i) const {
        return is_mark(i, '-') || is_mark(i, '/') || is_mark(i, '.');
    }

    void set(int year, int month, int day, DatePrecision precision) {
        date_.year = static_cast<std::int16_t>(std::clamp(year, 0, 9999));
        date_.month = static_cast<std::uint8_t>(std::clamp(month, 0, 99));
        date_.day = static_cast<std::uint8_t>(std::clamp(day, 0, 99));
        date_.precision = precision;
    }

    // The hour of the first "14:05", or "2 p.m.".
    [[nodiscard]] std::size_t find_time() const {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (is_number(i) && is_mark(i + 1, ':') && is_number(i + 2)) return i;
        }
        return items_.size();
    }

    // "2019年4月3日": the characters are words between the numbers.
    bool east_asian() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is_number(i) || digits(i) != 4 || !is_word(i + 1, "年")) continue;
            if (!is_number(i + 2) || !is_word(i + 3, "月")) {
                set(value(i), 1, 1, DatePrecision::year);
            } else if (!is_number(i + 4)) {
                set(value(i), value(i + 2), 1, DatePrecision::month);
            } else {
                set(value(i), value(i + 2), value(i + 4), DatePrecision::day);
            }
            return true;
        }
        return false;
    }

    // A year of four digits, or of two after a month's name: 87 is 1987, 19 is 2019.
    [[nodiscard]] std::optional<int> year_at(std::size_t i) const {
        if (!is_number(i) || is_mark(i + 1, ':')) return std::nullopt;
        if (digits(i) == 4) return value(i);
        if (digits(i) == 2) return value(i) >= 70 ? 1900 + value(i) : 2000 + value(i);
        return std::nullopt;
    }

    [[nodiscard]] std::size_t skip_joints(std::size_t i) const {
        while (is_separator(i) || is_word(i, "st") || is_word(i, "nd") || is_word(i, "rd") ||
               is_word(i, "th") || is_word(i, "of") || is_word(i, "de") || is_word(i, "del") ||
               is_word(i, "o") || is_word(i, "er")) {
            ++i;
        }
        return i;
    }

    bool month_name() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (items_[i].kind != Item::Kind::word) continue;
            const auto month = month_number(items_[i].text);
            if (!month) continue;
            const int number = static_cast<int>(*month);
            if (const auto day = day_before(i)) {
                if (const auto year = year_at(skip_joints(i + 1))) {
                    set(*year, number, *day, DatePrecision::day);
                    return true;
                }
            }
            const std::size_t next = skip_joints(i + 1);
            if (is_number(next) && digits(next) <= 2) {
                if (const auto year = year_at(skip_joints(next + 1));
                    year && digits(skip_joints(next + 1)) == 4) {
                    set(*year, number, value(next), DatePrecision::day);
                    return true;
                }
                // "Apr 3 15:01:01 2019"
                for (std::size_t j = next + 1; j < items_.size(); ++j) {
                    if (is_number(j) && digits(j) == 4 && !is_mark(j - 1, '+') &&
                        !is_mark(j - 1, '-')) {
                        set(value(j), number, value(next), DatePrecision::day);
                        return true;
                    }
                }
            } else if (is_number(next) && digits(next) == 4) {
                set(value(next), number, 1, DatePrecision::month);
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<int> day_before(std::size_t month) const {
        std::size_t i = month;
        while (i > 0 && items_[i - 1].kind != Item::Kind::number && skip_joints(i - 1) >= i) --i;
        if (i == 0 || !is_number(i - 1) || digits(i - 1) > 2) return std::nullopt;
        if (i >= 2 && is_mark(i - 2, ':')) return std::nullopt;
        return value(i - 1);
    }

    bool year_first() {
        for (std::size_t i = 0; i < items_.size(); ++i) {
            if (!is_number(i) || digits(i) != 4 ||
                (i > 0 && (is_separator(i - 1) || is_mark(i - 1, '+'))))
                continue;
            if (!is_separator(i + 1) || !is_number(i + 2) || digits(i + 2) > 2) {
                if (items_.size() != 1) continue;
                set(value(i), 1, 1, DatePrecision::year);
                return true;
            }
            const bool day = is_separator(i + 3) && is_number(i + 4) && digits(i + 4) <= 2;
            set(value(i), value(i + 2), day ? value(i + 4) : 1,
                day ? DatePrecision::day : DatePrecision::month);
            return true;
        }
        return false;
    }

    bool year_last() {
        for (std::size_t i = 0; i + 4 < items_.size(); ++i) {
            if (!is_number(i) || !is_separator(i + 1) || !is_number(i + 2) ||
                items_[i + 3].text != items_[i + 1].text || !is_number(i + 4) ||
                digits(i + 4) != 4 || digits(i) > 2 || digits(i + 2) > 2) {
                continue;
            }
            const int first = value(i);
            const int second = value(i + 2);
            const int year = value(i + 4);
            if (is_mark(i + 1, '.') || first > 12) {
                set(year, second, first, DatePrecision::day);
            } else if (second > 12 || first == second) {
                set(year, first, second, DatePrecision::day);
            } else {
                set(year, 1, 1, DatePrecision::year);  // day or month first: nobody can tell
            }
            return true;
        }
        return false;
    }

    void read_time(std::size_t i) {
        int hour = value(i);
        const int minute = value(i + 2);
        int second = 0;
        DatePrecision precision = DatePrecision::minute;
        std::size_t next = i + 3;
        if (is_mark(next, ':') && is_number(next + 1)) {
            second = value(next + 1);
            precision = DatePrecision::second;
            next += 2;
            if (is_mark(next, '.') && is_number(next + 1)) next += 2;
        }
        // "p.m." comes as p . m .
        if (is_word(next, "pm") || (is_word(next, "p") && is_mark(next + 1, '.'))) {
            if (hour < 12) hour += 12;
            next += is_word(next, "pm") ? 1 : 4;
        } else if (is_word(next, "am") || (is_word(next, "a") && is_mark(next + 1, '.'))) {
            if (hour == 12) hour = 0;
            next += is_word(next, "am") ? 1 : 4;
        }
        if (hour > 23 || minute > 59 || second > 60) return;
        date_.hour = static_cast<std::uint8_t>(hour);
        date_.minute = static_cast<std::uint8_t>(minute);
        date_.second = static_cast<std::uint8_t>(std::min(second, 59));  // a leap second
        date_.precision = precision;
        read_offset(next);
    }

    void read_offset(std::size_t i) {
        if (i < items_.size() && items_[i].kind == Item::Kind::word) {
            date_.utc_offset = zone_offset(items_[i].text);
            if (!is_mark(i + 1, '+') && !is_mark(i + 1, '-')) return;
            ++i;  // "GMT+0300"
        }
        if ((!is_mark(i, '+') && !is_mark(i, '-')) || !is_number(i + 1)) return;
        int minutes = 0;
        if (digits(i + 1) == 4) {
            minutes = value(i + 1) / 100 * 60 + value(i + 1) % 100;
        } else if (digits(i + 1) <= 2) {
            minutes = value(i + 1) * 60;
            if (is_mark(i + 2, ':') && is_number(i + 3)) minutes += value(i + 3);
        } else {
            return;
        }
        if (minutes > 18 * 60) return;
        date_.utc_offset = static_cast<std::int16_t>(is_mark(i, '-') ? -minutes : minutes);
    }

    std::vector<Item> items_;
    Date date_;
};

std::optional<Date> from_seconds(std::int64_t seconds) {
    constexpr std::int64_t kDay = 86'400;
    const std::string day = iso_day(static_cast<std::int32_t>(seconds / kDay));
    const auto clock = static_cast<int>(seconds % kDay);
    Date date;
    date.year = static_cast<std::int16_t>(std::stoi(day.substr(0, 4)));
    date.month = static_cast<std::uint8_t>(std::stoi(day.substr(5, 2)));
    date.day = static_cast<std::uint8_t>(std::stoi(day.substr(8, 2)));
    date.hour = static_cast<std::uint8_t>(clock / 3600);
    date.minute = static_cast<std::uint8_t>(clock / 60 % 60);
    date.second = static_cast<std::uint8_t>(clock % 60);
    date.precision = DatePrecision::second;
    date.utc_offset = 0;
    return date;
}

// Digits alone: 20190403, 20190403140500, seconds or milliseconds since 1970.
std::optional<Date> from_digits(std::string_view digits) {
    const auto part = [&](std::size_t begin, std::size_t size) {
        int value = 0;
        std::from_chars(digits.data() + begin, digits.data() + begin + size, value);
        return value;
    };
    if (digits.size() == 10 || digits.size() == 13) {
        std::int64_t value = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
        return from_seconds(digits.size() == 13 ? value / 1000 : value);
    }
    if (digits.size() != 8 && digits.size() != 14) return std::nullopt;
    Date date;
    date.year = static_cast<std::int16_t>(part(0, 4));
    date.month = static_cast<std::uint8_t>(part(4, 2));
    date.day = static_cast<std::uint8_t>(part(6, 2));
    if (digits.size() == 14) {
        date.hour = static_cast<std::uint8_t>(part(8, 2));
        date.minute = static_cast<std::uint8_t>(part(10, 2));
        date.second = static_cast<std::uint8_t>(part(12, 2));
        date.precision = DatePrecision::second;
    }
    if (date.year < kEarliestYear || date.year > kLatestYear || !is_valid(date))
        return std::nullopt;
    return date;
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos) return std::nullopt;
    text = text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
    if (text.size() > kMaxDateBytes || !valid_utf8(text)) return std::nullopt;
    const std::string_view whole = text.substr(0, text.find('.'));
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (whole.size() > 4 && std::all_of(whole.begin(), whole.end(), is_digit))
        return from_digits(whole);
    // The T between day and hour would be a word.
    std::string spaced(text);
    for (std::size_t i = 1; i + 1 < spaced.size(); ++i) {
        if ((spaced[i] == 'T' || spaced[i] == 't') && is_digit(spaced[i - 1]) &&
            is_digit(spaced[i + 1]))
            spaced[i] = ' ';
    }
    return Parser(items_of(spaced)).parse();
}

std::optional<Date> parse_dateline(std::string_view body, std::optional<int> year) {
    // "PLACE, April 3 (Agency) - ": before the first dash or bracket, and no longer than a line.
    constexpr std::size_t kMaxDatelineBytes = 80;
    std::string_view head = body.substr(0, kMaxDatelineBytes);
    head = head.substr(0, head.find('\n'));
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : {" /", " (", " - ", " -- ", " — ", " – ", "."})
        end = std::min(end, head.find(mark));
    if (end == std::string_view::npos) return std::nullopt;
    head = head.substr(0, end);
    const std::size_t comma = head.find(',');
    if (comma == std::string_view::npos) return std::nullopt;
    std::string text(head.substr(comma + 1));
    auto date = parse_date(text);
    if (!date && year) date = parse_date(text + ", " + std::to_string(*year));
    if (!date || date->precision < DatePrecision::day) return std::nullopt;
    date->origin = DateOrigin::dateline;
    return date;
}

std::optional<Date> parse_file_name(std::string_view path) {
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    // The last match: the file's own name says more than a folder above it.
    for (std::size_t at = path.size(); at-- > 0;) {
        if (!is_digit(path[at]) || (at > 0 && is_digit(path[at - 1]))) continue;
        std::size_t digits = at;
        while (digits < path.size() && is_digit(path[digits])) ++digits;
        std::optional<Date> date;
        if (digits - at == 8) date = from_digits(path.substr(at, 8));
        const char mark = digits < path.size() ? path[digits] : '\0';
        if (digits - at == 4 && path.size() >= at + 10 &&
            (mark == '-' || mark == '_' || mark == '/' || mark == '.') && path[at + 7] == mark &&
            (path.size() == at + 10 || !is_digit(path[at + 10]))) {
            std::string text(path.substr(at, 10));
            std::replace(text.begin(), text.end(), mark, '-');
            date = parse_date(text);
        }
        if (date && date->precision >= DatePrecision::day) {
            date->origin = DateOrigin::file_name;
            return date;
        }
    }
    return std::nullopt;
}

}  // namespace newsidx
