#include "output/text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "output/names.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kNamesShown = 6;  // of a hit's countries, people, organizations each
constexpr std::size_t kWidestName = 48;

// A word of a snippet with the blanks before it, marked or not.
struct Piece {
    std::string text;
    bool marked = false;
};

// Marked text in lines of the layout's width, each indented.
class Wrapped {
public:
    Wrapped(const Layout& layout, std::string_view mark) : layout_(layout), mark_(mark) {}

    void add(std::string_view text, bool marked) {
        std::size_t at = 0;
        while (at < text.size()) {
            if (text[at] == ' ') {
                end_word();
                blank_ = true;
                ++at;
                continue;
            }
            const std::size_t end = std::min(text.find(' ', at), text.size());
            word_.push_back({std::string(text.substr(at, end - at)), marked});
            at = end;
        }
    }

    std::string take() {
        end_word();
        return std::move(out_);
    }

private:
    void end_word() {
        if (word_.empty()) return;
        std::size_t width = 0;
        for (const Piece& piece : word_) width += columns(piece.text);
        if (column_ > 0 && column_ + 1 + width > layout_.width) {
            out_ += '\n';
            column_ = 0;
        }
        if (column_ == 0) {
            out_ += std::string(kIndent, ' ');
            column_ = kIndent;
        } else if (blank_) {
            out_ += ' ';
            ++column_;
        }
        for (const Piece& piece : word_)
            out_ += piece.marked ? layout_.style.paint(mark_, piece.text) : piece.text;
        column_ += width;
        word_.clear();
        blank_ = false;
    }

    const Layout& layout_;
    std::string_view mark_;
    std::string out_;
    std::size_t column_ = 0;
    bool blank_ = false;
    std::vector<Piece> word_;
};

void add_marked(Wrapped& to, std::string_view text, const std::vector<Span>& marks) {
    std::size_t at = 0;
    for (const Span& mark : marks) {
        to.add(safe(text.substr(at, mark.begin - at)), false);
        to.add(safe(text.substr(mark.begin, mark.size())), true);
        at = mark.end;
    }
    to.add(safe(text.substr(at)), false);
}

bool begins_sentence(std::string_view text) {
    return text.empty() || !(text[0] >= 'a' && text[0] <= 'z');
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view end : {".", "!", "?", "\"", "”", "»", ")", "。", "…"}) {
        if (text.ends_with(end)) return true;
    }
    return false;
}

std::string marked_title(const Hit& hit, const Style& style) {
    for (const Snippet& snippet : hit.snippets) {
        if (snippet.field != Field::title || snippet.text != hit.article.title) continue;
        std::string out;
        std::size_t at = 0;
        for (const Span& match : snippet.matches) {
            out += style.paint(style.title,
                               safe(std::string_view(snippet.text).substr(at, match.begin - at)));
            out +=
                style.paint(style.match,
                            safe(std::string_view(snippet.text).substr(match.begin, match.size())));
            at = match.end;
        }
        return out + style.paint(style.title, safe(std::string_view(snippet.text).substr(at)));
    }
    return style.paint(style.title, safe(hit.article.title));
}

std::string names_line(const std::vector<HitEntity>& entities, EntityType type,
                       const Layout& layout) {
    std::string names;
    std::size_t shown = 0;
    std::size_t all = 0;
    for (const HitEntity& entity : entities) {
        if (entity.type != type) continue;
        ++all;
        if (shown == kNamesShown) continue;
        ++shown;
        names += (names.empty() ? "" : ", ") + safe(entity.name);
    }
    if (all == 0) return {};
    if (all > shown) names += fmt::format(" +{}", all - shown);
    return std::string(kIndent, ' ') +
           layout.style.paint(layout.style.name, cut_to(names, layout.width - kIndent)) + "\n";
}

std::string_view plural(Facet facet) {
    switch (facet) {
        case Facet::country:
            return "countries";
        case Facet::person:
            return "people";
        case Facet::organization:
            return "organizations";
        case Facet::lang:
            return "languages";
        case Facet::source:
            return "sources";
        default:
            return facet_name(facet);
    }
}

std::string megabytes(std::uint64_t bytes) {
    if (bytes < 1'000'000) return fmt::format("{:.0f} kB", static_cast<double>(bytes) / 1e3);
    return fmt::format("{:.1f} MB", static_cast<double>(bytes) / 1e6);
}

}  // namespace

std::string grouped(std::uint64_t number) {
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
    return digits;
}

std::string text_location(const Location& location) {
    std::string out = safe(location.path);
    if (!location.member.empty()) out += ": " + safe(location.member);
    if (location.line > 0) out += ":" + std::to_string(location.line);
    return out;
}

std::string text_hit(const Hit& hit, const Layout& layout) {
    const Style& style = layout.style;
    const ArticleHead& article = hit.article;
    std::string out = fmt::format("{:>2}. ", hit.rank) + marked_title(hit, style) + "\n";
    std::string facts = article.published ? to_string(*article.published).substr(0, 10) : "undated";
    if (!article.source.empty()) facts += " · " + safe(article.source);
    if (!article.locations.empty()) facts += " · " + text_location(article.locations.front());
    out += std::string(kIndent, ' ') + style.paint(style.faint, facts) + "\n";
    for (const EntityType type :
         {EntityType::country, EntityType::person, EntityType::organization}) {
        out += names_line(article.entities, type, layout);
    }
    for (const Snippet& snippet : hit.snippets) {
        if (snippet.field == Field::title) continue;
        Wrapped wrapped(layout, style.match);
        if (!begins_sentence(snippet.text)) wrapped.add("… ", false);
        add_marked(wrapped, snippet.text, snippet.matches);
        if (!ends_sentence(snippet.text)) wrapped.add(" …", false);
        out += wrapped.take() + "\n";
    }
    return out + "\n";
}

std::string text_total(const SearchAnswer& answer, std::size_t offset) {
    const std::string total = (answer.total_is_exact ? "" : "about ") + grouped(answer.total);
    const char* articles = answer.total == 1 && answer.total_is_exact ? "article" : "articles";
    if (answer.hits.empty()) return fmt::format("{} {}\n", total, articles);
    return fmt::format("{}–{} of {} {}\n", offset + 1, offset + answer.hits.size(), total,
                       articles);
}

std::string text_facets(const FacetTable& table, std::size_t limit, const Layout& layout) {
    const Style& style = layout.style;
    std::string out = style.paint(style.title, std::string(facet_name(table.facet))) + "\n";
    const std::size_t shown = std::min(limit, table.values.size());
    std::size_t widest = 0;
    for (std::size_t i = 0; i < shown; ++i)
        widest = std::max(widest, columns(safe(table.values[i].name)));
    widest = std::min(widest, kWidestName);
    const std::size_t digits = shown == 0 ? 1 : grouped(table.values.front().articles).size();
    for (std::size_t i = 0; i < shown; ++i) {
        const FacetValue& value = table.values[i];
        const std::string name = cut_to(safe(value.name), kWidestName);
        out += fmt::format("  {:>{}}  {}", grouped(value.articles), digits, name);
        if (value.id != value.name)
            out += std::string(widest - columns(name) + 2, ' ') +
                   style.paint(style.faint, safe(value.id));
        out += "\n";
    }
    std::string rest;
    if (table.values.size() > shown) rest = grouped(table.values.size() - shown) + " more";
    if (table.missing > 0)
        rest += (rest.empty() ? "" : ", ") + grouped(table.missing) + " without any";
    if (!rest.empty()) out += "  " + style.paint(style.faint, rest) + "\n";
    return out;
}

std::string text_stats(const IndexStats& stats) {
    std::string out = fmt::format("articles       {}\n", grouped(stats.articles));
    if (!stats.first_day.empty())
        out += fmt::format("dated          {} to {}\n", stats.first_day, stats.last_day);
    if (stats.undated > 0) out += fmt::format("undated        {}\n", grouped(stats.undated));
    for (const FacetTable& table : stats.facets) {
        out += fmt::format("{:<15}{}", plural(table.facet), grouped(table.values.size()));
        std::string top;
        for (std::size_t i = 0; i < std::min<std::size_t>(3, table.values.size()); ++i) {
            top += (top.empty() ? "" : ", ") + cut_to(safe(table.values[i].name), kWidestName);
        }
        if (!top.empty()) out += "  " + top;
        out += "\n";
    }
    return out + fmt::format("on disk        {}\nschema         {}\n", megabytes(stats.bytes),
                             stats.schema);
}

std::string text_article(const StoredArticle& article, const Layout& layout) {
    const Style& style = layout.style;
    const ArticleHead& head = article.head;
    std::string out;
    const auto fact = [&](std::string_view name, const std::string& value) {
        if (!value.empty())
            out += style.paint(style.faint, fmt::format("{:<13}", name)) + " " + safe(value) + "\n";
    };
    fact("id", head.id);
    if (head.published) fact("date", to_string(*head.published));
    if (head.updated) fact("updated", to_string(*head.updated));
    fact("source", head.source);
    std::string authors;
    for (const auto& author : head.authors) authors += (authors.empty() ? "" : ", ") + author;
    fact("authors", authors);
    fact("url", head.url);
    fact("language", head.lang);
    std::string labels;
    for (const auto& label : head.labels) labels += (labels.empty() ? "" : ", ") + label;
    fact("labels", labels);
    for (const Location& location : head.locations) fact("read from", text_location(location));
    for (const EntityType type :
         {EntityType::country, EntityType::person, EntityType::organization}) {
        std::string names;
        for (const HitEntity& entity : head.entities) {
            if (entity.type != type) continue;
            names += (names.empty() ? "" : ", ") + entity.name +
                     fmt::format(" ({}{})", entity.mentions, entity.about ? ", about" : "");
        }
        fact(entity_type_name(type), names);
    }
    // Mentions may lie in each other; the text is marked where any is.
    std::vector<Span> marks;
    for (const Mention& mention : article.entities.mentions) {
        if (!marks.empty() && mention.span.begin < marks.back().end) {
            marks.back().end = std::max(marks.back().end, mention.span.end);
        } else {
            marks.push_back(mention.span);
        }
    }
    std::size_t begin = 0;
    while (begin < article.text.size()) {
        const std::size_t end = std::min(article.text.find("\n\n", begin), article.text.size());
        std::vector<Span> inside;
        for (const Span& mark : marks) {
            if (mark.begin >= begin && mark.end <= end) {
                inside.push_back({mark.begin - static_cast<std::uint32_t>(begin),
                                  mark.end - static_cast<std::uint32_t>(begin)});
            }
        }
        Wrapped wrapped(layout, style.name);
        add_marked(wrapped, std::string_view(article.text).substr(begin, end - begin), inside);
        out += "\n" + wrapped.take() + "\n";
        begin = end + 2;
    }
    return out;
}

}  // namespace newsidx
