// Boxes between an article's paragraphs that no name gives away: told by how they are built.
#pragma once

#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// Marks in `clutter` letters to subscribe to, pictures with what stands under them, and rows of
// teasers: boxes of one make that each begin with a link. `blocks` are those of the whole page.
// What holds much of the page's running text is never marked.
void mark_boxes(const HtmlTree& tree, const std::vector<TextBlock>& blocks,
                std::vector<bool>& clutter);

}  // namespace newsidx
