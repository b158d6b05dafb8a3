// Articles for tests with their names marked: "[P:Xi Jinping] met [O:TASS]". One that begins with
// "# " has a title up to the first blank line.
#pragma once

#include <string>
#include <string_view>

#include "entity/extract.hpp"

namespace newsidx {

struct MarkedArticle {
    Article article;
    std::string text;
    std::vector<NameSpan> spans;
    Trace trace;

    explicit MarkedArticle(std::string_view marked, const std::string& lang = "en") {
        const bool titled = marked.starts_with("# ");
        if (titled) marked.remove_prefix(2);
        for (std::size_t at = 0; at < marked.size();) {
            if (marked[at] != '[') {
                text += marked[at++];
                continue;
            }
            const std::size_t close = marked.find(']', at);
            NameSpan span;
            span.type = marked[at + 1] == 'P' ? EntityType::person : EntityType::organization;
            span.confidence = 90;
            span.span.begin = static_cast<std::uint32_t>(text.size());
            text += marked.substr(at + 3, close - at - 3);
            span.span.end = static_cast<std::uint32_t>(text.size());
            spans.push_back(span);
            at = close + 1;
        }
        const std::size_t body = titled ? text.find("\n\n") + 2 : 0;
        if (titled) article.title = text.substr(0, body - 2);
        article.body = text.substr(body);
        article.lang = lang;
    }

    [[nodiscard]] Entities entities(bool known_names = true) {
        const Analysis analysis = analyze(text, 0, article.lang);
        return Extractor(known_names).extract(article, text, analysis, spans, &trace);
    }
};

// Persons and organizations with their mentions as text: "Xi Jinping: Xi, Xi Jinping; TASS?: TASS",
// '?' for unresolved, in the order of the text.
inline std::string named(MarkedArticle article, bool known_names = true) {
    const Entities entities = article.entities(known_names);
    std::vector<std::string> shown(entities.entities.size());
    std::vector<std::uint32_t> order;
    for (const Mention& mention : entities.mentions) {
        const Entity& entity = entities.entities[mention.entity];
        if (entity.type == EntityType::country) continue;
        std::string& line = shown[mention.entity];
        if (line.empty()) {
            order.push_back(mention.entity);
            line = entity.name + (entity.resolved ? ": " : "?: ");
        } else {
            line += ", ";
        }
        line += article.text.substr(mention.span.begin, mention.span.size());
    }
    std::string out;
    for (const std::uint32_t i : order) out += (out.empty() ? "" : "; ") + shown[i];
    return out;
}

// The codes of the countries, "KZ RU".
inline std::string countries(MarkedArticle article) {
    std::string out;
    for (const Entity& entity : article.entities().entities) {
        if (entity.type == EntityType::country) out += (out.empty() ? "" : " ") + entity.id;
    }
    return out;
}

// The id of the first person or organization.
inline std::string first_id(MarkedArticle article) {
    const Entities entities = article.entities();
    for (const Mention& mention : entities.mentions) {
        const Entity& entity = entities.entities[mention.entity];
        if (entity.type != EntityType::country) return entity.id;
    }
    return {};
}

}  // namespace newsidx
