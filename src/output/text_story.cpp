#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "output/safe.hpp"
#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kDateWidth = 16;
constexpr std::size_t kLikenessWidth = 4;  // "100%", "this"
constexpr std::size_t kMostSource = 24;
constexpr std::size_t kLeastSource = 6;
constexpr std::size_t kLeastTitle = 16;

std::string date_of(const ArticleHead& article) {
    if (!article.published) return "undated";
    std::string date = to_string(*article.published).substr(0, kDateWidth);
    std::replace(date.begin(), date.end(), 'T', ' ');
    return date;
}

std::string likeness(const StoryCopy& copy) {
    return copy.asked ? "this" : fmt::format("{:.0f}%", std::floor(copy.similarity * 100));
}

std::string why_of(const StoryCopy& copy) {
    return fmt::format("{} of {} bins of the sketches agree", copy.equal_bins, copy.bins);
}

std::string verdict(const StoryAnswer& answer) {
    if (answer.copies.size() < 2) return "no copies of it";
    const auto first = std::count_if(answer.copies.begin(), answer.copies.end(),
                                     [](const StoryCopy& copy) { return copy.first; });
    if (first == 0) return "none is dated: nothing tells which was first";
    if (first == 1) return "the one on top was first";
    return fmt::format("which of the {} on top was first, their dates leave open", first);
}

}  // namespace

std::string text_story(const StoryAnswer& answer, bool why, const Layout& layout) {
    const Style& style = layout.style;
    std::size_t source_width = 0;
    for (const StoryCopy& copy : answer.copies)
        source_width = std::max(source_width, columns(safe(copy.article.source)));
    const std::size_t before = kIndent + kLikenessWidth + 2 + kDateWidth + 2 + kIdDigits + 2;
    const std::size_t most = layout.width > before + kLeastTitle + kLeastSource + 2
                                 ? layout.width - before - kLeastTitle - 2
                                 : kLeastSource;
    source_width = std::min({source_width, kMostSource, most});
    // Where there is no room for them, sources and titles stand on a line of their own.
    const bool below = layout.ends_rows && before + kLeastTitle + kLeastSource + 2 > layout.width;
    const std::string deeper(kIndent + kLikenessWidth + 2, ' ');
    std::string out;
    for (const StoryCopy& copy : answer.copies) {
        std::string line =
            fmt::format("{:{}}{:>{}}  {:<{}}  {}  ", "", kIndent, likeness(copy), kLikenessWidth,
                        date_of(copy.article), kDateWidth, copy.article.id.substr(0, kIdDigits));
        if (below) {
            out += style.paint(style.faint, line) + "\n";
            line = deeper;
        }
        if (source_width > 0) {
            const std::string source = cut_to(safe(copy.article.source), source_width);
            line += source + std::string(source_width - columns(source) + 2, ' ');
        }
        std::string title = safe(copy.article.title);
        if (layout.ends_rows) {
            const std::size_t used = columns(line);
            title =
                cut_to(title, std::max(layout.width > used ? layout.width - used : 0, kLeastTitle));
        }
        out += style.paint(style.faint, line) + style.paint(style.title, title) + "\n";
        if (why && !copy.asked)
            out += wrapped_text(why_of(copy), layout.width, deeper.size(), style, style.faint);
    }
    return out + wrapped_text(verdict(answer), layout.width, kIndent, style, style.faint);
}

}  // namespace newsidx
