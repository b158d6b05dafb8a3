#include "article/html_clutter.hpp"

#include <algorithm>
#include <unordered_set>

namespace newsidx {
namespace {

// One word, or several in that order, of one class name. A leading '=' wants the whole name.
constexpr std::string_view kBeside[] = {
    "nav",
    "navbar",
    "navigation",
    "breadcrumb",
    "breadcrumbs",
    "sidebar",
    "footer",
    "=foot",
    "masthead",
    "menu",
    "submenu",
    "toolbar",
    "cookie",
    "cookies",
    "consent",
    "gdpr",
    "cmp",
    "newsletter",
    "newsletters",
    "subscribe",
    "subscription",
    "signup",
    "sign up",
    "sign in",
    "login",
    "promo",
    "promos",
    "promobox",
    "promotion",
    "advert",
    "adverts",
    "advertisement",
    "advertising",
    "ad",
    "ads",
    "adslot",
    "adunit",
    "adbox",
    "adwrapper",
    "dfp",
    "sponsor",
    "sponsored",
    "comment",
    "comments",
    "disqus",
    "discussion",
    "related",
    "relatedcontent",
    "relatedarticles",
    "recirc",
    "recirculation",
    "recommended",
    "recommendation",
    "recommendations",
    "outbrain",
    "taboola",
    "trending",
    "popular",
    "mostread",
    "mostpopular",
    "most read",
    "most viewed",
    "most popular",
    "see also",
    "seealso",
    "read also",
    "readalso",
    "read more",
    "readmore",
    "read next",
    "readnext",
    "more stories",
    "more news",
    "more on",
    "more from",
    "morefrom",
    "top stories",
    "latest news",
    "latest stories",
    "also like",
    "up next",
    "next article",
    "prev article",
    "editors picks",
    "teaser",
    "teasers",
    "carousel",
    "popup",
    "modal",
    "overlay",
    "paywall",
    "barrier",
    "playlist",
    "poll",
    "quiz",
    "donate",
    "donation",
    "contribution",
    "membership",
    "appeal",
    "crosslink",
    "crosslinks",
    "pagination",
    "pager",
    "skip link",
    "skip to",
    "search form",
    "linklist",
    "onward",
    "rail",
    "widget",
    "banner",
    "app download",
    "telegram",
    "=aside",
};

constexpr std::string_view kClutter[] = {
    "share",           "shares",         "sharing",       "sharebar",
    "sharetools",      "social",         "socials",       "follow us",
    "caption",         "captions",       "figcaption",    "credit",
    "credits",         "copyright",      "byline",        "bylines",
    "author",          "authors",        "author bio",    "timestamp",
    "dateline",        "tags",           "taglist",       "tag list",
    "topics",          "keywords",       "gallery",       "slideshow",
    "video",           "player",         "audio",         "podcast",
    "print",           "tools",          "offscreen",     "sr only",
    "visually hidden", "visuallyhidden", "screen reader", "screenreader",
    "assistive",       "tooltip",        "pullquote",     "pull quote",
    "rating",          "post meta",      "entry meta",    "article meta",
    "story meta",      "meta info",      "metadata",      "published",
    "pubdate",         "date",           "datetime",      "posted on",
    "kicker",          "feedback",       "reactions",     "reaction",
    "likes",           "listen",         "text size",     "font size",
    "back to top",     "disclaimer",     "noprint",       "no print",
    "editsection",     "edit section",   "reflist",       "source template",
};

using Names = std::unordered_set<std::string_view>;

// One of the names is among these words: "| article body | date |" has "article", "article body",
// "=date" for the whole of a class name, and so on.
template <typename Contains>
bool names_any(std::string_view words, Contains&& contains) {
    std::string_view before;  // the word before, with its blank, where it is of the same name
    for (std::size_t at = 0; at < words.size();) {
        const auto end = std::min(words.find(' ', at), words.size());
        const auto word = words.substr(at, end - at);
        const auto next = words.substr(end, 2);
        if (word == "|") {
            before = {};
        } else {
            if (contains(word)) return true;
            if (!before.empty() &&
                contains(words.substr(at - before.size() - 1, end - at + before.size() + 1)))
                return true;
            if (before.empty() && next == " |" && contains("=" + std::string(word))) return true;
            before = word;
        }
        at = end + 1;
    }
    return false;
}

bool names_any(std::string_view words, const Names& names) {
    return names_any(words, [&](std::string_view name) { return names.contains(name); });
}

// What the whole page, the whole article or its text is called may name anything.
bool is_never_clutter(const HtmlNode& node) {
    return node.name == "html" || node.name == "body" || node.name == "main" ||
           node.name == "article" || node.name == "document" || node.name == "h1" ||
           node.attribute("itemprop").find("articleBody") != std::string_view::npos;
}

bool is_role_beside(std::string_view role) {
    constexpr std::string_view kRoles =
        " navigation contentinfo complementary search dialog alertdialog alert menu menubar "
        "toolbar "
        "banner form ";
    return !role.empty() && kRoles.find(" " + std::string(role) + " ") != kRoles.npos;
}

void append_words(std::string& out, std::string_view names) {
    char before = ' ';
    for (std::size_t i = 0; i < names.size(); ++i) {
        const char c = names[i];
        const bool is_small = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        const bool is_capital = c >= 'A' && c <= 'Z';
        const bool is_digit = c >= '0' && c <= '9';
        if (c == ' ' || c == '\t' || c == '\n') {
            if (out.back() != ' ') out += ' ';
            out += "| ";
        } else if (is_capital) {
            const bool was_small = before >= 'a' && before <= 'z';
            const bool ends_capitals = before >= 'A' && before <= 'Z' && i + 1 < names.size() &&
                                       names[i + 1] >= 'a' && names[i + 1] <= 'z';
            if ((was_small || ends_capitals) && out.back() != ' ') out += ' ';
            out += static_cast<char>(c - 'A' + 'a');
        } else if (is_small || is_digit) {
            out += c;
        } else if (out.back() != ' ') {
            out += ' ';
        }
        before = c;
    }
    if (out.back() != ' ') out += ' ';
    out += "| ";
}

}  // namespace

std::string class_words(const HtmlNode& node) {
    std::string words = "| ";
    for (const auto* attribute :
         {"class", "id", "data-component", "data-module", "data-testid", "data-type", "data-qa"}) {
        if (const auto value = node.attribute(attribute); !value.empty())
            append_words(words, value);
    }
    return words;
}

bool has_class_word(const HtmlNode& node, std::initializer_list<std::string_view> wanted) {
    if (node.attributes.empty()) return false;
    return names_any(class_words(node), [&](std::string_view name) {
        return std::find(wanted.begin(), wanted.end(), name) != wanted.end();
    });
}

bool is_beside_article(const HtmlNode& node) {
    if (node.is_text() || is_never_clutter(node)) return false;
    // TYPO3's lead.
    if (node.attribute("itemprop") == "description" && has_class_word(node, {"teaser text"}))
        return false;
    if (node.name == "nav" || node.name == "aside" || node.name == "footer" ||
        node.name == "form" || node.name == "button" || node.name == "menu") {
        return true;
    }
    if (node.attributes.empty()) return false;
    if (is_role_beside(node.attribute("role"))) return true;
    static const Names names(std::begin(kBeside), std::end(kBeside));
    return names_any(class_words(node), names);
}

bool is_said_only(const HtmlNode& node) {
    return has_class_word(node, {"offscreen", "sr only", "visually hidden", "visuallyhidden",
                                 "screen reader", "screenreader", "assistive"});
}

bool is_clutter(const HtmlNode& node) {
    if (is_beside_article(node)) return true;
    if (node.is_text() || is_never_clutter(node)) return false;
    if (node.name == "figcaption" || node.name == "rt" || node.name == "time" ||
        node.name == "head" || (node.name == "figure" && !has_class_word(node, {"table"}))) {
        return true;
    }
    static const Names names(std::begin(kClutter), std::end(kClutter));
    return !node.attributes.empty() && names_any(class_words(node), names);
}

}  // namespace newsidx
