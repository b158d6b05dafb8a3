#include "query/suggest.hpp"

#include <doctest/doctest.h>

#include "query/parse.hpp"

using namespace newsidx;

TEST_CASE(
    "may_be_misspelt: long words of letters that hardly any article has, or none so written") {
    CHECK(may_be_misspelt("kazakstan", {0, 0}));
    CHECK(may_be_misspelt("kazakstan", {kFewArticles, kFewArticles}));
    CHECK(!may_be_misspelt("kazakstan", {kFewArticles + 1, 1}));
    CHECK(may_be_misspelt("hopfully", {kFewArticles + 1, 0}));
    CHECK(!may_be_misspelt("abc", {}));
    CHECK(!may_be_misspelt("covid19", {}));
    CHECK(may_be_misspelt("союз", {}));
}

TEST_CASE("plausibility: who is a candidate at all") {
    struct Case {
        const char* name;
        const char* typed;
        Found found;
        const char* candidate;
        std::uint64_t articles;
        bool want;
    };
    const Case cases[] = {
        {"one edit", "kazakstan", {}, "kazakhstan", 50, true},
        {"two edits in a long word", "kyrgistan", {}, "kyrgyzstan", 50, true},
        {"two in a short one", "ablce", {}, "cable", 50, false},
        {"the word itself", "union", {}, "union", 50, false},
        {"three edits", "abcdefgh", {}, "xyzdefgh", 50, false},
        {"as rare as the word", "tokaiev", {2, 2}, "tokayev", 30, false},
        {"much more frequent than the word", "tokaiev", {2, 2}, "tokayev", 40, true},
        {"a word that one article has is no better", "unoin", {}, "union", 1, false},
        {"numbers", "parisa", {}, "paris1", 90, false},
        {"never written so, a likely slip", "hopfully", {77, 0}, "hopefully", 300, true},
        {"never written so, an unlikely slip", "walker", {77, 0}, "talker", 300, false},
        {"never written so, two slips", "hopfuly", {77, 0}, "hopefully", 30'000, false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(plausibility(c.typed, c.found, c.candidate, c.articles).has_value() == c.want);
    }
}

TEST_CASE("plausibility: fewer edits before more articles, likelier edits before others") {
    CHECK(plausibility("electon", {}, "election", 200) >
          plausibility("electon", {}, "elector", 300));
    CHECK(plausibility("gouvernment", {}, "government", 500) >
          plausibility("gouvernment", {}, "governments", 300));
    CHECK(plausibility("unoin", {}, "union", 20) > plausibility("unoin", {}, "unpin", 100));
    CHECK(plausibility("parlament", {}, "parliament", 900) >
          plausibility("parlament", {}, "parlement", 3));
}

TEST_CASE("wanted_words: what articles should have, each once") {
    const auto tree =
        parse_query("gas \"gas transit\" -oil (tax OR NOT duty) tok* title:union", {});
    REQUIRE(tree);
    std::string words;
    for (const Node* one : wanted_words(*tree)) words += one->text + " ";
    CHECK(words == "gas transit tax union ");
}
