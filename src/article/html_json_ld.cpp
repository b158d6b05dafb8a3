#include "article/html_json_ld.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "article/html_text.hpp"
#include "article/html_title.hpp"
#include "article/identity.hpp"
#include "article/json_blocks.hpp"
#include "article/json_draft.hpp"
#include "article/json_tree.hpp"
#include "article/json_value_text.hpp"
#include "article/schema_org.hpp"

namespace newsidx {
namespace {

// Articles lie in lists, in "@graph", in "mainEntity", seldom deeper.
constexpr int kMaxLevels = 5;

using Values = std::vector<const JsonValue*>;

void find_articles(const JsonValue& value, int level, Values& found) {
    constexpr std::size_t kMost = 50;  // on one page
    if (found.size() == kMost) return;
    if (says_article(value)) {
        found.push_back(&value);
        return;
    }
    if (level == kMaxLevels) return;
    for (const auto& child : value.children) {
        if (child.key == "isPartOf" || child.key == "itemListElement") continue;
        find_articles(child, level + 1, found);
    }
}

bool has_address(const JsonValue& article, const std::string& canonical) {
    constexpr auto kKeys = std::to_array<std::string_view>({"url", "mainEntityOfPage", "@id"});
    return std::any_of(kKeys.begin(), kKeys.end(), [&](std::string_view key) {
        const auto* member = json_member(article, key);
        return member != nullptr && canonical_url(json_address(*member)) == canonical;
    });
}

bool has_title(const JsonValue& article, const std::vector<std::string>& titles) {
    const auto* headline = json_member(article, "headline");
    if (headline == nullptr) return false;
    const auto text = line_of_markup(json_scalar_text(*headline));
    return std::any_of(titles.begin(), titles.end(),
                       [&](const std::string& title) { return same_words(title, text); });
}

// The one that the page shows, of those that it declares; null where it declares none.
const JsonValue* article_of_page(const Values& articles, std::string_view address,
                                 const std::vector<std::string>& titles) {
    if (articles.empty()) return nullptr;
    const auto canonical = canonical_url(address);
    auto found = articles.end();
    if (!canonical.empty()) {
        found = std::find_if(articles.begin(), articles.end(), [&](const JsonValue* article) {
            return has_address(*article, canonical);
        });
    }
    if (found == articles.end()) {
        found = std::find_if(articles.begin(), articles.end(),
                             [&](const JsonValue* article) { return has_title(*article, titles); });
    }
    return found == articles.end() ? articles.front() : *found;
}

// The posts of a live blog, in the order declared.
std::string live_body(const JsonValue& article) {
    std::string body;
    const auto* posts = json_member(article, "liveBlogUpdate");
    if (posts == nullptr) return body;
    const auto add = [&](const JsonValue* part) {
        if (part == nullptr) return;
        const auto text = text_of_markup(json_blocks_text(*part));
        if (!text.empty()) body += (body.empty() ? "" : "\n\n") + text;
    };
    const auto add_post = [&](const JsonValue& post) {
        const auto* text = json_member(post, "articleBody");
        if (text == nullptr) return;
        add(json_member(post, "headline"));
        add(text);
    };
    if (posts->kind == JsonValue::Kind::object) add_post(*posts);
    if (posts->kind == JsonValue::Kind::array)
        for (const auto& post : posts->children) add_post(post);
    return body;
}

// The object that has this "@id" and a name: a graph tells its people and publishers apart.
const JsonValue* find_named(const JsonValue& value, std::string_view id, int level) {
    const auto* own = json_member(value, "@id");
    if (own != nullptr && own->raw == id && json_member(value, "name") != nullptr) return &value;
    if (level == kMaxLevels) return nullptr;
    for (const auto& child : value.children) {
        if (const auto* found = find_named(child, id, level + 1)) return found;
    }
    return nullptr;
}

using Trees = std::vector<JsonTree>;

std::vector<std::string> referred_names(const Trees& trees, const JsonValue* reference) {
    std::vector<std::string> names;
    if (reference == nullptr) return names;
    const auto look_up = [&](const JsonValue& object) {
        const auto* id = json_member(object, "@id");
        if (id == nullptr) return;
        for (const auto& tree : trees) {
            if (const auto* named = find_named(tree.root(), id->raw, 0)) {
                names.push_back(json_first_name(*named));
                return;
            }
        }
    };
    if (reference->kind == JsonValue::Kind::object) look_up(*reference);
    if (reference->kind != JsonValue::Kind::array) return names;
    // Each is looked for in all that there is.
    const auto& children = reference->children;
    for (std::size_t i = 0; i < std::min(children.size(), kMaxAuthors); ++i) look_up(children[i]);
    return names;
}

// Scripts come wrapped in comments, and with line breaks inside strings, which JSON forbids.
std::string json_in(std::string_view script) {
    constexpr std::string_view kCdata = "<![CDATA[";
    if (const auto cdata = script.find(kCdata); cdata != script.npos) {
        script.remove_prefix(cdata + kCdata.size());
        script = script.substr(0, script.find("]]>"));
    }
    const auto begin = script.find_first_of("{[");
    const auto end = script.find_last_of("}]");
    if (begin == script.npos || end == script.npos || end < begin) return {};
    std::string json(script.substr(begin, end - begin + 1));
    std::replace_if(
        json.begin(), json.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return json;
}

}  // namespace

Draft json_ld_article(const std::vector<std::string>& scripts, std::string_view canonical,
                      const std::vector<std::string>& printed_titles) {
    // All of them: the publisher may be named in another script than the article.
    Trees trees;
    std::size_t bytes = 0;
    for (const auto& script : scripts) {
        bytes += script.size();
        if (bytes > kMaxJsonLdBytes) break;
        if (auto tree = JsonTree::parse(json_in(script))) trees.push_back(*std::move(tree));
    }
    Values articles;
    for (const auto& tree : trees) find_articles(tree.root(), 0, articles);
    const auto* article = article_of_page(articles, canonical, printed_titles);
    if (article == nullptr) return {};
    auto draft = json_draft(*article, {});
    const auto* body = json_member(*article, "articleBody");
    draft.body = body == nullptr ? live_body(*article) : text_of_markup(json_blocks_text(*body));
    if (draft.authors.empty()) {
        draft.authors = referred_names(trees, json_member(*article, "author"));
    }
    if (draft.source.empty()) {
        auto names = referred_names(trees, json_member(*article, "publisher"));
        if (!names.empty()) draft.source = std::move(names.front());
    }
    return draft;
}

}  // namespace newsidx
