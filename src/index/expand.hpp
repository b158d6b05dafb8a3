// Pseudo-relevance feedback: the words that tell the best matches from all other articles.
#pragma once

#include <xapian.h>

#include <vector>

#include "index/shards.hpp"
#include "query/ranking.hpp"
#include "query/tree.hpp"

namespace newsidx {

// The best articles' words, each weighted by how much it tells (sum of its BM25 weights in them,
// discounted by rank as nDCG is), all of them together as ranking.expand_weight says; empty when
// there are none. `tree` is the
// query, `best` are documents of all `shards`. Depends on what they hold and not on their numbers.
[[nodiscard]] Xapian::Query expansion(const Shards& shards, const Node& tree,
                                      const std::vector<Xapian::docid>& best,
                                      const Ranking& ranking);

}  // namespace newsidx
