#include <fmt/format.h>

#include <algorithm>

#include "output/facts.hpp"
#include "output/name_marks.hpp"
#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

// The lists of names show how the text marks them.
std::string as_marked(const HitEntity& entity, std::string_view escape) {
    if (!escape.empty()) return entity.name;
    const std::string_view marks = brackets(entity.type);
    return marks[0] + entity.name + marks[1];
}

std::string facts_of(const ArticleHead& head, const Layout& layout) {
    Facts facts(layout);
    facts.add("id", head.id);
    if (head.published) facts.add("date", to_string(*head.published));
    if (head.updated) facts.add("updated", to_string(*head.updated));
    facts.add("source", head.source);
    facts.add("authors", listed(head.authors));
    facts.add("url", head.url);
    facts.add("language", head.lang);
    facts.add("labels", listed(head.labels));
    for (const Location& location : head.locations) facts.add("read from", text_location(location));
    for (const EntityType type :
         {EntityType::country, EntityType::person, EntityType::organization}) {
        const std::string_view type_escape = layout.style.types[static_cast<std::size_t>(type)];
        std::vector<std::string> names;
        for (const HitEntity& entity : head.entities) {
            if (entity.type != type) continue;
            names.push_back(fmt::format("{} ({}{}{})", as_marked(entity, type_escape),
                                        entity.mentions, entity.about ? ", about" : "",
                                        entity.resolved ? "" : ", unresolved"));
        }
        facts.add(entity_type_name(type), listed(names), type_escape);
    }
    return facts.text();
}

}  // namespace

std::string text_location(const Location& location) {
    std::string out = safe_name(location.path);
    if (!location.member.empty()) out += ": " + safe_name(location.member);
    if (location.line > 0) out += ":" + std::to_string(location.line);
    return out;
}

std::string text_article(const StoredArticle& article, const Layout& layout) {
    const Style& style = layout.style;
    const std::string_view text = article.text;
    const NameMarks marks(article.entities, text.size());
    Wrapped title(layout.width, 0, 0, style);
    marks.add(text, 0, article.title_bytes, style.title, style.title_types, title);
    std::string out = title.take();
    if (!out.empty()) out += "\n\n";
    out += facts_of(article.head, layout);
    std::size_t begin = article.title_bytes == 0 ? 0 : article.title_bytes + 2;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        Wrapped paragraph(layout.width, 0, 0, style);
        marks.add(text, begin, end, {}, style.types, paragraph);
        out += "\n" + paragraph.take() + "\n";
        begin = end + 2;
    }
    return out;
}

}  // namespace newsidx
