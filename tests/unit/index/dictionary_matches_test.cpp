#include "index/dictionary_matches.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "index/matched_frames.hpp"
#include "index/stored_text.hpp"

using namespace newsidx;

namespace {

// The text that the matches make, as a reader would make it.
std::string made_of(std::string_view dictionary, std::string_view text,
                    std::span<const ZSTD_Sequence> matches) {
    std::string out(dictionary);
    std::size_t literal = 0;
    for (const ZSTD_Sequence& match : matches) {
        out += text.substr(literal, match.litLength);
        literal += match.litLength + match.matchLength;
        if (match.matchLength == 0) continue;
        CHECK(match.matchLength >= kMinMatchBytes);
        REQUIRE(match.offset > 0);
        REQUIRE(match.offset <= out.size());
        for (unsigned i = 0; i < match.matchLength; ++i)
            out.push_back(out[out.size() - match.offset]);
    }
    return out.substr(dictionary.size());
}

std::string words_by_chance(std::mt19937& random, std::size_t count, unsigned different) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += "word" + std::to_string(random() % different * 7919) + (random() % 9 ? " " : ". ");
    return text;
}

}  // namespace

TEST_CASE("DictionaryMatcher: matches make the text, whatever texts were before") {
    std::mt19937 random(1);
    const std::string dictionary = words_by_chance(random, 3'000, 900);
    DictionaryMatcher matcher(dictionary);
    std::vector<std::string> texts = {"",
                                      "a",
                                      "abcdefgh",
                                      "abcdefghi",
                                      std::string(1'000, 'x'),
                                      dictionary,
                                      dictionary.substr(dictionary.size() - 20) + "!",
                                      "xyz" + dictionary.substr(0, 5'000)};
    for (int i = 0; i < 60; ++i)
        texts.push_back(
            words_by_chance(random, random() % 2'000, 1 + static_cast<unsigned>(random() % 2'000)));
    std::string noise;
    for (int i = 0; i < 10'000; ++i) noise += static_cast<char>(random() % 256);
    texts.push_back(noise);
    texts.push_back(words_by_chance(random, 20'000, 5'000).substr(0, kMaxMatchedText));
    for (const std::string& text : texts) {
        const auto matches = matcher.matches(text);
        CHECK(matches.back().matchLength == 0);
        CHECK(made_of(dictionary, text, matches) == text);
    }
}

TEST_CASE("DictionaryMatcher: the answer doesn't depend on the texts before") {
    std::mt19937 random(2);
    const std::string dictionary = words_by_chance(random, 2'000, 500);
    DictionaryMatcher used(dictionary);
    for (int i = 0; i < 30; ++i) {
        const std::string text = words_by_chance(random, 500, 700);
        DictionaryMatcher fresh(dictionary);
        const auto want = fresh.matches(text);
        const auto got = used.matches(text);
        REQUIRE(got.size() == want.size());
        for (std::size_t m = 0; m < want.size(); ++m) {
            CHECK(got[m].offset == want[m].offset);
            CHECK(got[m].litLength == want[m].litLength);
            CHECK(got[m].matchLength == want[m].matchLength);
        }
    }
}

TEST_CASE("DictionaryMatcher: goes on when its count of positions has come round") {
    std::mt19937 random(3);
    const std::string dictionary = words_by_chance(random, 70'000, 5'000);
    DictionaryMatcher matcher(dictionary);
    const std::string text = words_by_chance(random, 20, 300);
    const auto first = matcher.matches(text);
    const std::vector<ZSTD_Sequence> want(first.begin(), first.end());
    // Each text moves the count on by the dictionary's size.
    for (std::size_t counted = 0; counted < std::size_t{3} << 30U; counted += dictionary.size()) {
        const auto got = matcher.matches(text);
        REQUIRE(got.size() == want.size());
        REQUIRE(got[0].matchLength == want[0].matchLength);
    }
    CHECK(made_of(dictionary, text, matcher.matches(text)) == text);
}

TEST_CASE("MatchedFrames: no dictionary of zstd's, no frames") {
    CHECK_FALSE(MatchedFrames::with(""));
    CHECK_FALSE(MatchedFrames::with("just some bytes"));
}

TEST_CASE("MatchedFrames: whoever has the whole dictionary unpacks them") {
    std::mt19937 random(4);
    std::vector<std::string> samples;
    for (int i = 0; i < 800; ++i) samples.push_back(words_by_chance(random, 300, 997));
    const auto dictionary = train_dictionary({samples.begin(), samples.end()});
    REQUIRE(dictionary);
    auto frames = MatchedFrames::with(*dictionary);
    REQUIRE(frames);
    DataUnpacker unpacker([&](std::uint32_t id) {
        CHECK(id == dictionary_id(*dictionary));
        return *dictionary;
    });
    for (const std::size_t size : {0U, 1U, 5U, 60U, 3'000U, 130'000U, 131'072U}) {
        std::string text = words_by_chance(random, size / 4 + 1, 997).substr(0, size);
        text.resize(size, 'x');
        std::string room(ZSTD_compressBound(size), '\0');
        const std::size_t packed = frames->pack(text, room.data(), room.size());
        REQUIRE_FALSE(ZSTD_isError(packed));
        const auto back = unpacker.unpack(std::string_view(room).substr(0, packed));
        REQUIRE(back);
        CHECK(*back == text);
        if (size >= 3'000) CHECK(packed < size / 2);
    }
}
