// What a reader of the page does not see.
#pragma once

#include "article/html_tree.hpp"

namespace newsidx {

// By its own attributes; style sheets are not read.
[[nodiscard]] bool is_hidden(const HtmlNode& node);

}  // namespace newsidx
