#include "article/html_meta.hpp"

#include <algorithm>
#include <initializer_list>
#include <map>

#include "article/html_clutter.hpp"
#include "article/html_hidden.hpp"
#include "article/html_text.hpp"
#include "article/json_draft.hpp"

namespace newsidx {
namespace {

std::string small_letters(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string one_line(std::string_view text) {
    std::string out;
    append_collapsed(out, text);
    out.erase(out.find_last_not_of(' ') + 1);
    return out;
}

// Of a person or a site, a name is wanted: not "https://facebook.com/x" or "@x".
bool is_name(std::string_view text) {
    return !text.empty() && text.find("://") == text.npos && text[0] != '@';
}

using Metas = std::multimap<std::string, std::string>;

Metas collect_metas(const HtmlTree& tree) {
    Metas metas;
    for (const auto& node : tree.nodes()) {
        if (node.name != "meta") continue;
        const auto content = one_line(node.attribute("content"));
        if (content.empty()) continue;
        for (const auto* key : {"property", "name", "itemprop"}) {
            const auto name = node.attribute(key);
            if (!name.empty()) metas.emplace(small_letters(name), content);
        }
    }
    return metas;
}

// The first of these metas that is there.
std::string first_of(const Metas& metas, std::initializer_list<const char*> names,
                     bool name_wanted = false) {
    for (const auto* name : names) {
        const auto [begin, end] = metas.equal_range(name);
        for (auto it = begin; it != end; ++it) {
            if (!name_wanted || is_name(it->second)) return it->second;
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

bool has_word(std::string_view list, std::string_view word) {
    const auto padded = " " + one_line(list) + " ";
    return padded.find(" " + std::string(word) + " ") != padded.npos;
}

// The name of the person or organization that the element at `index` is about.
std::string item_name(const HtmlTree& tree, std::uint32_t index) {
    const auto& nodes = tree.nodes();
    if (nodes[index].has("itemscope")) {
        for (auto i = index + 1; i < nodes[index].end; ++i) {
            if (has_word(nodes[i].attribute("itemprop"), "name")) return property_value(tree, i);
        }
    }
    return property_value(tree, index);
}

constexpr std::size_t kLongestByline = 150;

// Beside the text of an article, not inside of related ones or comments.
class PrintedSearch {
public:
    PrintedSearch(const HtmlTree& tree, Draft& draft) : tree_(tree), draft_(draft) {}

    void run() {
        const auto& nodes = tree_.nodes();
        for (std::uint32_t i = 0; i < nodes.size();) {
            const auto& node = nodes[i];
            if (is_hidden(node) || is_beside_article(node)) {
                i = node.end;
                continue;
            }
            if (!node.is_text()) look_at(i, node);
            ++i;
        }
        if (draft_.published.empty()) draft_.published = std::move(marked_date_);
        if (draft_.authors.empty() && !marked_author_.empty()) {
            draft_.authors.push_back(std::move(marked_author_));
        }
    }

private:
    void look_at(std::uint32_t i, const HtmlNode& node) {
        if (node.name == "time") {
            auto value = one_line(node.attribute("datetime"));
            if (value.empty()) value = tree_.text_of(i);
            const bool updates = has_class_word(node, {"updated", "modified"});
            auto& date = updates ? draft_.updated : draft_.published;
            if (date.empty()) date = std::move(value);
        } else if (has_word(node.attribute("rel"), "author")) {
            auto name = tree_.text_of(i);
            if (is_name(name) && name.size() < kLongestByline) {
                draft_.authors.push_back(std::move(name));
            }
        } else if (marked_date_.empty() &&
                   has_class_word(node, {"date", "datetime", "published", "pubdate", "timestamp",
                                         "posted", "time", "dateline"})) {
            marked_date_ = short_text(i, true);
        } else if (marked_author_.empty() &&
                   has_class_word(node, {"author", "byline", "authors", "writer"})) {
            marked_author_ = short_text(i, false);
        }
    }

    [[nodiscard]] std::string short_text(std::uint32_t i, bool with_digits) const {
        auto text = tree_.text_of(i);
        const bool digits = text.find_first_of("0123456789") != text.npos;
        return text.size() <= kLongestByline && digits == with_digits ? text : std::string();
    }

    const HtmlTree& tree_;
    Draft& draft_;
    std::string marked_date_;
    std::string marked_author_;
};

}  // namespace

Draft head_metadata(const HtmlTree& tree) {
    const auto metas = collect_metas(tree);
    Draft draft;
    draft.title = first_of(metas, {"og:title", "twitter:title", "parsely-title", "dc.title",
                                   "dcterms.title", "sailthru.title", "headline"});
    draft.published = first_of(metas, {"article:published_time",
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
                                       "article_date_original"});
    draft.updated = first_of(
        metas, {"article:modified_time", "article:modified", "datemodified", "og:updated_time",
                "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "revised"});
    draft.source = first_of(metas,
                            {"og:site_name", "dc.publisher", "dcterms.publisher", "publisher",
                             "application-name", "cre"},
                            true);
    draft.url = first_of(metas, {"og:url", "twitter:url"});
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
        if (node.name == "link" && has_word(small_letters(node.attribute("rel")), "canonical")) {
            if (const auto url = one_line(node.attribute("href")); !url.empty()) draft.url = url;
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
                return has_word(property, name);
            });
            if (named && part.empty()) part = property_value(tree, i);
        };
        take(draft.title, {"headline"});
        take(draft.published, {"datePublished", "dateCreated"});
        take(draft.updated, {"dateModified"});
        take(draft.lang, {"inLanguage"});
        if (has_word(property, "publisher") && draft.source.empty()) {
            draft.source = item_name(tree, i);
        }
        if (has_word(property, "author") || has_word(property, "creator")) {
            auto name = item_name(tree, i);
            if (is_name(name) && name.size() < kLongestByline) {
                draft.authors.push_back(std::move(name));
            }
        }
    }
    return draft;
}

Draft printed_metadata(const HtmlTree& tree) {
    Draft draft;
    PrintedSearch(tree, draft).run();
    return draft;
}

}  // namespace newsidx
