// Which of a page's titles is the headline.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "article/html_tree.hpp"

namespace newsidx {

// Two prints of one line: the same letters and digits in the same order, capital or small.
[[nodiscard]] bool same_words(std::string_view a, std::string_view b);

// "Headline | Outlet", "Headline - Outlet", "Outlet: Headline" without the outlet; `site` is its
// name where that is known.
[[nodiscard]] std::string without_site(std::string_view title, std::string_view site);

// What a page prints as its titles: its first headings, and <title> with its outlet and without.
[[nodiscard]] std::vector<std::string> printed_titles(const HtmlTree& tree);

// The headline as printed (<h1>) where the declared title or <title> agree that it is one, else the
// declared one, else the part of <title> that is printed as a line of its own, else <title> without
// its outlet. Empty if there is none of them. The name of the site as a heading above
// the article is none.
[[nodiscard]] std::string headline(const HtmlTree& tree, std::string_view declared,
                                   std::string_view site);

}  // namespace newsidx
