#include <algorithm>
#include <array>
#include <string>

#include "article/date_items.hpp"
#include "article/parse_date.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// "WASHINGTON, Wednesday, September 25, 2019 (Agency) -" and little more.
constexpr std::size_t kMaxDatelineBytes = 100;
constexpr std::size_t kMaxPlaceWords = 4;

constexpr auto kPlaceJoints = std::to_array<std::string_view>(
    {"de", "do", "da", "del", "la", "le", "el", "al", "of", "am", "an", "der", "upon", "sur"});

// What stands between a dateline's date and the text.
constexpr auto kEnds = std::to_array<std::string_view>(
    {" /", " (", " - ", " -- ", " — ", " – ", " [", ". KAZINFORM", " KAZINFORM", " -\n"});

// "Nur-Sultan", "RIO DE JANEIRO", "Washington D.C.": each word but joints begins with a
// capital, or in another script.
bool looks_like_place(std::string_view text) {
    std::size_t words = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        if (word.empty()) continue;
        if (++words > kMaxPlaceWords) return false;
        if (word.front() >= 'a' && word.front() <= 'z' &&
            std::find(kPlaceJoints.begin(), kPlaceJoints.end(), word) == kPlaceJoints.end()) {
            return false;
        }
        if (word.front() >= '0' && word.front() <= '9') return false;
    }
    return words > 0;
}

bool is_date_word(const DateItem& item) {
    if (item.kind != DateItem::Kind::word) return true;
    constexpr auto kDays = std::to_array<std::string_view>(
        {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue",
         "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun"});
    return month_number(item.text) || item.text.size() <= 2 || item.text == "года" ||
           std::find(kDays.begin(), kDays.end(), item.text) != kDays.end();
}

// A day has a number: in our digits or in Arab ones, whose first bytes are these.
bool may_have_day(std::string_view head) {
    return std::any_of(head.begin(), head.end(),
                       [](char c) { return ascii::is_digit(c) || c == '\xd9' || c == '\xdb'; });
}

// The last such day that isn't after `published`, but for a night between their clocks.
std::optional<Date> with_year(const std::string& text, const Date& published) {
    const std::int32_t latest = last_day(published) + 1;
    for (int year = published.year; year > published.year - 2; --year) {
        const auto date = parse_date(text + ", " + std::to_string(year));
        if (date && date->precision >= DatePrecision::day && first_day(*date) <= latest)
            return date;
    }
    return std::nullopt;
}

std::optional<Date> dateline_date(const std::string& text, const std::optional<Date>& published) {
    auto date = parse_date(text);
    if (!date && published) date = with_year(text, *published);
    if (!date || date->precision < DatePrecision::day) return std::nullopt;
    date->origin = DateOrigin::dateline;
    return date;
}

// The date in "PLACE, April 3, 2019", none if it is anything else; without a year, `published`
// gives it.
std::optional<Date> date_behind_place(std::string_view head, const std::optional<Date>& published) {
    // Behind the first comma or full stop that a month or day follows: "WASHINGTON, D.C., April 3".
    for (std::size_t at = head.find_first_of(",."); at != std::string_view::npos;
         at = head.find_first_of(",.", at + 1)) {
        if (!looks_like_place(head.substr(0, at))) continue;
        const std::string text(head.substr(at + 1));
        const auto items = date_items(text);
        if (items.empty() || !std::all_of(items.begin(), items.end(), is_date_word)) continue;
        if (auto date = dateline_date(text, published)) return date;
    }
    return std::nullopt;
}

// "LONDON — April 3, 2019 — Leaders met": nothing but a date stands between two dashes, or a dash
// and an end.
std::optional<Date> date_between_dashes(std::string_view head,
                                        const std::optional<Date>& published) {
    for (const std::string_view dash : {" — ", " – ", " - ", " -- "}) {
        const auto at = head.find(dash);
        if (at == head.npos || !looks_like_place(head.substr(0, at))) continue;
        const auto rest = head.substr(at + dash.size());
        for (const std::string_view mark : kEnds) {
            const std::string text(rest.substr(0, rest.find(mark)));
            const auto items = date_items(text);
            if (text.size() == rest.size() || items.empty() ||
                !std::all_of(items.begin(), items.end(), is_date_word)) {
                continue;
            }
            if (auto date = dateline_date(text, published)) return date;
        }
    }
    return std::nullopt;
}

// "新华社阿斯塔纳2019年4月3日电": the date before the word for a wire.
std::optional<Date> date_of_chinese_wire(std::string_view head,
                                         const std::optional<Date>& published) {
    for (const std::string_view mark : {"日电", "日電"}) {
        const auto end = head.find(mark);
        const auto begin = head.find_first_of("0123456789");
        if (end == head.npos || begin > end) continue;
        const auto text = std::string(head.substr(begin, end - begin)) + "日";
        if (auto date = dateline_date(text, std::nullopt)) return date;
        for (int back = 0; published && back < 2; ++back) {
            auto date = dateline_date(std::to_string(published->year - back) + "年" + text, {});
            if (date && first_day(*date) <= last_day(*published) + 1) return date;
        }
    }
    return std::nullopt;
}

bool is_all_capitals(std::string_view place) {
    return !place.empty() &&
           std::none_of(place.begin(), place.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

// "LONDON 3 April 2019 - Leaders met": in capitals a place needs no comma.
std::optional<Date> date_behind_capitals(std::string_view head) {
    const auto digit = head.find_first_of("0123456789");
    const auto end = head.find(" - ");
    if (digit == head.npos || digit < 2 || end == head.npos || end < digit) return std::nullopt;
    const auto place = head.substr(0, digit - 1);
    const std::string text(head.substr(digit, end - digit));
    const auto items = date_items(text);
    if (!is_all_capitals(place) || !looks_like_place(place) ||
        !std::all_of(items.begin(), items.end(), is_date_word)) {
        return std::nullopt;
    }
    return dateline_date(text, std::nullopt);
}

// "NEW YORK--(BUSINESS WIRE)--April 3, 2019-- Leaders met"
std::optional<Date> date_of_press_wire(std::string_view head,
                                       const std::optional<Date>& published) {
    const auto open = head.find("--(");
    const auto close = head.find(")--");
    if (open == head.npos || close == head.npos || close < open) return std::nullopt;
    const auto town = head.substr(0, std::min(head.find(','), open));
    const auto rest = head.substr(close + 3);
    const std::string text(rest.substr(0, rest.find("--")));
    const auto items = date_items(text);
    if (text.size() == rest.size() || items.empty() || !looks_like_place(town) ||
        !std::all_of(items.begin(), items.end(), is_date_word)) {
        return std::nullopt;
    }
    return dateline_date(text, published);
}

// "ASTANA, Kazakhstan (April 3, 2019) — Leaders met", and "Berlin (dpa), 3. April 2019 - " as if
// the agency weren't there.
std::optional<Date> date_by_brackets(std::string_view head, const std::optional<Date>& published) {
    const auto open = head.find(" (");
    const auto close = head.find(')');
    if (open == head.npos || close == head.npos || close < open) return std::nullopt;
    const auto place = head.substr(0, open);
    const std::string inside(head.substr(open + 2, close - open - 2));
    const auto behind = head.substr(close + 1);
    if (inside.find_first_of("0123456789") != inside.npos) {
        const auto items = date_items(inside);
        const bool is_dateline =
            behind.starts_with(" —") || behind.starts_with(" –") || behind.starts_with(" -");
        const auto town = place.substr(0, place.find(','));
        if (!is_dateline || !looks_like_place(town) ||
            !std::all_of(items.begin(), items.end(), is_date_word)) {
            return std::nullopt;
        }
        return dateline_date(inside, published);
    }
    if (!behind.starts_with(", ")) return std::nullopt;
    const std::string without = std::string(place) + std::string(behind);
    for (const std::string_view dash : {" - ", " -- ", " — ", " – "}) {
        const auto end = without.find(dash);
        if (end == without.npos) continue;
        if (auto date = date_behind_place(std::string_view(without).substr(0, end), published))
            return date;
    }
    return std::nullopt;
}

// "(ANSA) - ROMA, 03 APR 2019 - Il premier": the agency comes first.
std::string_view without_agency(std::string_view head) {
    constexpr std::size_t kLongestAgency = 30;
    const auto close = head.find(')');
    if (!head.starts_with('(') || close > kLongestAgency) return head;
    for (const std::string_view dash : {" - ", " — ", " – "}) {
        if (head.substr(close + 1).starts_with(dash)) return head.substr(close + 1 + dash.size());
    }
    return head;
}

}  // namespace

std::optional<Date> parse_dateline(std::string_view body, const std::optional<Date>& published) {
    std::string_view head = body.substr(0, kMaxDatelineBytes);
    head = without_agency(head.substr(0, head.find('\n')));
    if (!may_have_day(head)) return std::nullopt;
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : kEnds) end = std::min(end, head.find(mark));
    if (end != std::string_view::npos) {
        if (auto date = date_behind_place(head.substr(0, end), published)) return date;
        if (auto date = date_between_dashes(head, published)) return date;
        if (auto date = date_by_brackets(head, published)) return date;
        if (auto date = date_behind_capitals(head)) return date;
    }
    if (auto date = date_of_press_wire(head, published)) return date;
    if (auto date = date_of_chinese_wire(head, published)) return date;
    // "LONDON, 3 April 2019: Leaders met", where a clock's colon has no blank behind it.
    if (const auto colon = head.find(": "); colon < end) {
        if (auto date = date_behind_place(head.substr(0, colon), std::nullopt)) return date;
    }
    // "PARIS, 15 avril 2019. Un incendie": a full stop alone ends many sentences, so the year has
    // to stand before it.
    for (auto stop = head.find(". "); stop != std::string_view::npos && stop < end;
         stop = head.find(". ", stop + 1)) {
        if (auto date = date_behind_place(head.substr(0, stop), std::nullopt)) return date;
    }
    return std::nullopt;
}

}  // namespace newsidx
