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

// The lift, taken towards 1 by half an article seen and half an expected one, and of that the lower
// end of the 95% interval: the information component's IC025 (Noren, Hopstadius and Bate 2013) as a
// ratio. Few articles make it small, also where they are all that the one or the other has, so that
// it orders without a rare pair on top.
[[nodiscard]] double sure_lift(const Together& counts);

// The log-likelihood ratio G2 of the two by two table (Dunning 1993); 10.83 is significant at
// 0.001.
[[nodiscard]] double log_likelihood(const Together& counts);

// To the step at which these are ordered and printed, so that the last bits of a logarithm don't
// show.
[[nodiscard]] double stepped(double value);

}  // namespace newsidx
