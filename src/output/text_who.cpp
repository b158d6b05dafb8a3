#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kSentenceIndent = 6;

std::string sentence_lines(const SharedSentence& sentence, const Layout& layout) {
    const Style& style = layout.style;
    Wrapped wrapped(layout.width, kSentenceIndent, 0, style);
    wrapped.add_marked(sentence.text, sentence.names, {}, style.name);
    std::string place =
        sentence.published ? to_string(*sentence.published).substr(0, 10) : "undated";
    if (!sentence.source.empty()) place += " · " + sentence.source;
    wrapped.add("  (" + place + " · " + sentence.article.substr(0, kIdDigits) + ")", style.faint);
    return wrapped.take() + "\n";
}

}  // namespace

std::string text_who(const WhoAnswer& answer, std::uint64_t min, const Layout& layout) {
    const Style& style = layout.style;
    Wrapped head(layout.width, 0, 0, style);
    head.add(answer.name, style.title);
    head.add(fmt::format(" ({}) in {} of {} articles", entity_type_name(answer.type),
                         grouped(answer.articles), grouped(answer.all)),
             style.faint);
    std::string out = head.take() + "\n";
    if (answer.rows.empty() && answer.articles > 0) {
        out += wrapped_text(
            fmt::format("nothing that is in {} of these articles or more (--min)", grouped(min)),
            layout.width, kIndent, style, style.faint);
    }
    std::size_t digits = 1;
    std::size_t lifts = 1;
    std::size_t widest = 1;
    std::size_t types = 1;
    for (const Companion& row : answer.rows) {
        digits = std::max(digits, grouped(row.together).size());
        lifts = std::max(lifts, columns(times(row.lift)));
        widest = std::max(widest, columns(safe(row.name)));
        types = std::max(types, entity_type_name(row.type).size());
    }
    const std::size_t used = kIndent + digits + 2 + lifts + 2 + 2 + types;
    const std::size_t room = std::max(layout.width > used ? layout.width - used : 0, kLeastRowName);
    widest = std::min({widest, kWidestName, room});
    for (const Companion& row : answer.rows) {
        const std::string name = cut_to(safe(row.name), widest);
        const std::string lift = times(row.lift);
        out += fmt::format("{:{}}{:>{}}  {}{}  ", "", kIndent, grouped(row.together), digits,
                           std::string(lifts - columns(lift), ' '), lift) +
               style.paint(style.name, name) + std::string(widest - columns(name) + 2, ' ') +
               style.paint(style.faint, entity_type_name(row.type)) + "\n";
        if (row.sentence) out += sentence_lines(*row.sentence, layout);
    }
    return out;
}

}  // namespace newsidx
