#include <doctest/doctest.h>

#include "output/text.hpp"
#include "sample.hpp"

using namespace newsidx;

TEST_CASE("text_hit: title, facts, names and passages, plain") {
    CHECK(text_hit(sample_hit(), {}) ==
          " 1. Union summit opens\n"
          "    2019-04-03 · Sample Wire · 9c1f00aa · corpus/a.tar: b/c.md\n"
          "    Kazakhstan, Russia\n"
          "    Tokayev\n"
          "    … leaders of the Union met today.\n"
          "\n");
}

TEST_CASE("text_hit: matches are marked in title and passage") {
    const std::string text = text_hit(sample_hit(), {kColour, 80});
    CHECK(text.find("\x1b[1;33mUnion\x1b[0m \x1b[1msummit opens\x1b[0m\n") != std::string::npos);
    CHECK(text.find("leaders of the \x1b[1;33mUnion\x1b[0m met today.\n") != std::string::npos);
}

TEST_CASE("text_hit: whole names, as many as fit, and how many are left") {
    Hit hit = sample_hit();
    hit.article.entities.clear();
    for (int i = 0; i < 9; ++i)
        hit.article.entities.push_back({EntityType::country, "X", "Somewhere", 1, false, true});
    CHECK(text_hit(hit, {}).find(
              "    Somewhere, Somewhere, Somewhere, Somewhere, Somewhere, Somewhere +3\n") !=
          std::string::npos);
    CHECK(text_hit(hit, {kPlain, 40}).find("    Somewhere, Somewhere, Somewhere +6\n") !=
          std::string::npos);
}

TEST_CASE("text_hit: an article of nothing but hostile text is shown without harm") {
    Hit hit;
    hit.rank = 12;
    hit.article.title = "\x1b]0;owned\x07 title";
    hit.article.source = "\xe2\x80\xaesource";
    hit.article.locations = {{"a\nb\xff", "", 0}};
    hit.snippets = {{Field::body, {0, 4}, "\x1b[2J", {}, true, false}};
    CHECK(text_hit(hit, {}) ==
          "12. ]0;owned title\n    undated · source · a\\nb\xef\xbf\xbd\n    [2J …\n\n");
}

TEST_CASE("text_total: says about where it is an estimate") {
    SearchAnswer answer;
    answer.total = 1'234;
    CHECK(text_total(answer, 0) == "about 1,234 articles\n");
    answer.hits.resize(10);
    CHECK(text_total(answer, 10) == "11–20 of about 1,234 articles\n");
    answer.total_is_exact = true;
    answer.hits.resize(1);
    answer.total = 1;
    CHECK(text_total(answer, 0) == "1–1 of 1 article\n");
}
