#include <fmt/format.h>

#include <algorithm>

#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {

std::string text_related(const RelatedAnswer& answer, const Layout& layout) {
    constexpr std::size_t kMostNames = 8;  // of a hit; --json has all
    const Style& style = layout.style;
    if (answer.hits.empty()) return "0 articles\n";
    std::string out;
    for (const RelatedHit& hit : answer.hits) {
        const std::string rank = fmt::format("{:>2}. ", hit.rank);
        Wrapped title(layout.width, rank.size(), rank.size(), style);
        title.add(hit.article.title, style.title);
        out += style.paint(style.faint, rank) + title.take() + "\n";
        std::string facts =
            hit.article.published ? to_string(*hit.article.published).substr(0, 10) : "undated";
        if (!hit.article.source.empty()) facts += " · " + hit.article.source;
        facts += " · " + hit.article.id.substr(0, kIdDigits);
        if (hit.copy) facts += " · a copy";
        out += wrapped_text(facts, layout.width, kHitIndent, style, style.faint);
        Wrapped shared(layout.width, kHitIndent, 0, style);
        std::string_view comma;
        for (std::size_t i = 0; i < std::min(hit.entities.size(), kMostNames); ++i) {
            shared.add(comma, {});
            shared.add(hit.entities[i].name, style.name);
            comma = ", ";
        }
        if (hit.entities.size() > kMostNames) {
            const auto more = hit.entities.size() - kMostNames;
            shared.add(fmt::format(" and {} more", more), style.faint);
        }
        for (const auto& word : hit.words) {
            shared.add(comma, {});
            shared.add(word, style.faint);
            comma = ", ";
        }
        out += shared.take() + "\n\n";
    }
    return out;
}

}  // namespace newsidx
