#include "base/word_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

using newsidx::WordNumbers;

TEST_CASE("WordNumbers: each word has one number, in the order of their first use") {
    WordNumbers numbers;
    CHECK(numbers.number("rice") == std::pair(0U, true));
    CHECK(numbers.number("wheat") == std::pair(1U, true));
    CHECK(numbers.number("rice") == std::pair(0U, false));
    CHECK(numbers.number("") == std::pair(2U, true));
    CHECK(numbers.number("") == std::pair(2U, false));
    CHECK(numbers.number("ric") == std::pair(3U, true));
    CHECK(numbers.size() == 4);
}

TEST_CASE("WordNumbers: keeps them while it grows") {
    constexpr std::uint32_t kWords = 20'000;
    WordNumbers numbers;
    for (std::uint32_t i = 0; i < kWords; ++i)
        REQUIRE(numbers.number("word" + std::to_string(i)) == std::pair(i, true));
    for (std::uint32_t i = 0; i < kWords; ++i)
        REQUIRE(numbers.number("word" + std::to_string(i)) == std::pair(i, false));
    CHECK(numbers.size() == kWords);
}
