#include <algorithm>
#include <array>
#include <string>

#include "article/date_items.hpp"
#include "article/parse_date.hpp"

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
        const std::string text(head.substr(at + 1));
        const auto items = date_items(text);
        if (items.empty() || !looks_like_place(head.substr(0, at)) ||
            !std::all_of(items.begin(), items.end(), is_date_word)) {
            continue;
        }
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

}  // namespace

std::optional<Date> parse_dateline(std::string_view body, const std::optional<Date>& published) {
    std::string_view head = body.substr(0, kMaxDatelineBytes);
    head = head.substr(0, head.find('\n'));
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : kEnds) end = std::min(end, head.find(mark));
    if (end != std::string_view::npos) {
        if (auto date = date_behind_place(head.substr(0, end), published)) return date;
        if (auto date = date_between_dashes(head, published)) return date;
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
