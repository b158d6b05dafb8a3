#include "entity/lexicon.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

constexpr LexiconMask kCity = lexicon_bit(2);
constexpr LexiconMask kBody = lexicon_bit(7);

Lexicon small_lexicon() {
    return Lexicon(
        {{"accra", kCity}, {"bank of ghana", kBody}, {"bank", kBody}, {"cape coast", kCity}});
}

LexiconMask find(const Lexicon& lexicon, std::initializer_list<std::string_view> words) {
    std::uint32_t hash = 0;
    bool first = true;
    for (const std::string_view word : words) {
        hash = first ? Lexicon::word_hash(word) : Lexicon::extend(hash, Lexicon::word_hash(word));
        first = false;
    }
    return lexicon.find(hash);
}

}  // namespace

TEST_CASE("Lexicon: knows phrases and that a word may go on") {
    const Lexicon lexicon = small_lexicon();
    CHECK(find(lexicon, {"accra"}) == kCity);
    CHECK(find(lexicon, {"bank"}) == (kBody | kLexiconPrefix));
    CHECK(find(lexicon, {"bank", "of"}) == kLexiconPrefix);
    CHECK(find(lexicon, {"bank", "of", "ghana"}) == kBody);
    CHECK(find(lexicon, {"cape"}) == kLexiconPrefix);
    CHECK(find(lexicon, {"ghana"}) == 0);
    CHECK(find(Lexicon(), {"accra"}) == 0);
}

TEST_CASE("Lexicon: is the same after writing and reading") {
    std::string bytes;
    small_lexicon().write(bytes);
    ByteReader in(bytes);
    Lexicon lexicon;
    REQUIRE(lexicon.read(in));
    CHECK(find(lexicon, {"bank", "of", "ghana"}) == kBody);
    CHECK(find(lexicon, {"bank"}) == (kBody | kLexiconPrefix));
    std::string again;
    lexicon.write(again);
    CHECK(again == bytes);
    ByteReader half(std::string_view(bytes).substr(0, bytes.size() / 2));
    CHECK_FALSE(Lexicon().read(half));
}
