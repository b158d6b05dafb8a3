#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "output/names.hpp"
#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMinBar = 10;     // columns of the longest bar, however narrow the terminal
constexpr std::size_t kShownEmpty = 3;  // so many periods without articles stand for themselves
constexpr std::string_view kBurstMark = "▲";

constexpr auto kEighths = std::to_array<std::string_view>({"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"});
constexpr auto kHeights = std::to_array<std::string_view>({"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"});

// `part` of `whole` as a bar, `width` columns for the whole; never nothing for something.
std::string bar(std::uint64_t part, std::uint64_t whole, std::size_t width) {
    const std::uint64_t eighths = std::max<std::uint64_t>(part * width * 8 / whole, 1);
    std::string out;
    for (std::uint64_t i = 0; i < eighths / 8; ++i) out += "█";
    return out + std::string(kEighths[eighths % 8]);
}

std::uint64_t most_articles(const TimelineAnswer& answer) {
    std::uint64_t most = 1;
    for (const TimelinePeriod& period : answer.periods) most = std::max(most, period.articles);
    return most;
}

std::string_view periods_word(Period by, std::size_t count) {
    switch (by) {
        case Period::day:
            return count == 1 ? "day" : "days";
        case Period::week:
            return count == 1 ? "week" : "weeks";
        case Period::month:
            return count == 1 ? "month" : "months";
        case Period::year:
            return count == 1 ? "year" : "years";
    }
    return {};
}

// "12 articles without a date, 3 by a year alone"
std::string footer(const TimelineAnswer& answer, const Layout& layout) {
    const Style& style = layout.style;
    std::string out;
    for (const Burst& burst : answer.bursts) {
        const std::string& from = answer.periods[burst.first].name;
        const std::string& to = answer.periods[burst.last].name;
        Wrapped line(layout.width, 2 * kIndent, kIndent, style);
        line.add(kBurstMark, style.match);
        line.add(
            fmt::format(" {}: {} where {} are usual", from == to ? from : from + " to " + to,
                        grouped(burst.articles),
                        burst.expected < 10
                            ? fmt::format("{:.1f}", burst.expected)
                            : grouped(static_cast<std::uint64_t>(std::llrint(burst.expected)))),
            {});
        out += std::string(kIndent, ' ') + line.take() + "\n";
    }
    std::string rest = grouped(answer.total) + (answer.total == 1 ? " article" : " articles");
    if (answer.undated > 0) rest += fmt::format(", {} undated", grouped(answer.undated));
    if (answer.coarser > 0)
        rest += fmt::format(", {} dated to no one {}", grouped(answer.coarser),
                            periods_word(answer.by, 1));
    return out + wrapped_text(rest, layout.width, kIndent, style, style.faint);
}

// How many periods from the `i`th on have no articles.
std::size_t empty_from(const TimelineAnswer& answer, std::size_t i) {
    std::size_t empty = 0;
    while (i + empty < answer.periods.size() && answer.periods[i + empty].articles == 0) ++empty;
    return empty;
}

std::string empty_line(Period by, std::size_t periods, const Layout& layout) {
    const Style& style = layout.style;
    const std::string none =
        fmt::format("⋮ {} {} without any", grouped(periods), periods_word(by, periods));
    return fmt::format("{:{}}{}\n", "", kIndent, style.paint(style.faint, none));
}

}  // namespace

std::string text_timeline(const TimelineAnswer& answer, const Layout& layout) {
    const Style& style = layout.style;
    const std::uint64_t most = most_articles(answer);
    const std::size_t digits = grouped(most).size();
    const std::size_t name = answer.periods.empty() ? 0 : answer.periods.front().name.size();
    const std::size_t before = kIndent + name + 2 + digits + 3;
    const std::size_t width = layout.width > before + kMinBar ? layout.width - before : kMinBar;
    std::string out;
    for (std::size_t i = 0; i < answer.periods.size(); ++i) {
        const TimelinePeriod& period = answer.periods[i];
        const std::size_t empty = empty_from(answer, i);
        if (empty > kShownEmpty) {
            out += empty_line(answer.by, empty, layout);
            i += empty - 1;
            continue;
        }
        out += fmt::format("{:{}}{}  {:>{}}", "", kIndent, period.name, grouped(period.articles),
                           digits);
        if (period.articles > 0) {
            const std::string blocks = bar(period.articles, most, width);
            out += period.burst ? " " + style.paint(style.match, std::string(kBurstMark) + blocks)
                                : "  " + style.paint(style.name, blocks);
        }
        out += "\n";
    }
    return out + footer(answer, layout);
}

std::string text_sparkline(const TimelineAnswer& answer, const Layout& layout) {
    const Style& style = layout.style;
    const std::uint64_t most = most_articles(answer);
    const std::size_t name = answer.periods.empty() ? 0 : answer.periods.front().name.size();
    const std::size_t before = kIndent + name + 1;
    const std::size_t width =
        layout.width > before * 2 + kMinBar ? layout.width - before * 2 + 1 : kMinBar;
    std::string out;
    // Half a line of nothing says less than its length does.
    const std::size_t folded = std::max(width / 2, kMinBar);
    for (std::size_t begin = 0; begin < answer.periods.size();) {
        if (const std::size_t empty = empty_from(answer, begin); empty > folded) {
            out += empty_line(answer.by, empty, layout);
            begin += empty;
            continue;
        }
        std::string line;
        std::size_t end = begin;
        for (; end < std::min(begin + width, answer.periods.size()); ++end) {
            const TimelinePeriod& period = answer.periods[end];
            const auto height = static_cast<std::size_t>((period.articles * 8 + most - 1) / most);
            if (height == 0 && end > begin && empty_from(answer, end) > folded) break;
            line += height == 0 ? " "
                                : style.paint(period.burst ? style.match : style.name,
                                              kHeights[height - 1]);
        }
        out += fmt::format("{:{}}{} {} {}\n", "", kIndent, answer.periods[begin].name, line,
                           answer.periods[end - 1].name);
        begin = end;
    }
    return out + footer(answer, layout);
}

}  // namespace newsidx
