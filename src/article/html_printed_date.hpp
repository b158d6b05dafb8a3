// The date of a page that marks none.
#pragma once

#include <string>
#include <string_view>

#include "article/html_tree.hpp"

namespace newsidx {

// A line beside the printed `title` that is a date and nothing else, as printed; empty if there is
// none. For pages that neither declare their date nor call an element one.
[[nodiscard]] std::string date_beside_title(const HtmlTree& tree, std::string_view title);

}  // namespace newsidx
