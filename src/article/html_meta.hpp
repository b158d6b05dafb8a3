// What a page says of its article in <meta>, <link> and microdata.
#pragma once

#include "article/draft.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// <meta> by name or property (OpenGraph, Dublin Core, and what analytics services ask for),
// <link rel=canonical>, <html lang>.
[[nodiscard]] Draft head_metadata(const HtmlTree& tree);

// Elements with itemprop.
[[nodiscard]] Draft microdata(const HtmlTree& tree);

}  // namespace newsidx
