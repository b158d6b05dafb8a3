#include "query/snippet.hpp"

#include <doctest/doctest.h>

#include <string>

#include "query/evaluate.hpp"
#include "query/parse.hpp"

using namespace newsidx;

namespace {

std::vector<Snippet> snippets(std::string_view query, const std::string& text) {
    const auto tree = parse_query(query, {});
    REQUIRE(tree);
    const Analysis analysis = analyze(text, text.find("\n\n"), "en");
    const EvaluatedArticle article{text, &analysis, "en", {}};
    return make_snippets(text, analysis, matched_spans(*tree, article));
}

std::string filler(int sentences) {
    std::string out;
    for (int i = 0; i < sentences; ++i) out += "Nothing of note was said by anybody that day. ";
    return out;
}

}  // namespace

TEST_CASE("make_snippets: every match is marked at its own bytes, in whole words") {
    const std::string text =
        "Summit opens\n\n" + filler(20) + "The summit of the union began. " + filler(20);
    const auto made = snippets("summit union", text);
    REQUIRE(made.size() == 2);
    CHECK(made[0].field == Field::title);
    CHECK(made[0].text == "Summit opens");
    CHECK(made[0].matches == std::vector<Span>{{0, 6}});
    CHECK(made[1].field == Field::body);
    CHECK(made[1].text == text.substr(made[1].span.begin, made[1].span.size()));
    REQUIRE(made[1].matches.size() == 2);
    CHECK(made[1].text.substr(made[1].matches[0].begin, 6) == "summit");
    CHECK(made[1].text.substr(made[1].matches[1].begin, 5) == "union");
    CHECK(made[1].text.size() <= kSnippetBytes + 100);
    for (const Snippet& one : made) {
        const bool begins = one.span.begin == 0 || text[one.span.begin - 1] == ' ' ||
                            text[one.span.begin - 1] == '\n';
        CHECK(begins);
    }
}

TEST_CASE(
    "make_snippets: from a sentence's start where all matches stay in sight, told where not") {
    const std::string run_up =
        "Nobody who had come to the hall on that cold and windy morning in the last week "
        "of the year, and there were many who had, could have guessed that the ";
    const std::string text = "T\n\n" + filler(20) + run_up + "summit would end. " + filler(20);
    const auto near = snippets("summit", text);
    REQUIRE(near.size() == 1);
    CHECK(near[0].text.starts_with("Nobody who"));
    CHECK(near[0].begins_sentence);
    CHECK(near[0].matches.size() == 1);
    const auto far = snippets("summit", "T\n\n" + run_up + "and " + run_up + "Summit would end.");
    REQUIRE(far.size() == 1);
    CHECK_FALSE(far[0].text.starts_with("Nobody who"));
    CHECK_FALSE(far[0].begins_sentence);
    CHECK(far[0].matches.size() == 1);
}

TEST_CASE("make_snippets: told whether a passage ends with its sentence") {
    const std::string rest =
        "of the ministers and of " + std::string(400, 'x') + " that followed. ";
    const auto cut = snippets("summit", "T\n\nOn Monday the summit was opened by Mr. Berg " + rest);
    REQUIRE(cut.size() == 1);
    CHECK_FALSE(cut[0].ends_sentence);
    const auto whole = snippets("summit", "T\n\nThe summit is over");
    REQUIRE(whole.size() == 1);
    CHECK(whole[0].ends_sentence);
}

TEST_CASE("make_snippets: two words far apart come in two passages, in the text's order") {
    const std::string text =
        "T\n\n" + filler(20) + "The union met. " + filler(40) + "The summit ended. " + filler(20);
    const auto made = snippets("summit union", text);
    REQUIRE(made.size() == 2);
    CHECK(made[0].text.find("union") != std::string::npos);
    CHECK(made[1].text.find("summit") != std::string::npos);
    CHECK(made[0].span.end <= made[1].span.begin);
}

TEST_CASE("make_snippets: without a match in the body, its first sentences") {
    const auto made = snippets("-belarus", "T\n\nFirst. " + filler(20));
    REQUIRE(made.size() == 1);
    CHECK(made[0].text.starts_with("First."));
    CHECK(made[0].matches.empty());
}
