#include "query/suggest.hpp"

#include <doctest/doctest.h>

#include "query/parse.hpp"

using namespace newsidx;

TEST_CASE("may_be_misspelt: long words of letters that hardly any article has") {
    CHECK(may_be_misspelt("kazakstan", 0));
    CHECK(may_be_misspelt("kazakstan", kFewArticles));
    CHECK(!may_be_misspelt("kazakstan", kFewArticles + 1));
    CHECK(!may_be_misspelt("abc", 0));
    CHECK(!may_be_misspelt("covid19", 0));
    CHECK(may_be_misspelt("союз", 0));
}

TEST_CASE("plausibility: who is a candidate at all") {
    struct Case {
        const char* name;
        const char* typed;
        std::uint64_t typed_articles;
        const char* candidate;
        std::uint64_t articles;
        bool want;
    };
    const Case cases[] = {
        {"one edit", "kazakstan", 0, "kazakhstan", 50, true},
        {"two edits in a long word", "kyrgistan", 0, "kyrgyzstan", 50, true},
        {"two in a short one", "ablce", 0, "cable", 50, false},
        {"the word itself", "union", 0, "union", 50, false},
        {"three edits", "abcdefgh", 0, "xyzdefgh", 50, false},
        {"as rare as the word", "tokaiev", 2, "tokayev", 30, false},
        {"much more frequent than the word", "tokaiev", 2, "tokayev", 40, true},
        {"a word that one article has is no better", "unoin", 0, "union", 1, false},
        {"numbers", "parisa", 0, "paris1", 90, false},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK((plausibility(c.typed, c.typed_articles, c.candidate, c.articles) >= 0) == c.want);
    }
}

TEST_CASE("plausibility: fewer edits before more articles, likelier edits before others") {
    CHECK(plausibility("electon", 0, "election", 200) > plausibility("electon", 0, "elector", 300));
    CHECK(plausibility("gouvernment", 0, "government", 500) >
          plausibility("gouvernment", 0, "governments", 300));
    CHECK(plausibility("unoin", 0, "union", 20) > plausibility("unoin", 0, "unpin", 100));
    CHECK(plausibility("parlament", 0, "parliament", 900) >
          plausibility("parlament", 0, "parlement", 3));
}

TEST_CASE("wanted_words: what articles should have, each once") {
    const auto tree =
        parse_query("gas \"gas transit\" -oil (tax OR NOT duty) tok* title:union", {});
    REQUIRE(tree);
    std::string words;
    for (const Node* one : wanted_words(*tree)) words += one->text + " ";
    CHECK(words == "gas transit tax union ");
}
