#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"
#include "output/widths.hpp"

namespace newsidx {
namespace {

std::string name_of(const StoredArticle& article, const TraceLine& line) {
    return cut_to(safe(std::string_view(article.text).substr(line.span.begin, line.span.size())),
                  kWidestName);
}

}  // namespace

std::string text_trace(const StoredArticle& article, const Trace& trace, const Layout& layout) {
    std::string out;
    std::size_t widest = 0;
    for (const TraceLine& line : trace) widest = std::max(widest, columns(name_of(article, line)));
    for (const TraceLine& line : trace) {
        const std::string name = name_of(article, line);
        const std::string span = fmt::format("{}-{}", line.span.begin, line.span.end);
        const std::string sure = line.taken ? fmt::format("{}%", line.confidence) : "";
        out += fmt::format(
            "{} {:<11} {}{}  {:<12} {:>4}  {:<12} {}\n", line.taken ? '+' : '-', span,
            layout.style.paint(line.taken ? layout.style.name : layout.style.faint, name),
            std::string(widest - columns(name), ' '), entity_type_name(line.type), sure, line.id,
            safe(line.why));
    }
    return out.empty() ? out : "\n" + out;
}

}  // namespace newsidx
