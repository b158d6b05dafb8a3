#include "index/expand.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "index/counted_once.hpp"
#include "index/query_parts.hpp"
#include "index/term_weight.hpp"
#include "index/word_terms.hpp"
#include "text/stop_words.hpp"

namespace newsidx {
namespace {

std::size_t count_words(const Node& node) {
    if (node.kind == NodeKind::not_) return 0;
    std::size_t words = node.kind == NodeKind::word ? 1 : 0;
    for (const Node& child : node.children) words += count_words(child);
    return words;
}

}  // namespace

Xapian::Query expansion(const Shards& shards, const Node& tree,
                        const std::vector<Xapian::docid>& best, const Ranking& ranking) {
    using Xapian::Query;
    const Xapian::Database& database = shards.all();
    const CountedOnce counts(shards);
    std::map<std::string, double> sums;
    for (std::size_t rank = 0; rank < best.size(); ++rank) {
        const Xapian::docid docid = best[rank];
        const double trust = 1 / std::log2(static_cast<double>(rank) + 2);
        const double length = database.get_doclength(docid) / counts.average_length();
        for (auto at = database.termlist_begin(docid); at != database.termlist_end(docid); ++at) {
            const std::string term = *at;
            const auto stem = stem_in_term(term);
            if (!stem || is_stop_word(stem->stem, stem->stem_class)) continue;
            // Not the term list's own number: over several shards that is an estimate from one.
            const double frequency = counts.frequency(term);
            if (frequency < 2) continue;  // what one article alone has leads to no other
            sums[term] += trust * inverse_frequency(counts.articles(), frequency) *
                          bm25_saturation(ranking, at.get_wdf(), length);
        }
    }
    std::vector<std::pair<std::string, double>> words(sums.begin(), sums.end());
    std::stable_sort(words.begin(), words.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    words.resize(std::min(words.size(), ranking.expand_words));
    double whole = 0;
    for (const auto& [term, weight] : words) whole += weight;
    std::vector<Query> queries;
    queries.reserve(words.size());
    const double share = ranking.expand_weight * static_cast<double>(count_words(tree));
    for (const auto& [term, weight] : words)
        queries.push_back(counts.ranked(term, ranking, share * weight / whole));
    return any_of(queries);
}

}  // namespace newsidx
