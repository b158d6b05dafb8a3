// News begins with what it is about: articles that have the query's words early rank higher.
#pragma once

#include <cstddef>
#include <vector>

#include "index/matching.hpp"

namespace newsidx {

// Of a search for any of several words, so many that rank first are looked at once more.
inline constexpr std::size_t kLookedAt = 100;
// What it is worth to begin with a word, as a part of its inverse document frequency.
inline constexpr double kLead = 0.6;
// That falls by a factor of e every so many words.
inline constexpr double kLeadWords = 100;

// Raises the scores of the first kLookedAt of `best`, which are in order, and orders them
// anew: for each word kLead * idf * exp(-words before it / kLeadWords), the title's
// words counted from its beginning, the body's from the body's. Looks up a list of positions for
// each article and word.
void rank_by_lead(const Xapian::Database& database, const std::vector<RankedWord>& words,
                  std::vector<Match>& best);

}  // namespace newsidx
