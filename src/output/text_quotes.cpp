#include "output/text_views.hpp"
#include "output/widths.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

std::string head_lines(const ArticleHead& article, const Layout& layout) {
    const Style& style = layout.style;
    std::string place = article.published ? to_string(*article.published).substr(0, 10) : "undated";
    if (!article.source.empty()) place += " · " + article.source;
    place += " · " + article.id.substr(0, kIdDigits);
    Wrapped title(layout.width, 0, 0, style);
    title.add(article.title, style.title);
    return title.take() + "\n" + wrapped_text(place, layout.width, 0, style, style.faint);
}

}  // namespace

std::string text_quote(const QuoteHit& quote, bool head, const Layout& layout) {
    const Style& style = layout.style;
    Wrapped wrapped(layout.width, kIndent, 0, style);
    wrapped.add(quote.speaker.name + ": ", style.name);
    wrapped.add("“" + quote.text + "”", {});
    if (quote.sureness == Sureness::likely) wrapped.add(" (likely)", style.faint);
    return (head ? head_lines(quote.article, layout) : std::string()) + wrapped.take() + "\n";
}

}  // namespace newsidx
