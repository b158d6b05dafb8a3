#include "query/association.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("lift: one where they have nothing to do with each other") {
    CHECK(lift({5, 50, 10, 100}) == doctest::Approx(1));
    CHECK(lift({10, 10, 10, 100}) == doctest::Approx(10));
    CHECK(lift({0, 10, 10, 100}) == 0);
    CHECK(lift({0, 0, 0, 0}) == 0);
}

TEST_CASE("sure_lift: below the lift, nearer to it the more articles there are") {
    const Together few{2, 4, 2, 100};
    const Together many{2'000, 4'000, 2'000, 100'000};
    CHECK(lift(few) == doctest::Approx(lift(many)));
    CHECK(sure_lift(few) < sure_lift(many));
    CHECK(sure_lift(many) < lift(many));
    CHECK(sure_lift(many) > 0.8 * lift(many));
    CHECK(sure_lift({0, 4, 2, 10}) == 0);
    CHECK(sure_lift({10, 10, 10, 10}) < 1);
    // O = 7, E = 2: log2(7.5 / 2.5) - 3.3 / 7.5^(1/2) - 2 / 7.5^(3/2) = 0.28260.
    CHECK(sure_lift({7, 20, 100, 1'000}) == doctest::Approx(1.21639));
}

TEST_CASE("sure_lift: the few that are always with it come behind the many that mostly are") {
    const Together always{3, 171, 3, 18'661};
    const Together mostly{143, 171, 1'500, 18'661};
    CHECK(lift(always) > lift(mostly));
    CHECK(sure_lift(always) < sure_lift(mostly));
    CHECK(sure_lift(always) < sure_lift({4, 171, 4, 18'661}));
}

TEST_CASE("log_likelihood: the textbook table") {
    // Cells 10, 20, 30, 940: 2 * (10 ln(10/1.2) + 20 ln(20/28.8) + 30 ln(30/38.8) + 940
    // ln(940/931.2)).
    CHECK(log_likelihood({10, 30, 40, 1'000}) == doctest::Approx(30.0691));
    CHECK(log_likelihood({5, 50, 10, 100}) == doctest::Approx(0));
    CHECK(log_likelihood({10, 10, 10, 10}) == doctest::Approx(0));
    CHECK(log_likelihood({0, 0, 0, 0}) == 0);
}
