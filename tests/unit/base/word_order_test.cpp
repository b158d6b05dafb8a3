#include "base/word_order.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>

using newsidx::in_word_order;
using newsidx::leading_bytes;
using newsidx::NumberedWord;
using newsidx::sort_nearly_sorted;

TEST_CASE("leading_bytes: sort as the first eight bytes do") {
    CHECK(leading_bytes("") == 0);
    CHECK(leading_bytes("a") == 0x6100000000000000);
    CHECK(leading_bytes("\xff") == 0xff00000000000000);
    CHECK(leading_bytes("abcdefgh") == 0x6162636465666768);
    CHECK(leading_bytes("abcdefghij") == 0x6162636465666768);
}

TEST_CASE("in_word_order: as strings sort, whatever their length and first bytes") {
    using std::string_view_literals::operator""sv;
    constexpr auto kWords = std::to_array<std::string_view>(
        {"union",     "",           "unions",   "unionised", "unionists", "\xd0\xb0", "a\0b"sv,
         "a",         "a\0"sv,      "Z",        "2a",        "1t",        "1",        "\xd1\x80z",
         "\xd0\xb0y", "unionist's", "unionist", "zz",        "{a",        "\xffz"});
    for (const std::uint32_t times : {1U, 20U}) {  // many are sorted otherwise than a few
        CAPTURE(times);
        const auto count = static_cast<std::uint32_t>(kWords.size()) * times;
        const auto word = [&](std::uint32_t i) { return kWords.at(i % kWords.size()); };
        std::vector<std::string_view> sorted;
        for (const auto number : in_word_order(count, word)) sorted.push_back(word(number));
        std::vector<std::string_view> wanted;
        for (std::uint32_t i = 0; i < count; ++i) wanted.push_back(word(i));
        std::sort(wanted.begin(), wanted.end());
        CHECK(sorted == wanted);
    }
}

TEST_CASE("sort_nearly_sorted: words that are nearly in order, and those that are not at all") {
    for (const std::uint32_t disorder : {0U, 3U, 400U}) {
        CAPTURE(disorder);
        std::vector<std::string> words;
        for (std::uint32_t i = 0; i < 400; ++i)
            words.push_back("stem" + std::to_string(1000 + i - i % (disorder + 1) * 2));
        std::vector<NumberedWord> numbered;
        for (std::uint32_t i = 0; i < words.size(); ++i)
            numbered.push_back({leading_bytes(words[i]), i});
        sort_nearly_sorted(numbered, [&](std::uint32_t i) -> std::string_view { return words[i]; });
        std::vector<std::string> sorted;
        for (const NumberedWord& word : numbered) sorted.push_back(words[word.number]);
        std::sort(words.begin(), words.end());
        CHECK(sorted == words);
    }
}
