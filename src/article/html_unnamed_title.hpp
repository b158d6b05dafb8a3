// Headlines that neither the head of a page nor a first heading tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html_blocks.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// The block above the running text that reads like its headline: the heading of the highest rank,
// an element called a title, else a short line. Null where there is none.
[[nodiscard]] const TextBlock* unnamed_headline(const HtmlTree& tree,
                                                const std::vector<TextBlock>& blocks);

// The page prints `title` as a line of its own.
[[nodiscard]] bool prints_line(const std::vector<TextBlock>& blocks, std::string_view title);

// The line that heads the text: `title` where that is printed, else what stands in its place.
[[nodiscard]] std::string printed_headline(const HtmlTree& tree,
                                           const std::vector<TextBlock>& blocks,
                                           const std::string& title);

// So few words that it may name a site as well as an article.
[[nodiscard]] bool may_name_site(std::string_view title);

}  // namespace newsidx
