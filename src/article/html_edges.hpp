// What stands before the first and behind the last running text of an article.
#pragma once

#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "article/html_blocks.hpp"

namespace newsidx {

// Drops dates, places, bylines and signatures at both ends, and at the end notes about the writer
// and the site. `known` is what the page's head says. A lead is never dropped.
void drop_edges(std::vector<const TextBlock*>& blocks, const Draft& known);

[[nodiscard]] bool ends_sentence(std::string_view text);

// The site's name is in it, and is long enough to mean nothing else.
[[nodiscard]] bool names_site(std::string_view text, const Draft& known);

}  // namespace newsidx
