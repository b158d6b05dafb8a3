#include "article/html_title.hpp"

#include <algorithm>
#include <set>
#include <vector>

#include "article/html_clutter.hpp"
#include "article/html_hidden.hpp"
#include "base/ascii.hpp"

namespace newsidx {
namespace {

// The letter or digit of any script, small where ASCII, at `at` or behind it; `at` goes on behind
// it. 0 at the end.
char next_letter(std::string_view text, std::size_t& at) {
    while (at < text.size()) {
        const char c = text[at++];
        if (ascii::is_alphanumeric(c) || static_cast<unsigned char>(c) >= 0x80)
            return ascii::lower(c);
    }
    return 0;
}

// Enough to compare two prints of one title.
std::vector<std::string> words_of(std::string_view text) {
    std::vector<std::string> words(1);
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        const char letter = next_letter(text, at);
        if (letter == 0) break;
        if (at - begin > 1 && !words.back().empty()) words.emplace_back();
        words.back() += letter;
    }
    if (words.back().empty()) words.pop_back();
    return words;
}

// Of longer ones the beginning tells enough. Whatever is done with a title takes time by its
// length, and pages from anywhere have titles of any.
constexpr std::size_t kLongestTitle = 500;
constexpr std::size_t kMostSites = 5;      // behind one headline
constexpr std::size_t kMostHeadings = 50;  // <h1> of one page

// Half of the shorter one's words are in the other.
bool agree(std::string_view a, std::string_view b) {
    const auto left = words_of(a.substr(0, kLongestTitle));
    const auto right = words_of(b.substr(0, kLongestTitle));
    if (left.empty() || right.empty()) return false;
    const std::set<std::string> known(right.begin(), right.end());
    const auto shared = static_cast<std::size_t>(std::count_if(
        left.begin(), left.end(), [&](const auto& word) { return known.contains(word); }));
    return 2 * shared >= std::min(left.size(), known.size()) && shared > 0;
}

constexpr std::string_view kSeparators[] = {
    " | ", " - ", " – ", " — ", " :: ", " » ", " • ", " · ", " / "};

// An outlet is named in a few words, a domain in one.
bool may_be_site(std::string_view tail, std::string_view head, std::string_view separator) {
    const auto words = words_of(tail).size();
    const auto headline_words = words_of(head).size();
    const bool is_bar = separator == " | " || separator == " :: " || separator == " » " ||
                        separator == " • " || separator == " · " || separator == " / ";
    // A dash stands inside of headlines, too.
    return is_bar ? words <= 6 && headline_words >= 2 : words <= 3 && headline_words >= 4;
}

// "Outlet: Headline", "Headline - Section - Outlet": what stands before and behind each separator,
// if it is long enough for a headline.
std::vector<std::string_view> title_parts(std::string_view title) {
    constexpr std::size_t kFewestWords = 3;
    std::vector<std::string_view> parts;
    const auto add = [&](std::string_view part) {
        if (words_of(part).size() >= kFewestWords) parts.push_back(part);
    };
    const auto cut_at = [&](std::string_view separator) {
        for (auto at = title.find(separator); at != title.npos;
             at = title.find(separator, at + separator.size())) {
            add(title.substr(0, at));
            add(title.substr(at + separator.size()));
        }
    };
    for (const auto separator : kSeparators) cut_at(separator);
    cut_at(": ");
    return parts;
}

// Pages without <h1> print their headline in bold, in a great font: a line that is a part of the
// page's title. Empty if there is none.
std::string printed_part(const HtmlTree& tree, std::string_view page_title) {
    if (page_title.size() > kLongestTitle) return {};
    const auto parts = title_parts(page_title);
    const auto& nodes = tree.nodes();
    for (std::uint32_t i = 0; i < nodes.size() && !parts.empty(); ++i) {
        if (nodes[i].name == "head" || nodes[i].name == "a" || is_hidden(nodes[i])) {
            i = nodes[i].end - 1;
            continue;
        }
        const auto text = nodes[i].text;
        if (text.empty() || text.size() > 2 * kLongestTitle) continue;
        for (const auto part : parts) {
            if (same_words(text, part)) return tree.text_of(i);
        }
    }
    return {};
}

struct Heading {  // an <h1>
    std::string text;
    bool in_header = false;
    bool in_article = false;
};

struct Headings {
    std::string page_title;
    std::vector<Heading> printed;
};

Headings find_headings(const HtmlTree& tree) {
    Headings found;
    std::uint32_t header_end = 0;
    std::uint32_t article_end = 0;
    const auto& nodes = tree.nodes();
    for (std::uint32_t i = 0; i < nodes.size();) {
        const auto& node = nodes[i];
        if (node.name == "title" && found.page_title.empty()) found.page_title = tree.text_of(i);
        if (node.name == "header") header_end = std::max(header_end, node.end);
        if (node.name == "article") article_end = std::max(article_end, node.end);
        if (node.name == "h1" && !is_hidden(node) && found.printed.size() < kMostHeadings)
            found.printed.push_back({tree.text_of(i), i < header_end, i < article_end});
        const bool passed_over =
            node.name != "head" && (is_hidden(node) || is_beside_article(node));
        i = passed_over ? node.end : i + 1;
    }
    return found;
}

// The site's name: a few words as a heading at the page's head, where an article has a longer one.
std::string find_banner(const std::vector<Heading>& headings) {
    constexpr std::size_t kMostWords = 3;
    std::size_t longest = 0;
    for (const auto& heading : headings) {
        if (heading.in_article) longest = std::max(longest, words_of(heading.text).size());
    }
    for (const auto& heading : headings) {
        const auto words = words_of(heading.text).size();
        if (heading.in_header && !heading.in_article && words <= kMostWords && words < longest)
            return heading.text;
    }
    return {};
}

}  // namespace

bool same_words(std::string_view a, std::string_view b) {
    bool has_letters = false;
    for (std::size_t i = 0, j = 0;;) {
        const char left = next_letter(a, i);
        if (left != next_letter(b, j)) return false;
        if (left == 0) return has_letters;
        has_letters = true;
    }
}

std::string without_site(std::string_view title, std::string_view site) {
    title = ascii::trimmed(title);
    std::size_t cuts = 0;
    for (bool cut = true; cut && cuts < kMostSites; ++cuts) {
        cut = false;
        std::size_t last = title.npos;
        std::string_view separator;
        for (const auto each : kSeparators) {
            const auto at = title.rfind(each);
            if (at == title.npos || (last != title.npos && at < last)) continue;
            last = at;
            separator = each;
        }
        if (last == title.npos) break;
        const auto head = ascii::trimmed(title.substr(0, last));
        const auto tail = ascii::trimmed(title.substr(last + separator.size()));
        if (!site.empty() && same_words(head, site)) return std::string(tail);
        if (same_words(tail, site) || may_be_site(tail, head, separator)) {
            title = head;
            cut = true;
        }
    }
    const auto colon = title.find(": ");
    if (colon != title.npos && !site.empty() && same_words(title.substr(0, colon), site)) {
        title = ascii::trimmed(title.substr(colon + 2));
    }
    return std::string(title);
}

std::vector<std::string> printed_titles(const HtmlTree& tree) {
    std::vector<std::string> titles;
    auto headings = find_headings(tree);
    for (auto& heading : headings.printed) titles.push_back(std::move(heading.text));
    titles.push_back(without_site(headings.page_title, ""));
    titles.push_back(std::move(headings.page_title));
    return titles;
}

std::string headline(const HtmlTree& tree, std::string_view declared, std::string_view site) {
    auto [page_title, headings] = find_headings(tree);
    // A site that prints its name as a heading, and may declare it as title, too.
    const auto banner = find_banner(headings);
    if (!banner.empty() && same_words(declared, banner)) declared = {};
    std::vector<std::string> printed;
    for (auto& heading : headings) {
        if (banner.empty() || !same_words(heading.text, banner))
            printed.push_back(std::move(heading.text));
    }
    const auto declared_title = without_site(declared, site);
    for (auto& title : printed) {
        if (agree(title, declared_title) || agree(title, page_title)) {
            if (!same_words(title, site)) return std::move(title);
        }
    }
    if (!declared_title.empty()) return declared_title;
    if (printed.size() == 1 && words_of(printed[0]).size() >= 3) return printed[0];
    if (auto part = printed_part(tree, page_title); !part.empty()) return part;
    return without_site(page_title, site);
}

}  // namespace newsidx
