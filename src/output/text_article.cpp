#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"
#include "output/wrapped.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kLabelWidth = 14;

std::string listed(const std::vector<std::string>& values) {
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : ", ") + value;
    return out;
}

// "label         value", the value wrapped beside it.
class Facts {
public:
    explicit Facts(const Layout& layout) : layout_(layout) {}

    void add(std::string_view name, std::string_view value) {
        if (value.empty()) return;
        Wrapped wrapped(layout_.width, kLabelWidth, kLabelWidth, layout_.style);
        wrapped.add(value, {});
        out_ += layout_.style.paint(layout_.style.faint, fmt::format("{:<{}}", name, kLabelWidth)) +
                wrapped.take() + "\n";
    }

    [[nodiscard]] const std::string& text() const { return out_; }

private:
    const Layout& layout_;
    std::string out_;
};

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
        std::vector<std::string> names;
        for (const HitEntity& entity : head.entities) {
            if (entity.type != type) continue;
            names.push_back(fmt::format("{} ({}{}{})", entity.name, entity.mentions,
                                        entity.about ? ", about" : "",
                                        entity.resolved ? "" : ", unresolved"));
        }
        facts.add(entity_type_name(type), listed(names));
    }
    return facts.text();
}

// Mentions may lie in each other: the text is marked where any is.
std::vector<Span> marks_of(const Entities& entities) {
    std::vector<Span> marks;
    for (const Mention& mention : entities.mentions) {
        if (!marks.empty() && mention.span.begin < marks.back().end) {
            marks.back().end = std::max(marks.back().end, mention.span.end);
        } else {
            marks.push_back(mention.span);
        }
    }
    return marks;
}

std::vector<Span> marks_within(const std::vector<Span>& marks, std::size_t begin, std::size_t end) {
    std::vector<Span> inside;
    const auto start = static_cast<std::uint32_t>(begin);
    for (const Span& mark : marks) {
        if (mark.begin >= begin && mark.end <= end)
            inside.push_back({mark.begin - start, mark.end - start});
    }
    return inside;
}

}  // namespace

std::string text_location(const Location& location) {
    std::string out = safe(location.path);
    if (!location.member.empty()) out += ": " + safe(location.member);
    if (location.line > 0) out += ":" + std::to_string(location.line);
    return out;
}

std::string text_article(const StoredArticle& article, const Layout& layout) {
    const Style& style = layout.style;
    const std::string_view text = article.text;
    const auto marks = marks_of(article.entities);
    Wrapped title(layout.width, 0, 0, style);
    title.add_marked(text.substr(0, article.title_bytes),
                     marks_within(marks, 0, article.title_bytes), style.title, style.title_name);
    std::string out = title.take();
    if (!out.empty()) out += "\n\n";
    out += facts_of(article.head, layout);
    std::size_t begin = article.title_bytes == 0 ? 0 : article.title_bytes + 2;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        Wrapped paragraph(layout.width, 0, 0, style);
        paragraph.add_marked(text.substr(begin, end - begin), marks_within(marks, begin, end), {},
                             style.name);
        out += "\n" + paragraph.take() + "\n";
        begin = end + 2;
    }
    return out;
}

}  // namespace newsidx
