// How strongly two things belong together, from four counts of articles.
#pragma once

#include <cstdint>

namespace newsidx {

// `both` articles have the two, `one` the first, `other` the second, of `all` there are. both <=
// one, other <= all.
struct Together {
    std::uint64_t both = 0;
    std::uint64_t one = 0;
    std::uint64_t other = 0;
    std::uint64_t all = 0;
};

// How many times more often they are together than if they had nothing to do with each other; 0
// where there is nothing to compare.
[[nodiscard]] double lift(const Together& counts);

// The lower end of the lift's one-sided 95% interval, its logarithm taken as normal with the
// variance that the delta method gives. Few articles make it small, so that it orders without a
// rare pair on top.
[[nodiscard]] double sure_lift(const Together& counts);

// The log-likelihood ratio G2 of the two by two table (Dunning 1993); 10.83 is significant at
// 0.001.
[[nodiscard]] double log_likelihood(const Together& counts);

}  // namespace newsidx
