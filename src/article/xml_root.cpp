#include "article/xml_root.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.hpp"

namespace newsidx {
namespace {

constexpr auto kUnread = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"newsml", "NewsML"},
    {"newsmessage", "NewsML"},
    {"newsitem", "NewsML, or Reuters' own XML"},
    {"packageitem", "NewsML"},
    {"reuters", "SGML of the Reuters-21578 collection"},
    {"doc", "SGML of a test collection"},
    {"urlset", "a site map"},
    {"sitemapindex", "a site map"},
    {"opml", "a list of feeds (OPML)"},
    {"mediawiki", "a dump of a wiki"},
    {"kml", "a map (KML)"},
    {"gpx", "a map (GPX)"},
    {"plist", "a property list"},
});

constexpr auto kHtml = std::to_array<std::string_view>(
    {"html",     "head",     "body",    "article", "main",   "section", "header", "div",
     "p",        "span",     "table",   "title",   "meta",   "center",  "font",   "blockquote",
     "ul",       "ol",       "h1",      "h2",      "h3",     "br",      "a",      "b",
     "i",        "u",        "strong",  "em",      "big",    "small",   "tt",     "pre",
     "code",     "form",     "img",     "hr",      "link",   "base",    "script", "style",
     "noscript", "template", "figure",  "picture", "iframe", "nav",     "aside",  "footer",
     "dl",       "abbr",     "address", "time",    "button", "label",   "input",  "video",
     "audio",    "details"});

// Behind "<!DOCTYPE …>", with its own declarations between brackets.
std::size_t end_of_type(std::string_view text) {
    const auto close = text.find('>');
    const auto open = text.find('[');
    if (open > close) return close;
    const auto inner = text.find(']', open);
    return inner == text.npos ? inner : text.find('>', inner);
}

// The size of what stands before elements and is none; 0: an element begins here, or a text.
std::size_t size_of_preamble(std::string_view text) {
    const auto behind = [&](std::size_t end, std::size_t mark) {
        return end == text.npos ? text.size() : end + mark;
    };
    if (text.starts_with("<?")) return behind(text.find("?>"), 2);
    if (text.starts_with("<!--")) return behind(text.find("-->"), 3);
    if (text.starts_with("<!")) return behind(end_of_type(text), 1);
    return 0;
}

}  // namespace

std::string xml_root(std::string_view text) {
    text = ascii::trimmed(text);
    while (const auto size = size_of_preamble(text)) text = ascii::trimmed(text.substr(size));
    if (!text.starts_with('<')) return {};
    text.remove_prefix(1);
    text = text.substr(0, text.find_first_of(" \t\r\n/><"));
    if (const auto colon = text.find(':'); colon != text.npos) text.remove_prefix(colon + 1);
    return ascii::lower(text);
}

bool is_other_xml(std::string_view text) {
    const auto begin = ascii::lower(ascii::trimmed(text).substr(0, 20));
    const bool says_so = begin.starts_with("<?xml") || begin.starts_with("<!doctype");
    if (!says_so || begin.starts_with("<!doctype html")) return false;
    const auto root = xml_root(text);
    return std::find(kHtml.begin(), kHtml.end(), root) == kHtml.end();
}

bool is_one_element(std::string_view text) {
    const auto root = xml_root(text);
    text = ascii::trimmed(text);
    const auto end = text.rfind("</");
    if (root.empty() || end == text.npos || !text.ends_with('>')) return false;
    if (std::find(kHtml.begin(), kHtml.end(), root) != kHtml.end()) return false;
    auto name = ascii::trimmed(text.substr(end + 2, text.size() - end - 3));
    if (const auto colon = name.find(':'); colon != name.npos) name.remove_prefix(colon + 1);
    return ascii::lower(name) == root;
}

bool is_feed_entry(std::string_view text) {
    const auto root = xml_root(text);
    if (root != "entry" && root != "item") return false;
    const auto has = [&](std::string_view tag) { return text.find(tag) != text.npos; };
    return has("<title") && (has("<link") || has("<guid") || has("<pubDate") || has("<id>"));
}

std::string_view unread_xml(std::string_view root) {
    const auto found = std::find_if(kUnread.begin(), kUnread.end(),
                                    [&](const auto& known) { return known.first == root; });
    return found == kUnread.end() ? std::string_view() : found->second;
}

}  // namespace newsidx
