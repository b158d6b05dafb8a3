#include "article/html_text.hpp"

#include <algorithm>
#include <array>

#include "article/html_hidden.hpp"
#include "article/html_scan.hpp"
#include "article/html_tags.hpp"
#include "article/preformatted.hpp"
#include "base/ascii.hpp"
#include "base/word_set.hpp"

namespace newsidx {
namespace {

// "&amp;", "&#8217;", "&#x2019;" at `at`.
bool is_reference(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestReference = 33;  // &CounterClockwiseContourIntegral;
    const auto end = text.substr(at, kLongestReference).find(';');
    if (end == text.npos || end < 2) return false;
    const auto name = text.substr(at + 1, end - 1);
    return std::all_of(name.begin(), name.end(),
                       [](char c) { return ascii::is_alphanumeric(c) || c == '#'; });
}

// Elements that HTML knows by name; "<Reuters>" or "a<b" in a plain text are none.
constexpr auto kTags = std::to_array<std::string_view>(
    {"a",       "abbr",  "article", "b",      "blockquote", "body",   "br",      "center", "cite",
     "code",    "div",   "dl",      "em",     "figure",     "font",   "footer",  "h1",     "h2",
     "h3",      "h4",    "h5",      "h6",     "head",       "header", "hr",      "html",   "i",
     "iframe",  "img",   "li",      "main",   "ol",         "p",      "picture", "pre",    "script",
     "section", "small", "span",    "strong", "style",      "sub",    "sup",     "table",  "td",
     "th",      "time",  "tr",      "u",      "ul",         "video"});

bool begins_html_tag(std::string_view text, std::size_t at) {
    auto rest = text.substr(at + 1);
    if (rest.starts_with('/')) rest.remove_prefix(1);
    constexpr std::size_t kLongestRead = 12;  // longer than any of them
    rest = rest.substr(0, kLongestRead);
    const auto end = std::find_if_not(rest.begin(), rest.end(), ascii::is_alphanumeric);
    return is_one_of<kTags>(
        ascii::lower(rest.substr(0, static_cast<std::size_t>(end - rest.begin()))));
}

bool has_blocks(const HtmlTree& tree) {
    return std::any_of(tree.nodes().begin(), tree.nodes().end(), [](const HtmlNode& node) {
        return node.name == "br" ||
               (is_block_element(node.name) && node.name != "html" && node.name != "body");
    });
}

bool is_left_out(const HtmlNode& node) {
    return is_hidden(node) || node.name == "button" || node.name == "rt" || node.name == "head" ||
           node.name == "figcaption" || node.name == "nav" || node.name == "form";
}

// Text whose only markup is inside its lines: the line breaks are the author's.
std::string text_with_lines(const HtmlTree& tree) {
    std::string text;
    for (const auto& node : tree.nodes()) text += node.text;
    return text;
}

}  // namespace

// Looks for one mark after the other: for a single byte the library's search is the fastest.
bool has_markup(std::string_view text) {
    for (auto at = text.find('<'); at != text.npos; at = text.find('<', at + 1)) {
        if (!begins_html_tag(text, at)) continue;
        const auto tag = scan_tag(text, at);
        if (tag && !tag->name.empty()) return true;
        // It was looked for its end to the end of the text: once is enough, whatever else begins.
        if (tag) break;
    }
    for (auto at = text.find('&'); at != text.npos; at = text.find('&', at + 1)) {
        if (is_reference(text, at)) return true;
    }
    return false;
}

bool has_block_markup(std::string_view text) {
    if (text.find('<') == text.npos || !has_markup(text)) return false;
    const auto tree = HtmlTree::parse(text);
    return tree && has_blocks(*tree);
}

std::string text_of_markup(std::string_view text) {
    if (!has_markup(text)) return std::string(text);
    const auto tree = HtmlTree::parse(text);
    if (!tree) return std::string(text);
    if (!has_blocks(*tree)) return text_with_lines(*tree);
    ParagraphWriter writer;
    const auto& nodes = tree->nodes();
    std::vector<std::uint32_t> open_blocks;
    for (std::uint32_t i = 0; i < nodes.size();) {
        while (!open_blocks.empty() && i >= open_blocks.back()) {
            writer.end_paragraph();
            open_blocks.pop_back();
        }
        const auto& node = nodes[i];
        if (is_left_out(node)) {
            i = node.end;
            continue;
        }
        if (node.name == "pre") {
            writer.end_paragraph();
            for (const auto& paragraph : preformatted_paragraphs(*tree, i)) {
                writer.text(paragraph.text);
                writer.end_paragraph();
            }
            i = node.end;
            continue;
        }
        if (node.is_text()) writer.text(node.text);
        if (node.name == "br") writer.line_break();
        if (node.name == "td" || node.name == "th") writer.text(" ");
        if (is_block_element(node.name)) {
            writer.end_paragraph();
            open_blocks.push_back(node.end);
        }
        ++i;
    }
    return writer.take();
}

std::string line_of_markup(std::string_view text) {
    if (!has_markup(text)) return std::string(text);
    const auto tree = HtmlTree::parse(text);
    return tree ? tree->text_of(0) : std::string(text);
}

// Cells of a table stay on the line of their row.
bool is_block_element(std::string_view name) {
    return !name.empty() && name != "td" && name != "th" && tag_rule(name).is_block;
}

void ParagraphWriter::line_break() {
    const auto length = paragraph_.find_last_not_of(' ') + 1;
    if (length > 0 && broken_at_ == length) return end_paragraph();
    broken_at_ = length;
    append_collapsed(paragraph_, " ");
}

void ParagraphWriter::end_paragraph() {
    paragraph_.erase(paragraph_.find_last_not_of(' ') + 1);
    if (!paragraph_.empty()) {
        if (!out_.empty()) out_ += "\n\n";
        out_ += paragraph_;
    }
    paragraph_.clear();
    broken_at_ = 0;
}

std::string ParagraphWriter::take() {
    end_paragraph();
    return std::move(out_);
}

}  // namespace newsidx
