#include "base/word_set.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

constexpr auto kFew = std::to_array<std::string_view>({"of", "the", "of", "ministry", "йод"});
constexpr auto kOne = std::to_array<std::string_view>({"a"});
constexpr auto kAlike =
    std::to_array<std::string_view>({"abcde", "axcye", "aacae", "abcee", "azcze"});

}  // namespace

TEST_CASE("is_one_of: finds every word of the list, also one that is there twice") {
    for (const std::string_view word : kFew) {
        CAPTURE(word);
        CHECK(is_one_of<kFew>(word));
    }
    CHECK(is_one_of<kOne>("a"));
}

TEST_CASE("is_one_of: finds no other word") {
    for (const std::string_view word : {"", "o", "off", "The", "minastry", "ministr", "й", "tho"}) {
        CAPTURE(word);
        CHECK_FALSE(is_one_of<kFew>(word));
        CHECK_FALSE(is_one_of<kOne>(word));
    }
}

TEST_CASE("WordSet: words that share length, first, middle and last letter are kept apart") {
    for (const std::string_view word : kAlike) CHECK(WordSet<kAlike>::contains(word));
    CHECK_FALSE(WordSet<kAlike>::contains("amcme"));
}

TEST_CASE("words_of: as many words as word_count tells") {
    constexpr std::string_view kText = "Ann Bert Dato'";
    constexpr auto kWords = words_of<word_count(kText)>(kText);
    REQUIRE(kWords.size() == 3);
    CHECK(kWords[0] == "Ann");
    CHECK(kWords[1] == "Bert");
    CHECK(kWords[2] == "Dato'");
    CHECK(word_count("") == 0);
}
