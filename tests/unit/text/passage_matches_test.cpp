#include "text/passage_matches.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// Matches are a and b, a word's number each; the begins of those that are kept, or "all".
std::string kept(const std::string& text, bool sure = true) {
    std::vector<PassageMatch> matches;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == 'a' || text[at] == 'b')
            matches.push_back({at, at + 1, text[at] == 'a' ? 0U : 1U, sure});
    }
    const auto some = passage_matches(text, matches, 20);
    if (!some) return "all";
    std::string begins;
    for (const PassageMatch& match : *some) begins += std::to_string(match.begin) + " ";
    return begins;
}

std::string filler(std::size_t bytes) { return std::string(bytes, '.') + " "; }

}  // namespace

TEST_CASE("passage_matches: keeps what may be shown, and nothing that can't") {
    CHECK(kept("a " + filler(40) + "a " + filler(40) + "a ") == "0 ");
    CHECK(kept("a " + filler(40) + "a a " + filler(40) + "a ") == "43 ");
    // The second may have another one in its window, or not.
    CHECK(kept("a " + filler(40) + "a " + filler(13) + "a " + filler(40) + "a ") == "0 43 ");
    CHECK(kept("a a " + filler(40) + "a " + filler(4) + "a ") == "0 ");
    CHECK(kept("b " + filler(40) + "a b " + filler(40) + "a ") == "43 ");
}

TEST_CASE("passage_matches: a window begins half its size before its match, or with a sentence") {
    const auto words = [](std::size_t count) {
        std::string text;
        for (; count > 0; --count) text += "xxx ";
        return text;
    };
    CHECK(kept("a " + words(10) + "a " + words(4) + "a " + words(10)) == "0 ");
    CHECK(kept("a " + words(10) + "a " + words(2) + "a " + words(10)) == "0 42 ");
    // Marks that may end a sentence right before the match, and what nobody knows.
    CHECK(kept("a " + words(10) + "x. a " + words(4) + "a " + words(10)) == "0 45 ");
    CHECK(kept("a " + words(10) + "x.\u201d a " + words(4) + "a " + words(10)) == "0 48 ");
    CHECK(kept("a " + words(10) + "\u3002a " + words(4) + "a " + words(10)) == "0 45 ");
    CHECK(kept("a " + words(10) + "\u00a0a " + words(4) + "a " + words(10)) == "0 44 ");
    CHECK(kept("a " + words(10) + "x\na " + words(4) + "a " + words(10)) == "0 44 ");
}

TEST_CASE("passage_matches: two passages may have any of them") {
    CHECK(kept("a " + filler(40) + "b ") == "all");
    CHECK(kept("a b ", false) == "all");
    CHECK(kept("") == "all");
}

TEST_CASE("passage_matches: what is written together may be cut off behind") {
    CHECK(kept("a " + filler(40) + "a.a " + filler(40)) == "43 ");
    CHECK(kept("a " + filler(40) + "a.a............... " + filler(40)) == "0 43 ");
}

TEST_CASE("passage_matches: too many are not compared") {
    std::string text;
    for (std::size_t i = 0; i <= kMostPassageMatches; ++i) text += "a ";
    CHECK(kept(text) == "all");
}
