// Which words of an article a leaf of the tree means: a word by its stem, a wildcard, a near
// spelling, a word as written.
#pragma once

#include <cstdint>
#include <vector>

#include "query/evaluate.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Appends the numbers of the article's tokens, ascending. Of the leaf's field alone, where it has
// one. `leaf` is a word, wildcard, fuzzy or exact node.
void add_meant_tokens(const Node& leaf, const EvaluatedArticle& article,
                      std::vector<std::uint32_t>& tokens);

}  // namespace newsidx
