// How matches are ranked: numbers that measurement has chosen, in one place. docs/ranking.md has
// the measurements.
#pragma once

#include <cstddef>

namespace newsidx {

struct Ranking {
    // BM25 (Robertson and others, TREC-3 1994), with Xapian's other parameters at k2 = 0, k3 = 1.
    double k1 = 1.2;
    double b = 0.5;
    // An article with all words of the query adjacent and in order gets this for each word: more
    // than BM25 ever gives one.
    double adjacency = 50;
    // What two neighbouring words of the query are worth, as a part of their inverse document
    // frequencies, to an article that has them within pair_window words, in either order.
    double pair = 0.1;
    unsigned pair_window = 8;
    // Pseudo-relevance feedback: the words that tell the best articles from the rest rank the same
    // matches once more. After Rocchio (1971), weights by BM25.
    bool expand = false;
    std::size_t expand_articles = 7;
    std::size_t expand_words = 30;
    double expand_weight = 0.6;  // of all added words together, for each word of the query
};

}  // namespace newsidx
