// The clock of the place that a page is from.
#pragma once

#include <string>

#include "article/html_tree.hpp"

namespace newsidx {

// The day is the day as printed at the source. Where `date` is told in UTC, and an element of the
// page tells the same moment on another clock, the latter as the page has it; else `date`.
[[nodiscard]] std::string on_clock_of_page(const HtmlTree& tree, std::string date);

}  // namespace newsidx
