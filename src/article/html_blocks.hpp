// A page as blocks: the paragraphs, list items, headings and rows that a reader sees, each with
// what tells text from navigation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "article/html_tree.hpp"

namespace newsidx {

struct TextBlock {
    std::uint32_t element = 0;  // the nearest block element around it
    std::string text;           // one line
    double weight = 0;          // its length in letters, a sign of Chinese or Japanese as three
    double linked = 0;          // of that, inside links
    bool is_heading = false;
    bool is_item = false;  // of a list
    bool is_clutter = false;
    bool is_lead = false;  // stands between the headline and the running text, as part of it

    [[nodiscard]] double link_density() const { return weight > 0 ? linked / weight : 0; }
};

// In the order of the text. Hidden ones are not among them. `clutter` says of each node whether it
// and what is inside is clutter; a piece of clutter never shares a block with other text.
[[nodiscard]] std::vector<TextBlock> text_blocks(const HtmlTree& tree,
                                                 const std::vector<bool>& clutter);

// Running text, as articles have it: long enough, few links.
[[nodiscard]] bool is_prose(const TextBlock& block);

}  // namespace newsidx
