// The text of the article that a page is about.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "article/html_blocks.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// All blocks of the page, those marked that are clutter by name or by how they are built.
[[nodiscard]] std::vector<TextBlock> page_blocks(const HtmlTree& tree);

// Of the page's blocks the article's: paragraphs parted by a blank line; headings, list items and
// rows of tables are paragraphs of their own. What `known` says of the page is not repeated: its
// title, its authors, its dates. `declared`, the text that the page's metadata have, tells of
// doubtful blocks whether they are part of it.
[[nodiscard]] std::string article_body(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                                       const Draft& known, std::string_view declared);

}  // namespace newsidx
