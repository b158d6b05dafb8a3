// The order of what matches: by score or date, ties by date and id, so that neither shards nor the
// order of adding show.
#pragma once

#include <xapian.h>

#include <string>

#include "index/shards.hpp"
#include "query/answer.hpp"

namespace newsidx {

struct Match {
    Xapian::docid docid = 0;
    double score = 0;      // rounded to 1e-6
    std::string sort_key;  // descending order breaks ties
};

// Scores that differ by less than a step are ties.
[[nodiscard]] double rounded_score(double weight);
[[nodiscard]] bool comes_first(const Match& a, const Match& b);

// Without a score where the order is by date.
[[nodiscard]] Match to_match(const Xapian::MSetIterator& at, SortOrder sort);

// What asks for `query` in the request's order.
[[nodiscard]] Xapian::Enquire make_enquire(const Shards& shards, const Xapian::Query& query,
                                           const SearchRequest& request);
// The keys of all that may be among the best are read, as make_enquire() has it.
void sort_by_relevance_then_key(Xapian::Enquire& enquire);

// The request's ranking without what its order makes no use of.
[[nodiscard]] Ranking ranking_for(const SearchRequest& request);

}  // namespace newsidx
