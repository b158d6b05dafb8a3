#include "article/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <string>

#include "article/front_matter.hpp"
#include "article/head_fields.hpp"
#include "article/html_scan.hpp"
#include "article/html_text.hpp"
#include "article/plain.hpp"
#include "article/printed_lines.hpp"
#include "article/template_tags.hpp"

namespace newsidx {
namespace {

// Named character references beyond the common ones are looked up at a price each.
constexpr std::size_t kMaxRareReferences = 1'000;

// Collects the text of a Markdown document: paragraphs parted by a blank line.
struct Collector {
    std::string out;
    std::string first_heading;
    std::string html;  // of a block of it
    std::size_t rare_references = 0;
    bool in_first_heading = false;
    bool in_html = false;

    void end_paragraph() {
        while (!out.empty() && (out.back() == '\n' || out.back() == ' ')) out.pop_back();
        if (!out.empty()) out += "\n\n";
    }
    void add(std::string_view text) { (in_first_heading ? first_heading : out) += text; }
};

std::string text_of_html(std::string_view html) {
    std::string kept;
    for (std::size_t from = 0; from < html.size();) {
        const std::size_t at = std::min(html.find("<!--", from), html.size());
        kept += html.substr(from, at - from);
        if (at == html.size()) break;
        from = scan_comment(html, at).value_or(html.size());
    }
    return text_of_markup(kept);
}

constexpr std::size_t kLongestFootnote = 40;  // of its name

bool is_footnote_name(std::string_view name) {
    return !name.empty() && name.size() <= kLongestFootnote &&
           name.find_first_of(" \t\r\n[]") == std::string_view::npos;
}

// Footnotes are no part of CommonMark. The marker "[^1]" goes, and the note "[^1]: Text" becomes a
// paragraph of its own.
std::string without_footnote_marks(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto at = std::min(text.find("[^"), text.size());
        out += text.substr(0, at);
        text.remove_prefix(at);
        if (text.empty()) break;
        const auto end = text.substr(0, kLongestFootnote + 3).find(']');
        if (end == text.npos || !is_footnote_name(text.substr(2, end - 2))) {
            out += text.substr(0, 2);
            text.remove_prefix(2);
            continue;
        }
        text.remove_prefix(end + 1);
        if (text.starts_with(':') && (out.empty() || out.back() == '\n')) {
            text.remove_prefix(1);
            text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
            out += '\n';
        }
    }
    return out;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user) {
    auto& to = *static_cast<Collector*>(user);
    if (type == MD_BLOCK_DOC) return 0;
    if (type != MD_BLOCK_TD && type != MD_BLOCK_TH) to.end_paragraph();
    to.in_html = type == MD_BLOCK_HTML;
    if (type == MD_BLOCK_H && static_cast<MD_BLOCK_H_DETAIL*>(detail)->level == 1 &&
        to.first_heading.empty() && to.out.empty()) {
        to.in_first_heading = true;
    }
    return 0;
}

int leave_block(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    auto& to = *static_cast<Collector*>(user);
    if (type == MD_BLOCK_H) to.in_first_heading = false;
    if (type == MD_BLOCK_HTML) {
        to.add(text_of_html(to.html));
        to.html.clear();
        to.in_html = false;
    }
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
        to.add(" ");
    } else {
        to.end_paragraph();
    }
    return 0;
}

int ignore_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*user*/) { return 0; }

// What a reference such as "&amp;" or "&#8217;" stands for.
std::string reference(std::string_view written, Collector& to) {
    struct Known {
        std::string_view written;
        std::string_view text;
    };
    constexpr auto kKnown = std::to_array<Known>({{"&amp;", "&"},
                                                  {"&lt;", "<"},
                                                  {"&gt;", ">"},
                                                  {"&quot;", "\""},
                                                  {"&nbsp;", " "},
                                                  {"&ndash;", "–"},
                                                  {"&mdash;", "—"},
                                                  {"&hellip;", "…"},
                                                  {"&rsquo;", "’"},
                                                  {"&lsquo;", "‘"},
                                                  {"&ldquo;", "“"},
                                                  {"&rdquo;", "”"}});
    for (const Known& one : kKnown) {
        if (one.written == written) return std::string(one.text);
    }
    if (++to.rare_references > kMaxRareReferences) return std::string(written);
    return line_of_markup(written);
}

int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    auto& to = *static_cast<Collector*>(user);
    switch (type) {
        case MD_TEXT_HTML:  // a tag between words is no text; of a block all is wanted
            if (to.in_html) to.html.append(text, size);
            break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            to.add(" ");
            break;
        case MD_TEXT_ENTITY:
            to.add(reference({text, size}, to));
            break;
        case MD_TEXT_NULLCHAR:
            break;
        default:
            to.add({text, size});
            break;
    }
    return 0;
}

}  // namespace

Result<Draft> read_markdown(std::string_view utf8) {
    Draft draft;
    auto text = read_front_matter(utf8, draft);
    if (!text) return text.error();
    // MultiMarkdown and Pelican have their fields without lines around them.
    if (text->size() == utf8.size()) text = take_head_fields(utf8, draft);
    Collector collector;
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = ignore_span;
    parser.leave_span = ignore_span;
    parser.text = on_text;
    const std::string source = without_footnote_marks(without_template_tags(*text));
    if (md_parse(source.data(), static_cast<MD_SIZE>(source.size()), &parser, &collector) != 0) {
        return Error{ErrorKind::input, "can't be read as Markdown", ""};
    }
    if (draft.title.empty()) draft.title = collector.first_heading;
    if (draft.title.empty()) {
        const Draft plain = read_plain(collector.out);
        draft.title = plain.title;
        draft.body = plain.body;
    } else {
        draft.body = collector.out;
        // A first heading that isn't the title said already belongs to the text.
        if (!collector.first_heading.empty() && collector.first_heading != draft.title) {
            draft.body = collector.first_heading + "\n\n" + draft.body;
        }
    }
    take_printed_lines(draft);
    return draft;
}

}  // namespace newsidx
