#include "index/counted_once.hpp"

#include "index/term_weight.hpp"

namespace newsidx {
namespace {

// Articles shorter than this share of the average are weighed as if they had it.
constexpr double kLeastLength = 0.5;

// How much a word's occurrences are held against its article: k of BM25 at the length of Xapian's
// average, where the articles' own average is `ratio` times less.
double corrected_k(const Ranking& ranking, double ratio) {
    return ranking.k1 * (1 - ranking.b + ranking.b * ratio);
}

}  // namespace

CountedOnce::CountedOnce(const Shards& shards)
    : shards_(shards),
      articles_(shards.all().get_doccount()),
      average_length_(shards.all().get_avlength()) {
    if (!corrects()) return;
    const CopyCounts& copies = shards.overlap().counted();
    const auto length = static_cast<double>(shards.all().get_total_length() - copies.length());
    articles_ -= copies.copies();
    average_length_ = length / articles_;
}

bool CountedOnce::corrects() const { return shards_.overlap().counted().copies() > 0; }

double CountedOnce::frequency(const std::string& term) const {
    return shards_.all().get_termfreq(term) - shards_.overlap().counted().with(term);
}

Xapian::BM25Weight CountedOnce::scheme(const Ranking& ranking) const {
    if (!corrects()) return {ranking.k1, 0, 1, ranking.b, kLeastLength};
    const double ratio = shards_.all().get_avlength() / average_length_;
    const double k = corrected_k(ranking, ratio);
    return {k, 0, 1, ranking.k1 * ranking.b * ratio / k, kLeastLength / ratio};
}

Xapian::Query CountedOnce::ranked(const std::string& term, const Ranking& ranking,
                                  double scale) const {
    if (corrects()) {
        const double k = corrected_k(ranking, shards_.all().get_avlength() / average_length_);
        scale *= inverse_frequency(articles_, frequency(term)) /
                 inverse_frequency(shards_.all().get_doccount(), shards_.all().get_termfreq(term)) *
                 (ranking.k1 + 1) / (k + 1);
    }
    const Xapian::Query query(term);
    return scale == 1 ? query : Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, query, scale);
}

Xapian::Query CountedOnce::all_ranked(const std::vector<std::string>& terms,
                                      const Ranking& ranking) const {
    std::vector<Xapian::Query> queries;
    queries.reserve(terms.size());
    for (const std::string& term : terms) queries.push_back(ranked(term, ranking));
    return {Xapian::Query::OP_AND, queries.begin(), queries.end()};
}

}  // namespace newsidx
