// Like ranks with like: an article's score, mixed with the scores of the articles most like it.
#pragma once

#include <cstddef>
#include <vector>

#include "index/match_order.hpp"
#include "query/ranking.hpp"

namespace newsidx {

// How many different words an article may have to be compared with others; a longer one keeps its
// score.
inline constexpr std::size_t kMostComparedTerms = 10'000;

// Gives the first ranking.looked_at of `best`, which are in order, new scores and their order, but
// for those that have no score: (1 - share) of its own and share of its nearest neighbours' mean,
// weighted by likeness squared (Diaz, Regularizing ad hoc retrieval scores, CIKM 2005). Likeness is
// the cosine over words, each inverse document frequency times tf / (tf + 0.6). No score falls
// below the last one's, so that what comes behind stays there. Reads the term lists of these
// articles.
void rank_by_neighbours(const Shards& shards, const Ranking& ranking, std::vector<Match>& best);

// The part without a database: the new scores, in the order given. `likeness` has a row of
// scores.size() for each article, symmetric, 0 where nothing is known; each article is compared
// with its `neighbours` most alike, at equal likeness those that stand first.
[[nodiscard]] std::vector<double> mixed_scores(const std::vector<double>& scores,
                                               const std::vector<double>& likeness,
                                               std::size_t neighbours, double share);

}  // namespace newsidx
