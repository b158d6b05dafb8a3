#include "query/values.hpp"

#include <charconv>
#include <chrono>
#include <string>

#include "article/date.hpp"

namespace newsidx {
namespace {

constexpr std::string_view kDateHint =
    "date:2019-04, date:2014..2019, date:>2019, date:7d.., date:none";

Error no_date(std::string_view text) {
    return {ErrorKind::query, "'" + std::string(text) + "' is no date", std::string(kDateHint)};
}

std::optional<unsigned> number_of(std::string_view digits) {
    unsigned value = 0;
    const auto [stop, trouble] =
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (digits.empty() || trouble != std::errc() || stop != digits.data() + digits.size())
        return std::nullopt;
    return value;
}

// "7d": the day so long before today.
std::optional<std::int32_t> days_ago(std::string_view text, std::int32_t today) {
    if (text.size() < 2) return std::nullopt;
    const auto count = number_of(text.substr(0, text.size() - 1));
    constexpr unsigned kMost = 100'000;
    if (!count || *count > kMost) return std::nullopt;
    namespace chr = std::chrono;
    const chr::year_month_day now{chr::sys_days(chr::days(today))};
    const auto back_months = [&](int months) {
        chr::year_month_day then = now - chr::months(months);
        if (!then.ok()) then = then.year() / then.month() / chr::last;
        return static_cast<std::int32_t>(chr::sys_days(then).time_since_epoch().count());
    };
    switch (text.back()) {
        case 'd':
            return today - static_cast<std::int32_t>(*count);
        case 'w':
            return today - 7 * static_cast<std::int32_t>(*count);
        case 'm':
            return *count > 12'000 ? std::nullopt
                                   : std::optional(back_months(static_cast<int>(*count)));
        case 'y':
            return *count > 1'000 ? std::nullopt
                                  : std::optional(back_months(static_cast<int>(*count) * 12));
        default:
            return std::nullopt;
    }
}

// Year, month or day by its ISO spelling.
std::optional<Date> partial_date(std::string_view text) {
    Date date;
    const auto year = number_of(text.substr(0, 4));
    if (text.size() < 4 || !year) return std::nullopt;
    date.year = static_cast<std::int16_t>(*year);
    date.precision = DatePrecision::year;
    if (text.size() > 4) {
        if (text.size() < 7 || text[4] != '-') return std::nullopt;
        const auto month = number_of(text.substr(5, 2));
        if (!month) return std::nullopt;
        date.month = static_cast<std::uint8_t>(*month);
        date.precision = DatePrecision::month;
    }
    if (text.size() > 7) {
        if (text.size() != 10 || text[7] != '-') return std::nullopt;
        const auto day = number_of(text.substr(8, 2));
        if (!day) return std::nullopt;
        date.day = static_cast<std::uint8_t>(*day);
        date.precision = DatePrecision::day;
    }
    if (!is_valid(date)) return std::nullopt;
    return date;
}

// One end of a range, or a date by itself: the days it means.
Result<DayRange> one_date(std::string_view text, std::int32_t today) {
    if (text == "today") return DayRange{today, today, false};
    if (text == "yesterday") return DayRange{today - 1, today - 1, false};
    if (const auto day = days_ago(text, today)) return DayRange{*day, *day, false};
    if (const auto date = partial_date(text))
        return DayRange{first_day(*date), last_day(*date), false};
    return no_date(text);
}

// ">=", ">", "<" or "<=" before a number or a date; empty: none.
std::string_view comparison_of(std::string_view text) {
    return text.substr(0, std::min(text.find_first_not_of("<>="), text.size()));
}

}  // namespace

Result<DayRange> parse_days(std::string_view text, std::int32_t today) {
    if (text == "none") return DayRange{std::nullopt, std::nullopt, true};
    const auto dots = text.find("..");
    if (dots == std::string_view::npos) {
        const std::string_view comparison = comparison_of(text);
        auto day = one_date(text.substr(comparison.size()), today);
        if (!day) return no_date(text);
        if (comparison == ">") return DayRange{*day->to + 1, std::nullopt, false};
        if (comparison == ">=") return DayRange{day->from, std::nullopt, false};
        if (comparison == "<") return DayRange{std::nullopt, *day->from - 1, false};
        if (comparison == "<=") return DayRange{std::nullopt, day->to, false};
        if (!comparison.empty() && comparison != "=") return no_date(text);
        // "7d" by itself is the last seven days, as people say it.
        if (days_ago(text, today)) day->to.reset();
        return day;
    }
    DayRange range;
    const std::string_view from = text.substr(0, dots);
    const std::string_view to = text.substr(dots + 2);
    if (from.empty() && to.empty()) return no_date(text);
    if (!from.empty()) {
        const auto begin = one_date(from, today);
        if (!begin) return begin.error();
        range.from = begin->from;
    }
    if (!to.empty()) {
        const auto end = one_date(to, today);
        if (!end) return end.error();
        range.to = end->to;
    }
    if (range.from && range.to && *range.from > *range.to) {
        return Error{ErrorKind::query, "'" + std::string(text) + "' ends before it begins",
                     std::string(to) + ".." + std::string(from)};
    }
    return range;
}

Result<NumberRange> parse_numbers(std::string_view text) {
    const Error wrong{ErrorKind::query,
                      "'" + std::string(text) + "' is no number or range of numbers",
                      "words:>800, words:100..500"};
    NumberRange range;
    const auto dots = text.find("..");
    if (dots != std::string_view::npos) {
        const auto from = number_of(text.substr(0, dots));
        const auto to = number_of(text.substr(dots + 2));
        if ((!from && dots > 0) || (!to && dots + 2 < text.size()) || (!from && !to)) return wrong;
        range.from = from.value_or(0);
        range.to = to.value_or(range.to);
        return range.from > range.to ? Result<NumberRange>(wrong) : Result<NumberRange>(range);
    }
    const std::string_view comparison = comparison_of(text);
    const auto value = number_of(text.substr(comparison.size()));
    if (!value) return wrong;
    if (comparison.empty() || comparison == "=") return NumberRange{*value, *value};
    if (comparison == ">=") return NumberRange{*value, range.to};
    if (comparison == "<=") return NumberRange{0, *value};
    if (comparison == ">" && *value < range.to) return NumberRange{*value + 1, range.to};
    if (comparison == "<" && *value > 0) return NumberRange{0, *value - 1};
    return wrong;
}

}  // namespace newsidx
