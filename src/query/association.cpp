#include "query/association.hpp"

#include <algorithm>
#include <cmath>

namespace newsidx {
namespace {

constexpr double kOneSided95 = 1.645;

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
    if (counts.both == 0) return 0;
    const double a = number(counts.one);
    const double b = number(counts.other);
    const double k = number(counts.both);
    const double variance = 1 / k - 1 / a - 1 / b + 2 * k / (a * b) - 1 / number(counts.all);
    return lift(counts) * std::exp(-kOneSided95 * std::sqrt(std::max(variance, 0.0)));
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

}  // namespace newsidx
