// Better spellings for the words of a query, from the words of the index.
#pragma once

#include <vector>

#include "index/open_index.hpp"
#include "query/suggest.hpp"

namespace newsidx {

// For each wanted word that hardly any article has, the likeliest other spelling, where there is
// one. Looks at the words of the index that begin with the word's first or second letter.
[[nodiscard]] std::vector<Suggestion> suggestions(OpenIndex& index, const Node& tree);

// The tree with the words replaced.
[[nodiscard]] Node corrected(Node tree, const std::vector<Suggestion>& suggestions);

}  // namespace newsidx
