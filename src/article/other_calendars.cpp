#include "article/other_calendars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include <cstdint>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

#include "article/date.hpp"

namespace newsidx {
namespace {

struct Era {
    std::string_view name;
    int before_first;  // the year before its first one
    int last;          // its last year
};
constexpr auto kEras = std::to_array<Era>({{"令和", 2018, 99},
                                           {"平成", 1988, 31},
                                           {"昭和", 1925, 64},
                                           {"大正", 1911, 15},
                                           {"明治", 1867, 45}});
constexpr std::string_view kYear = "年";

constexpr auto kMonths =
    std::to_array<std::string_view>({"فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور",
                                     "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"});

// Where one begins in `text` at `at`: its value, its bytes, and whether it is a Persian one.
struct Digit {
    int value = 0;
    std::size_t size = 0;
    bool is_persian = false;
};

std::optional<Digit> digit_at(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
    };
    if (byte(0) >= '0' && byte(0) <= '9') return Digit{static_cast<int>(byte(0) - '0'), 1, false};
    if (byte(0) == 0xd9 && byte(1) >= 0xa0 && byte(1) <= 0xa9)  // Arabic
        return Digit{static_cast<int>(byte(1) - 0xa0), 2, false};
    if (byte(0) == 0xdb && byte(1) >= 0xb0 && byte(1) <= 0xb9)
        return Digit{static_cast<int>(byte(1) - 0xb0), 2, true};
    if (byte(0) == 0xef && byte(1) == 0xbc && byte(2) >= 0x90 && byte(2) <= 0x99)  // of full width
        return Digit{static_cast<int>(byte(2) - 0x90), 3, false};
    return std::nullopt;
}

struct Part {
    enum class Kind : std::uint8_t { number, month, word, separator } kind = Kind::separator;
    std::size_t begin = 0;
    std::size_t end = 0;
    int value = 0;
    std::size_t digits = 0;
    bool is_persian = false;
};

// "-/." of numbers' days are a part each; blanks and all other marks are none.
std::vector<Part> parts_of(std::string_view line) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < line.size();) {
        Part part;
        part.begin = at;
        if (auto digit = digit_at(line, at)) {
            part.kind = Part::Kind::number;
            constexpr std::size_t kMostDigits = 8;
            for (; digit && part.digits < kMostDigits; digit = digit_at(line, at)) {
                part.value = 10 * part.value + digit->value;
                part.is_persian = digit->is_persian;
                ++part.digits;
                at += digit->size;
            }
        } else if (static_cast<unsigned char>(line[at]) >= 0x80) {
            while (at < line.size() && static_cast<unsigned char>(line[at]) >= 0x80 &&
                   !digit_at(line, at)) {
                ++at;
            }
            const auto word = line.substr(part.begin, at - part.begin);
            const auto* const month = std::find(kMonths.begin(), kMonths.end(), word);
            part.kind = month == kMonths.end() ? Part::Kind::word : Part::Kind::month;
            part.value = static_cast<int>(month - kMonths.begin()) + 1;
        } else {
            const char c = line[at++];
            if (c != '/' && c != '-' && c != '.') continue;
        }
        part.end = at;
        parts.push_back(part);
    }
    return parts;
}

// Every fourth year, now and then the fifth: eight leap years in 33.
bool is_leap(int year) { return (25 * year + 11) % 33 < 8; }

// Six months of 31 days, five of 30, one of 29 or 30. Years from 1200 to 1500.
std::optional<Date> date_of_iran(int year, int month, int day) {
    constexpr int kKnownYear = 1403;
    constexpr std::int32_t kFirstDay = 19'802;  // of that year, 20 March 2024, in days since 1970
    const int longest = month <= 6 ? 31 : month < 12 || is_leap(year) ? 30 : 29;
    if (year < 1200 || year > 1500 || month < 1 || month > 12 || day < 1 || day > longest)
        return std::nullopt;
    std::int32_t days = kFirstDay;
    for (int y = kKnownYear; y < year; ++y) days += is_leap(y) ? 366 : 365;
    for (int y = year; y < kKnownYear; ++y) days -= is_leap(y) ? 366 : 365;
    days += (month - 1) * 30 + std::min(month - 1, 6) + day - 1;
    return date_of_day(days);
}

struct Found {
    std::size_t begin;
    std::size_t end;
    Date date;
};

// `any_digits`: also of a day in numbers that aren't Persian ones.
std::optional<Found> find_day_of_iran(std::string_view line, bool any_digits) {
    const auto parts = parts_of(line);
    for (std::size_t i = 0; i + 2 < parts.size(); ++i) {
        const auto& [one, two, three] = std::tie(parts[i], parts[i + 1], parts[i + 2]);
        const bool named = one.kind == Part::Kind::number && two.kind == Part::Kind::month &&
                           three.kind == Part::Kind::number && three.digits == 4;
        if (named) {
            if (const auto date = date_of_iran(three.value, two.value, one.value))
                return Found{one.begin, three.end, *date};
        }
        if (i + 4 >= parts.size()) continue;
        const auto& day = parts[i + 4];
        // Years of the Hijra are as large today, but behind these.
        constexpr int kFirstYear = 1300;
        constexpr int kLastYear = 1420;
        const bool in_numbers =
            one.kind == Part::Kind::number && one.digits == 4 && (one.is_persian || any_digits) &&
            one.value >= kFirstYear && one.value <= kLastYear &&
            two.kind == Part::Kind::separator && three.kind == Part::Kind::number &&
            parts[i + 3].kind == Part::Kind::separator && day.kind == Part::Kind::number;
        if (in_numbers) {
            if (const auto date = date_of_iran(one.value, three.value, day.value))
                return Found{one.begin, day.end, *date};
        }
    }
    return std::nullopt;
}

// With the marks that part it from its neighbours: "شنبه / ۲۴ تیر ۱۳۹۶ / ۱۱:۴۸".
std::string with_day(std::string_view line, const Found& found) {
    auto before = line.substr(0, found.begin);
    auto behind = line.substr(found.end);
    constexpr std::string_view kMarks = " /-|";
    before = before.substr(0, before.find_last_not_of(kMarks) + 1);
    behind.remove_prefix(std::min(behind.find_first_not_of(kMarks), behind.size()));
    return fmt::format("{} {:04}-{:02}-{:02} {}", before, found.date.year, found.date.month,
                       found.date.day, behind);
}

// "令和元年" at `at`: the year, and where it ends.
std::optional<std::pair<int, std::size_t>> year_of_era(std::string_view line, const Era& era,
                                                       std::size_t at) {
    constexpr std::string_view kFirst = "元";
    at += era.name.size();
    int year = 0;
    if (line.substr(at).starts_with(kFirst)) {
        year = 1;
        at += kFirst.size();
    } else {
        for (auto digit = digit_at(line, at); digit && year < 100; digit = digit_at(line, at)) {
            year = 10 * year + digit->value;
            at += digit->size;
        }
    }
    if (year < 1 || year > era.last || !line.substr(at).starts_with(kYear)) return std::nullopt;
    return std::pair(era.before_first + year, at + kYear.size());
}

std::string with_narrow_digits(std::string_view line) {
    std::string out;
    for (std::size_t at = 0; at < line.size();) {
        const auto digit = digit_at(line, at);
        out += digit ? static_cast<char>('0' + digit->value) : line[at];
        at += digit ? digit->size : 1;
    }
    return out;
}

// "2019年(平成31年)4月", "平成31年(2019年)4月": a year in brackets is the same again.
std::string with_common_years(std::string_view line) {
    for (const Era& era : kEras) {
        const auto at = line.find(era.name);
        if (at == line.npos) continue;
        const auto year = year_of_era(line, era, at);
        if (!year) continue;
        auto behind = line.substr(year->second);
        auto before = line.substr(0, at);
        for (const auto& [open, close] :
             {std::pair<std::string_view, std::string_view>{"(", ")"}, {"（", "）"}}) {
            if (before.ends_with(open) && behind.starts_with(close)) {  // "2019年(平成31年)4月"
                before.remove_suffix(open.size());
                behind.remove_prefix(close.size());
                return std::string(before) + std::string(behind);
            }
            if (behind.starts_with(open)) {
                const auto end = behind.find(close);
                if (end != behind.npos && has_digits(behind.substr(0, end)))
                    behind.remove_prefix(end + close.size());
            }
        }
        return fmt::format("{} {}年{}", before, year->first, behind);
    }
    return std::string(line);
}

}  // namespace

bool has_digits(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (digit_at(text, at)) return true;
    }
    return false;
}

std::string in_common_calendar(std::string_view line) {
    const bool is_ascii = std::all_of(line.begin(), line.end(),
                                      [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    if (is_ascii) return std::string(line);
    if (line.find(kYear) != line.npos) return with_common_years(with_narrow_digits(line));
    if (const auto found = find_day_of_iran(line, false)) return with_day(line, *found);
    return std::string(line);
}

std::string with_day_of_iran(std::string_view line) {
    const auto found = find_day_of_iran(line, true);
    return found ? with_day(line, *found) : std::string(line);
}

}  // namespace newsidx
