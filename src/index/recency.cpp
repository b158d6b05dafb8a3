#include "index/recency.hpp"

#include <cmath>
#include <vector>

#include "index/query_parts.hpp"
#include "index/schema.hpp"
#include "index/value_terms.hpp"

namespace newsidx {
namespace {

constexpr int kStepsOfHalfLife = 4;
constexpr int kRecencyHalfLives = 6;

}  // namespace

Xapian::Query recency_bonus(const Recency& recency) {
    using Xapian::Query;
    constexpr int kSteps = kStepsOfHalfLife * kRecencyHalfLives;
    const auto worth = [&](int step) {
        return step > kSteps
                   ? 0.0
                   : recency.weight * std::exp2(-static_cast<double>(step) / kStepsOfHalfLife);
    };
    std::vector<Query> steps;
    // An article is in all ranges that reach back as far as it is old: what they add sums up to its
    // worth.
    for (int step = 0; step <= kSteps; ++step) {
        const double age = static_cast<double>(step) * recency.half_life / kStepsOfHalfLife;
        const auto oldest = recency.as_of - static_cast<std::int32_t>(std::lround(age));
        auto* fixed = new Xapian::FixedWeightPostingSource(worth(step) - worth(step + 1));
        steps.emplace_back(
            Query::OP_FILTER, Query(fixed->release()),
            Query(Query::OP_VALUE_RANGE, static_cast<Xapian::valueno>(Slot::first_day),
                  day_value(oldest), day_value(recency.as_of)));
    }
    return any_of(steps);
}

}  // namespace newsidx
