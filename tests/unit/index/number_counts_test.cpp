#include "index/number_counts.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

using namespace newsidx;

TEST_CASE("NumberCounts: counts what a map would, the least and the greatest number too") {
    std::mt19937_64 random(1);
    NumberCounts counts;
    std::map<std::uint64_t, std::uint64_t> want;
    const auto add = [&](std::uint64_t number, std::uint64_t times) {
        counts.add(number, times);
        want[number] += times;
    };
    add(0, 1);
    add(0xffffffffffff, 2);
    for (int i = 0; i < 20'000; ++i) add(random() % 3'000, random() % 3);
    for (int i = 0; i < 3'000; ++i) add((random() % 3'000) << 36U, 1);  // alike below
    std::map<std::uint64_t, std::uint64_t> got;
    counts.each([&](std::uint64_t number, std::uint64_t times) {
        CHECK(got.emplace(number, times).second);
    });
    CHECK(got == want);
    CHECK(counts.size() == want.size());
    CHECK(counts.times(0xffffffffffff) == 2);
    CHECK(counts.times(77'777'777) == 0);
    CHECK(NumberCounts().times(1) == 0);
}
