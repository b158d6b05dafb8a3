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

TEST_CASE("WordNumbers: NUL bytes at the end make other words, short or long") {
    WordNumbers numbers;
    std::uint32_t next = 0;
    for (const std::size_t size : {0U, 1U, 3U, 7U, 8U, 9U, 20U}) {
        for (std::size_t nuls = 0; nuls < 3; ++nuls) {
            const std::string word = std::string(size, 'a') + std::string(nuls, '\0');
            const auto [number, is_new] = numbers.number(word);
            if (is_new) CHECK(number == next++);
            CHECK(numbers.number(word) == std::pair(number, false));
        }
    }
    CHECK(next == 21);  // all of them
}
