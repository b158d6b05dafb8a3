#include "article/html_clock.hpp"

#include "article/html_values.hpp"
#include "article/parse_date.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kLongestTime = 40;  // in bytes

std::int64_t moment_of(const Date& date) {
    return printed_seconds(date) - 60 * date.utc_offset.value_or(0);
}

std::string_view time_at(const HtmlNode& node) {
    if (node.name == "time") return node.attribute("datetime");
    return node.name == "meta" ? node.attribute("content") : std::string_view();
}

}  // namespace

std::string on_clock_of_page(const HtmlTree& tree, std::string date) {
    const auto told = parse_date(date, DayOrder::unknown);
    if (!told || told->precision < DatePrecision::minute || told->utc_offset != 0) return date;
    for (const auto& node : tree.nodes()) {
        const auto time = time_at(node);
        if (time.empty() || time.size() > kLongestTime || time.find('T') == time.npos) continue;
        const auto here = parse_date(time, DayOrder::unknown);
        if (!here || here->precision < DatePrecision::minute) continue;
        if (here->utc_offset.value_or(0) != 0 && moment_of(*here) == moment_of(*told))
            return one_line(time);
    }
    return date;
}

}  // namespace newsidx
