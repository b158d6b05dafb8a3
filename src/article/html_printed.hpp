// What a page prints about its article without saying so in its head: the last resort.
#pragma once

#include "article/draft.hpp"
#include "article/html_tree.hpp"

namespace newsidx {

// <time>, rel=author, and elements whose class says what they are.
[[nodiscard]] Draft printed_metadata(const HtmlTree& tree);

}  // namespace newsidx
