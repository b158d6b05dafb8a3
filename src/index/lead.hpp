// News begins with what it is about: articles that have the query's words early rank higher.
#pragma once

#include <vector>

#include "index/compile.hpp"
#include "index/match_order.hpp"
#include "query/ranking.hpp"

namespace newsidx {

// Raises the scores of the first ranking.looked_at of `best`, which are in order, and orders them
// anew: for each word lead * idf * exp(-words before it / lead_words), the title's words counted
// from its beginning, the body's from the body's. Looks up a list of positions for each article
// and word.
void rank_by_lead(const Xapian::Database& database, const std::vector<RankedWord>& words,
                  const Ranking& ranking, std::vector<Match>& best);

}  // namespace newsidx
