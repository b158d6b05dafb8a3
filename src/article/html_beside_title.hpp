// What stands beside the headline of a page that marks neither date nor author.
#pragma once

#include <string>
#include <string_view>

#include "article/html_tree.hpp"

namespace newsidx {

struct BesideTitle {
    std::string date;     // a line that is a date and nothing else, as printed
    std::string updated;  // likewise, where it says so
    std::string author;   // of a line "By A. Writer, Place" the name
};

// Beside the printed `title`. What is not there is empty.
[[nodiscard]] BesideTitle beside_title(const HtmlTree& tree, std::string_view title);

}  // namespace newsidx
