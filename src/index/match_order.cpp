#include "index/match_order.hpp"

#include <cmath>

#include "index/counted_once.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

constexpr double kScoreStep = 1e-6;

}  // namespace

double rounded_score(double weight) { return std::round(weight / kScoreStep) * kScoreStep; }

bool comes_first(const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.sort_key > b.sort_key;
}

Match to_match(const Xapian::MSetIterator& at, SortOrder sort) {
    return {*at, sort == SortOrder::date ? 0 : rounded_score(at.get_weight()), at.get_sort_key()};
}

void sort_by_relevance_then_key(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(Slot::sort_key), true);
}

Xapian::Enquire make_enquire(const Shards& shards, const Xapian::Query& query,
                             const SearchRequest& request) {
    Xapian::Enquire enquire(shards.all());
    enquire.set_query(query);
    constexpr auto key = static_cast<Xapian::valueno>(Slot::sort_key);
    if (request.sort == SortOrder::date) {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(key, true);
    } else {
        enquire.set_weighting_scheme(CountedOnce(shards).scheme(request.ranking));
        sort_by_relevance_then_key(enquire);
    }
    return enquire;
}

// Nobody sees the scores of what is ordered by date: whose words are near needn't be looked at.
Ranking ranking_for(const SearchRequest& request) {
    Ranking ranking = request.ranking;
    if (request.sort == SortOrder::date) {
        ranking.adjacency = 0;
        ranking.pair = 0;
    }
    return ranking;
}

}  // namespace newsidx
