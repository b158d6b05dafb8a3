// Text of markup that is one article's already: the bodies of feeds and of JSON. Pages go through
// html.hpp instead, which looks for the article first.
#pragma once

#include <string>
#include <string_view>

#include "article/html_tree.hpp"

namespace newsidx {

// Some tag or character reference of HTML is in it.
[[nodiscard]] bool has_markup(std::string_view text);

// Elements that end a paragraph, or line breaks, are in it.
[[nodiscard]] bool has_block_markup(std::string_view text);

// Paragraphs parted by a blank line; no hidden text, no captions, no buttons. Text without markup
// is given back as it is, so that its line breaks keep their meaning; so is what HtmlTree refuses.
[[nodiscard]] std::string text_of_markup(std::string_view text);

// The same on one line: for titles and names.
[[nodiscard]] std::string line_of_markup(std::string_view text);

// Elements that make a paragraph of what is in them.
[[nodiscard]] bool is_block_element(std::string_view name);

// Collects text into paragraphs parted by a blank line.
class ParagraphWriter {
public:
    void text(std::string_view text) { append_collapsed(paragraph_, text); }
    void line_break();  // two of them end a paragraph
    void end_paragraph();
    [[nodiscard]] std::string take();

private:
    std::string out_;
    std::string paragraph_;
    std::size_t broken_at_ = 0;  // the length of the paragraph at the last line break
};

}  // namespace newsidx
