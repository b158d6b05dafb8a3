#include "index/neighbours.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("mixed_scores: each article takes its share of those most like it") {
    // The first and the third are alike; the second is like nobody.
    const std::vector<double> likeness = {0, 0, 0.5, 0, 0, 0, 0.5, 0, 0};
    const auto mixed = mixed_scores({10, 9, 6}, likeness, 1, 0.5);
    CHECK(mixed == std::vector<double>{8, 9, 8});
}

TEST_CASE("mixed_scores: likeness weighs by its square, and only so many neighbours count") {
    const std::vector<double> likeness = {0, 1, 0.5, 1, 0, 0, 0.5, 0, 0};
    CHECK(mixed_scores({10, 5, 0}, likeness, 2, 1).front() == doctest::Approx(4));
    CHECK(mixed_scores({10, 5, 0}, likeness, 1, 1).front() == doctest::Approx(5));
}

TEST_CASE("mixed_scores: none falls below the last, so that those behind stay behind") {
    const std::vector<double> likeness = {0, 0, 1, 0, 0, 1, 1, 1, 0};
    for (const double score : mixed_scores({3, 2, 1}, likeness, 5, 0.9)) CHECK(score >= 1);
}

TEST_CASE("mixed_scores: two articles have nobody to be compared with") {
    CHECK(mixed_scores({2, 1}, {0, 1, 1, 0}, 5, 0.5) == std::vector<double>{2, 1});
}
