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
    // Of a search for any of several words, so many that rank first are looked at once more.
    std::size_t looked_at = 100;
    // What it is worth to begin with a word, as a part of its inverse document frequency; that
    // falls by a factor of e every lead_words words.
    double lead = 0.6;
    double lead_words = 100;
    // So many of those looked at that are most like an article have a say in its score, and their
    // share of it.
    std::size_t neighbours = 12;
    double neighbour_share = 0.5;
    // Pseudo-relevance feedback: the words that tell the best articles from the rest rank the same
    // matches once more. After Rocchio (1971), weights by BM25.
    bool expand = false;
    std::size_t expand_articles = 5;
    std::size_t expand_words = 20;
    double expand_weight = 0.6;  // of all added words together, for each word of the query
};

}  // namespace newsidx
