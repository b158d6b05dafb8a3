// BM25's two factors as Xapian's BM25Weight has them, where we need them outside a match.
#pragma once

#include <cmath>

#include "query/ranking.hpp"

namespace newsidx {

// Of a word that `frequency` of the `articles` have; like Xapian's, bent to stay positive.
[[nodiscard]] inline double inverse_frequency(double articles, double frequency) {
    const double odds = (articles - frequency + 0.5) / (frequency + 0.5);
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

// `length` is the article's, over the average.
[[nodiscard]] inline double bm25_saturation(const Ranking& ranking, double occurrences,
                                            double length) {
    const double k = ranking.k1 * (1 - ranking.b + ranking.b * length);
    return occurrences * (ranking.k1 + 1) / (occurrences + k);
}

}  // namespace newsidx
