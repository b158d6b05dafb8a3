#include "article/html_meta.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

#include "article/html_values.hpp"
#include "article/json_draft.hpp"
#include "article/parse_date.hpp"
#include "article/relative_url.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

using Metas = std::multimap<std::string, std::string>;

Metas collect_metas(const HtmlTree& tree) {
    Metas metas;
    for (const auto& node : tree.nodes()) {
        if (node.name != "meta") continue;
        const auto content = one_line(node.attribute("content"));
        if (content.empty()) continue;
        for (const auto* key : {"property", "name", "itemprop"}) {
            const auto name = node.attribute(key);
            if (!name.empty()) metas.emplace(ascii::lower(name), content);
        }
    }
    return metas;
}

bool is_some_date(const std::string& text) { return !is_no_date(text); }

// The first of these metas that is there.
std::string first_of(const Metas& metas, std::initializer_list<const char*> names,
                     bool (*is_wanted)(const std::string&) = nullptr) {
    for (const auto* name : names) {
        const auto [begin, end] = metas.equal_range(name);
        for (auto it = begin; it != end; ++it) {
            if (is_wanted == nullptr || is_wanted(it->second)) return it->second;
        }
    }
    return {};
}

std::vector<std::string> all_names(const Metas& metas, std::initializer_list<const char*> names) {
    std::vector<std::string> found;
    for (const auto* name : names) {
        const auto [begin, end] = metas.equal_range(name);
        for (auto it = begin; it != end; ++it) {
            if (is_name(it->second)) found.push_back(it->second);
        }
        if (!found.empty()) break;
    }
    return found;
}

std::vector<std::string> labels_of(const Metas& metas) {
    std::vector<std::string> labels;
    for (const auto* name : {"article:section", "article:tag", "news_keywords", "keywords",
                             "parsely-tags", "sailthru.tags"}) {
        const auto [begin, end] = metas.equal_range(name);
        for (auto it = begin; it != end; ++it) append_keywords(labels, it->second);
    }
    return labels;
}

// The value of an element with itemprop: of an attribute where it has one, else its text.
std::string property_value(const HtmlTree& tree, std::uint32_t index) {
    const auto& node = tree.nodes()[index];
    for (const auto* attribute : {"content", "datetime"}) {
        if (const auto value = one_line(node.attribute(attribute)); !value.empty()) return value;
    }
    return tree.text_of(index);
}

// The name of the person or organization that the element at `index` is about.
std::string item_name(const HtmlTree& tree, std::uint32_t index) {
    const auto& nodes = tree.nodes();
    if (nodes[index].has("itemscope")) {
        for (auto i = index + 1; i < nodes[index].end; ++i) {
            if (has_value_word(nodes[i].attribute("itemprop"), "name"))
                return property_value(tree, i);
        }
    }
    return property_value(tree, index);
}

// What the page says that its addresses are relative to.
std::string base_address(const HtmlTree& tree) {
    const auto& nodes = tree.nodes();
    const auto found = std::find_if(nodes.begin(), nodes.end(), [](const HtmlNode& node) {
        return node.name == "base" && node.has("href");
    });
    return found == nodes.end() ? std::string() : one_line(found->attribute("href"));
}

}  // namespace

Draft head_metadata(const HtmlTree& tree) {
    const auto metas = collect_metas(tree);
    Draft draft;
    draft.title = first_of(metas, {"og:title", "twitter:title", "parsely-title", "dc.title",
                                   "dcterms.title", "sailthru.title", "headline"});
    draft.published = first_of(metas,
                               {"article:published_time",
                                "article:published",
                                "og:article:published_time",
                                "og:published_time",
                                "datepublished",
                                "parsely-pub-date",
                                "sailthru.date",
                                "dc.date.issued",
                                "dcterms.issued",
                                "dcterms.created",
                                "dc.date.created",
                                "publication_date",
                                "publish-date",
                                "publishdate",
                                "pubdate",
                                "published_at",
                                "mediator_published_time",
                                "cxenseparse:recs:publishtime",
                                "cxenseparse:publishtime",
                                "originalpublicationdate",
                                "article.published",
                                "dc.date",
                                "dcterms.date",
                                "date",
                                "displaydate",
                                "article_date_original"},
                               is_some_date);
    draft.updated =
        first_of(metas,
                 {"article:modified_time", "article:modified", "datemodified", "og:updated_time",
                  "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised"},
                 is_some_date);
    draft.source = first_of(metas,
                            {"og:site_name", "dc.publisher", "dcterms.publisher", "publisher",
                             "application-name", "cre"},
                            [](const std::string& text) { return is_name(text); });
    const auto base = base_address(tree);
    draft.url = resolved_url(base, first_of(metas, {"og:url", "twitter:url"}));
    draft.authors = all_names(
        metas, {"author", "article:author", "parsely-author", "dc.creator", "dcterms.creator",
                "sailthru.author", "byl", "authors", "mediator_author", "cxenseparse:author"});
    draft.lang = first_of(metas, {"dc.language", "dcterms.language", "language", "og:locale"});
    draft.labels = labels_of(metas);
    for (const auto& node : tree.nodes()) {
        if (node.name == "html") {
            for (const auto* key : {"xml:lang", "lang"}) {
                if (const auto lang = node.attribute(key); !lang.empty()) draft.lang = lang;
            }
        }
        if (node.name == "link" &&
            has_value_word(ascii::lower(node.attribute("rel")), "canonical")) {
            // Relative, it is so to the base, else to what is said elsewhere.
            const auto url = resolved_url(base, one_line(node.attribute("href")));
            if (!url.empty()) draft.url = resolved_url(draft.url, url);
        }
    }
    return draft;
}

Draft microdata(const HtmlTree& tree) {
    Draft draft;
    const auto& nodes = tree.nodes();
    for (std::uint32_t i = 0; i < nodes.size(); ++i) {
        const auto property = nodes[i].attribute("itemprop");
        if (property.empty()) continue;
        const auto take = [&](std::string& part, std::initializer_list<const char*> names) {
            const bool named = std::any_of(names.begin(), names.end(), [&](const char* name) {
                return has_value_word(property, name);
            });
            if (named && part.empty()) part = property_value(tree, i);
        };
        take(draft.title, {"headline"});
        take(draft.published, {"datePublished", "dateCreated"});
        take(draft.updated, {"dateModified"});
        take(draft.lang, {"inLanguage"});
        if (has_value_word(property, "publisher") && draft.source.empty()) {
            draft.source = item_name(tree, i);
        }
        if (has_value_word(property, "author") || has_value_word(property, "creator")) {
            auto name = item_name(tree, i);
            if (is_name(name) && name.size() < kLongestByline) {
                draft.authors.push_back(std::move(name));
            }
        }
    }
    return draft;
}

}  // namespace newsidx
