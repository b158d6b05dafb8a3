#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "output/safe.hpp"
#include "output/text.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kLeastHitSource = 12;  // columns

// Rank and title, its matches marked.
std::string title_lines(const Hit& hit, const Layout& layout) {
    const Style& style = layout.style;
    const std::string rank = fmt::format("{:>2}. ", hit.rank);
    Wrapped title(layout.width, rank.size(), rank.size(), style);
    const auto marked =
        std::find_if(hit.snippets.begin(), hit.snippets.end(), [&](const Snippet& snippet) {
            return snippet.field == Field::title && snippet.text == hit.article.title;
        });
    title.add_marked(hit.article.title,
                     marked == hit.snippets.end() ? std::vector<Span>() : marked->matches,
                     style.title, style.match);
    return style.paint(style.faint, rank) + title.take() + "\n";
}

// Date, source, id and place. On a terminal the place stands on a line of its own where all don't
// fit in one.
std::string facts_lines(const ArticleHead& article, const Layout& layout) {
    const Style& style = layout.style;
    const std::string indent(kHitIndent, ' ');
    std::string facts = article.published ? to_string(*article.published).substr(0, 10) : "undated";
    std::string place = article.locations.empty() ? "" : text_location(article.locations.front());
    std::string rest = article.id.empty() ? "" : " · " + article.id.substr(0, kIdDigits);
    if (!place.empty()) rest += " · " + place;
    const std::size_t source_room = article.source.empty() ? 0 : kLeastHitSource + 3;
    const auto taken = [&] { return kHitIndent + columns(facts) + columns(rest); };
    const bool below = layout.ends_rows && !place.empty() && taken() + source_room > layout.width;
    if (below) rest.resize(rest.size() - place.size() - std::string_view(" · ").size());
    if (!article.source.empty()) {
        // Ids and places are copied: the source is cut, where that helps.
        const std::string source = safe(article.source);
        const bool helps = taken() + source_room <= layout.width;
        facts += " · " + (helps ? cut_to(source, layout.width - taken() - 3) : source);
    }
    std::string lines = indent + style.paint(style.faint, facts + rest) + "\n";
    if (below) lines += indent + style.paint(style.faint, place) + "\n";
    return lines;
}

// Countries, people or organizations, most mentioned first; whole names, as many as fit.
std::string names_line(const std::vector<HitEntity>& entities, EntityType type,
                       const Layout& layout) {
    std::vector<std::string> names;  // no more than may be shown
    std::size_t all = 0;
    for (const HitEntity& entity : entities) {
        if (entity.type == type && all++ < kHitNames) names.push_back(safe(entity.name));
    }
    if (names.empty()) return {};
    constexpr std::size_t kRoomForRest = 5;  // " +123"
    const std::size_t room =
        layout.width > kHitIndent + kRoomForRest ? layout.width - kHitIndent : 1;
    std::string line;
    std::size_t shown = 0;
    for (; shown < names.size(); ++shown) {
        const std::string longer = line + (line.empty() ? "" : ", ") + names[shown];
        const bool is_last = shown + 1 == all;
        if (shown > 0 && columns(longer) + (is_last ? 0 : kRoomForRest) > room) break;
        line = longer;
    }
    line = cut_to(line, all > shown ? room - std::min(room - 1, kRoomForRest) : room);
    if (all > shown) line += fmt::format(" +{}", all - shown);
    return std::string(kHitIndent, ' ') + layout.style.paint(layout.style.name, line) + "\n";
}

std::string passage(const Snippet& snippet, const Layout& layout) {
    Wrapped wrapped(layout.width, kHitIndent, 0, layout.style);
    if (!snippet.begins_sentence) wrapped.add("… ", layout.style.faint);
    wrapped.add_marked(snippet.text, snippet.matches, {}, layout.style.match);
    if (!snippet.ends_sentence) wrapped.add(" …", layout.style.faint);
    return wrapped.take() + "\n";
}

std::string copies_line(const Hit& hit, const Layout& layout) {
    std::string text =
        fmt::format("+ {} {}", grouped(hit.copies), hit.copies == 1 ? "copy" : "copies");
    if (!hit.first_copy.empty()) text += ", the oldest " + hit.first_copy.substr(0, kIdDigits);
    return std::string(kHitIndent, ' ') + layout.style.paint(layout.style.faint, text) + "\n";
}

}  // namespace

std::string text_hit(const Hit& hit, const Layout& layout) {
    std::string out = title_lines(hit, layout) + facts_lines(hit.article, layout);
    for (const EntityType type :
         {EntityType::country, EntityType::person, EntityType::organization}) {
        out += names_line(hit.article.entities, type, layout);
    }
    for (const Snippet& snippet : hit.snippets) {
        if (snippet.field != Field::title) out += passage(snippet, layout);
    }
    if (hit.copies > 0) out += copies_line(hit, layout);
    return out + "\n";
}

std::string text_suggestion(const Suggestion& suggestion) {
    return fmt::format("did you mean '{}' ({} {}) for '{}'?", safe(suggestion.instead),
                       grouped(suggestion.articles),
                       suggestion.articles == 1 ? "article" : "articles", safe(suggestion.word));
}

std::string text_total(const SearchAnswer& answer, std::size_t offset) {
    if (answer.stories && !answer.hits.empty()) {
        return fmt::format("{}–{} of {} {}, {} {}\n", grouped(offset + 1),
                           grouped(offset + answer.hits.size()), grouped(*answer.stories),
                           *answer.stories == 1 ? "story" : "stories", grouped(answer.total),
                           answer.total == 1 ? "article" : "articles");
    }
    const std::string total = (answer.total_is_exact ? "" : "about ") + grouped(answer.total);
    const char* articles = answer.total == 1 && answer.total_is_exact ? "article" : "articles";
    if (answer.hits.empty()) return fmt::format("{} {}\n", total, articles);
    return fmt::format("{}–{} of {} {}\n", grouped(offset + 1),
                       grouped(offset + answer.hits.size()), total, articles);
}

}  // namespace newsidx
