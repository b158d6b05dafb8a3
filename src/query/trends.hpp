// The trends view: what one slice of the articles has more of than another.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Rows with a smaller log-likelihood ratio are left out: they may be chance, at 0.05.
inline constexpr double kLeastLikelihood = 3.84;
// At 0.001.
inline constexpr double kSureLikelihood = 10.83;
// What is read from a slice to count its words; more articles are refused.
inline constexpr std::uint64_t kMaxWordArticles = 200'000;

struct TrendsRequest {
    Node a;
    Node b;
    std::vector<Facet> by;
    bool words = false;      // the stems of the texts, too
    std::uint64_t min = 3;   // articles of the slice that has more of it
    std::size_t limit = 20;  // rows a slice; 0: all
};

struct Trend {
    std::optional<Facet> facet;  // none: a word
    std::string id;              // of a word: its stem
    std::string name;
    std::uint64_t in_a = 0;  // articles
    std::uint64_t in_b = 0;
    double ratio = 0;       // of the shares, the greater over the other; each count half one more
    double likelihood = 0;  // G2
};

// An article in both slices counts in both.
struct TrendsAnswer {
    std::uint64_t articles_a = 0;
    std::uint64_t articles_b = 0;
    std::vector<Trend> more_in_a;  // surest first
    std::vector<Trend> more_in_b;
};

// Sorts what was counted in both slices into the two lists of `answer`. The tables are of the same
// facet; none: words.
void add_trends(TrendsAnswer& answer, std::optional<Facet> facet, const FacetTable& a,
                const FacetTable& b, const TrendsRequest& request);

// Puts the lists in order and cuts them to what may be shown: more rows than the limit, as some of
// them may go by their names.
void order_trends(TrendsAnswer& answer, const TrendsRequest& request);

// Now that rows have names: leaves out words that the name of a row of the same list has ("mitt"
// where Mitt Romney stands), and cuts the lists to the limit.
void finish_trends(TrendsAnswer& answer, const TrendsRequest& request);

}  // namespace newsidx
