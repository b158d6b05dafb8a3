// The text of a <pre>, whose lines mean what those of a plain text do.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "article/html_tree.hpp"

namespace newsidx {

struct PreformattedParagraph {
    std::string text;
    std::string links;  // the texts of those in it, one behind the other
};

// Of the element at `index`, without what is hidden in it. Its paragraphs are told as clean_body()
// tells them, and by the blocks that old pages have in it.
[[nodiscard]] std::vector<PreformattedParagraph> preformatted_paragraphs(const HtmlTree& tree,
                                                                         std::uint32_t index);

}  // namespace newsidx
