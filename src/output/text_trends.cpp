#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

std::string padded(const std::string& text, std::size_t width) {
    return std::string(width > columns(text) ? width - columns(text) : 0, ' ') + text;
}

std::string kind_of(const Trend& row) {
    std::string kind(row.facet ? facet_name(*row.facet) : "word");
    return row.likelihood < kSureLikelihood ? kind + ", may be chance" : kind;
}

std::string table(const std::vector<Trend>& rows, const std::string& heading,
                  std::string_view if_empty, const Layout& layout) {
    const Style& style = layout.style;
    std::string out = wrapped_text(heading, layout.width, 0, style, style.title);
    if (rows.empty()) return out + "  " + style.paint(style.faint, std::string(if_empty)) + "\n";
    std::size_t a_width = 1;
    std::size_t b_width = 1;
    std::size_t ratio_width = 1;
    std::size_t widest = 1;
    for (const Trend& row : rows) {
        a_width = std::max(a_width, grouped(row.in_a).size());
        b_width = std::max(b_width, grouped(row.in_b).size());
        ratio_width = std::max(ratio_width, columns(times(row.ratio)));
        widest = std::max(widest, std::min(columns(safe(row.name)), kWidestName));
    }
    std::size_t behind = 0;
    for (const Trend& row : rows) behind = std::max(behind, columns(kind_of(row)));
    const std::size_t used = 2 + a_width + 3 + b_width + 2 + ratio_width + 2 + 2 + behind;
    // Where there is no room behind the names, what they are stands below.
    const bool below = used + kLeastRowName > layout.width;
    const std::size_t taken = below ? used - 2 - behind : used;
    const std::size_t room =
        std::max(layout.width > taken ? layout.width - taken : 0, kLeastRowName);
    widest = std::min(widest, room);
    for (const Trend& row : rows) {
        const std::string name = cut_to(safe(row.name), widest);
        out += "  " + padded(grouped(row.in_a), a_width) + " : " +
               padded(grouped(row.in_b), b_width) + "  " + padded(times(row.ratio), ratio_width) +
               "  " + style.paint(style.name, name) +
               (below ? "\n" + std::string(3 * kIndent, ' ')
                      : std::string(widest - columns(name) + 2, ' ')) +
               style.paint(style.faint, kind_of(row)) + "\n";
    }
    return out;
}

std::string heading(std::string_view slice, std::uint64_t articles) {
    return fmt::format("more in {} ({} {})", slice, grouped(articles),
                       articles == 1 ? "article" : "articles");
}

}  // namespace

std::string text_trends(const TrendsAnswer& answer, std::string_view a, std::string_view b,
                        const Layout& layout) {
    const std::string_view if_empty = answer.articles_a > 0 && answer.articles_b > 0
                                          ? "nothing beyond chance"
                                          : "nothing to compare";
    return table(answer.more_in_a, heading(a, answer.articles_a), if_empty, layout) + "\n" +
           table(answer.more_in_b, heading(b, answer.articles_b), if_empty, layout);
}

}  // namespace newsidx
