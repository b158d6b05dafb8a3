#include "query/association.hpp"

#include <algorithm>
#include <cmath>

namespace newsidx {
namespace {

double number(std::uint64_t count) { return static_cast<double>(count); }

// Part of G2: what one cell of the table adds.
double cell(double seen, double expected) {
    return seen > 0 ? seen * std::log(seen / expected) : 0;
}

}  // namespace

double lift(const Together& counts) {
    if (counts.one == 0 || counts.other == 0) return 0;
    return number(counts.both) * number(counts.all) / (number(counts.one) * number(counts.other));
}

double sure_lift(const Together& counts) {
    if (counts.both == 0 || counts.all == 0) return 0;
    constexpr double kShrink = 0.5;
    const double expected = number(counts.one) * number(counts.other) / number(counts.all);
    const double seen = number(counts.both) + kShrink;
    // How far below the interval ends, as a fit to exact intervals of a Poisson count has it.
    const double margin = 3.3 / std::sqrt(seen) + 2 / (seen * std::sqrt(seen));
    return std::exp2(std::log2(seen / (expected + kShrink)) - margin);
}

double log_likelihood(const Together& counts) {
    const double n = number(counts.all);
    const double a = number(counts.one);
    const double b = number(counts.other);
    const double k = number(counts.both);
    if (n == 0) return 0;
    const double sum = cell(k, a * b / n) + cell(a - k, a * (n - b) / n) +
                       cell(b - k, (n - a) * b / n) + cell(n - a - b + k, (n - a) * (n - b) / n);
    return std::max(2 * sum, 0.0);
}

double stepped(double value) {
    constexpr double kStep = 1e-6;
    return std::round(value / kStep) * kStep;
}

}  // namespace newsidx
