#include "query/suggest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

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
        {"short, never written so, a likely slip", "reson", {3, 0}, "reason", 1'500, true},
        {"short, never written so, an unlikely slip", "hips", {3, 0}, "his", 7'000, false},
        {"short and written", "clam", {2, 2}, "claim", 1'000, false},
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

TEST_CASE("plausibility: a written word may have the wrong letters doubled, no other two edits") {
    CHECK(plausibility("phillipines", {1, 1}, "philippines", 125));
    CHECK_FALSE(plausibility("placebo", {2, 2}, "place", 9'000));
}

TEST_CASE("is_slip_in_context: the likelier slips, of three letters a swap alone") {
    struct Case {
        const char* typed;
        const char* meant;
        bool is_slip;
    };
    const Case cases[] = {
        {"goverment", "government", true},
        {"barak", "barack", true},
        {"hilary", "hillary", true},
        {"teh", "the", true},
        {"recieve", "receive", true},
        {"from", "form", true},
        {"walker", "talker", false},
        {"cat", "cut", false},
        {"cat", "cats", false},
        {"obama", "obama", false},
        {"paris", "paris1", false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.typed);
        CHECK(is_slip_in_context(one.typed, one.meant) == one.is_slip);
    }
}

TEST_CASE("is_meant_in_context: far more articles, and together with the rest of the query") {
    struct Case {
        const char* name;
        InContext context;
        bool is_meant;
    };
    const Case cases[] = {
        {"goverment shutdown", {6, 0, 8'694, 797, 850, 18'664}, true},
        {"barak obama", {40, 16, 3'300, 3'252, 6'000, 18'664}, true},
        {"teh president", {0, 0, 18'600, 9'000, 9'010, 18'664}, true},
        {"sad clown: said is beside everything", {400, 2, 15'000, 60, 75, 18'664}, false},
        {"the candidate is no more frequent", {40, 0, 799, 90, 100, 18'664}, false},
        {"the query with it finds no more", {6, 5, 8'694, 99, 100, 18'664}, false},
        {"covid19 alone", {16, 16, 736, 736, 18'664, 18'664}, true},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        CHECK(is_meant_in_context(one.context) == one.is_meant);
    }
}

TEST_CASE("wanted_words: what articles should have, each once") {
    const auto tree =
        parse_query("gas \"gas transit\" -oil (tax OR NOT duty) tok* title:union", {});
    REQUIRE(tree);
    std::string words;
    for (const Node* one : wanted_words(*tree)) words += one->text + " ";
    CHECK(words == "gas transit tax union ");
}

TEST_CASE("plausibility_of_blank: what few articles have is no candidate, nor what is no better") {
    CHECK_FALSE(plausibility_of_blank({}, kFewestMeant - 1));
    CHECK(plausibility_of_blank({}, kFewestMeant));
    CHECK_FALSE(plausibility_of_blank({2, 2}, 2 * kMuchMore - 1));
    CHECK(plausibility_of_blank({2, 2}, 2 * kMuchMore));
    CHECK_FALSE(plausibility_of_blank({77, 0}, 10));
    CHECK(plausibility_of_blank({77, 0}, 1'000));
}

TEST_CASE("company_plausibility: who is seen with the other words is likelier, near them most") {
    constexpr std::uint64_t kAll = 10'000;
    const auto fit = [](const Company& one) { return company_plausibility({&one, 1}, 100, kAll); };
    CHECK(fit({50, 0, 500, false}) > fit({5, 0, 500, false}));
    CHECK(fit({50, 20, 500, true}) > fit({50, 2, 500, true}));
    CHECK(fit({50, 20, 500, true}) > fit({80, 0, 500, true}));
    CHECK(fit({0, 0, 500, true}) > fit({0, 0, 5, true}));
    CHECK(company_plausibility({}, 100, kAll) == 0);
}

TEST_CASE("company_plausibility: a candidate hardly seen is judged by what all articles have") {
    const Company unseen{0, 0, 5'000, false};
    const Company never{0, 0, 5'000, false};
    CHECK(company_plausibility({&unseen, 1}, 1, 10'000) >
          company_plausibility({&never, 1}, 1'000, 10'000));
}

TEST_CASE("neighbouring_words: side by side, in order, not across an operator or a NOT") {
    const auto tree = parse_query("gas pipe \"north sea oil\" tax OR duty -(old coal)", {});
    REQUIRE(tree);
    std::string pairs;
    for (const auto& [left, right] : neighbouring_words(*tree))
        pairs += left->text + "+" + right->text + " ";
    CHECK(pairs == "gas+pipe north+sea sea+oil ");
}

TEST_CASE("corrected: a word, two for one, one for two, below every operator") {
    struct Case {
        const char* query;
        std::vector<Suggestion> suggestions;
        const char* want;
    };
    const Case cases[] = {
        {"eurasain union", {{"eurasain", "eurasian", 5}}, "eurasian union"},
        {"eurasianunion treaty",
         {{"eurasianunion", "eurasian union", 5}},
         "\"eurasian union\" treaty"},
        {"oil ka zakhstan gas", {{"ka zakhstan", "kazakhstan", 5}}, "oil kazakhstan gas"},
        {"\"oil ka zakhstan\"", {{"ka zakhstan", "kazakhstan", 5}}, "\"oil kazakhstan\""},
        {"oil OR (unoin AND tax)", {{"unoin", "union", 5}}, "oil OR (union AND tax)"},
        {"ka AND zakhstan", {{"ka zakhstan", "kazakhstan", 5}}, "ka AND zakhstan"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.query);
        const auto tree = parse_query(c.query, {});
        const auto want = parse_query(c.want, {});
        REQUIRE(tree);
        REQUIRE(want);
        CHECK(explain(corrected(*tree, c.suggestions)) == explain(*want));
    }
}
