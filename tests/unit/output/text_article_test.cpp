#include <doctest/doctest.h>

#include "output/text.hpp"
#include "sample.hpp"

using namespace newsidx;

TEST_CASE("text_article: title, facts, and the text in paragraphs") {
    CHECK(text_article(sample_article(), {}) ==
          "Union summit opens\n"
          "\n"
          "id            9c1f00aa22bb44cc66dd\n"
          "date          2019-04-03\n"
          "source        Sample Wire\n"
          "authors       Anna Berg, O. Neil\n"
          "url           https://example.org/a\n"
          "language      en\n"
          "labels        wire\n"
          "read from     corpus/a.tar: b/c.md\n"
          "read from     corpus/d.jsonl:7\n"
          "country       {Kazakhstan} (4, about), {Russia} (1)\n"
          "person        [Tokayev] (2, unresolved)\n"
          "\n"
          "[Tokayev] of {Kazakhstan} spoke.\n"
          "\n"
          "The end.\n");
}

TEST_CASE("text_article: every mention is marked, also where mentions overlap") {
    StoredArticle article = sample_article();
    article.entities.mentions.push_back({1, {34, 41}, 1, 90});
    const std::string text = text_article(article, {kColour, 80});
    CHECK(text.find("\n\x1b[36mTokayev\x1b[0m of \x1b[32mKazakhstan\x1b[0m spoke.\n") !=
          std::string::npos);
}

TEST_CASE("text_article: an article without a title begins with its facts") {
    StoredArticle article;
    article.head.id = "00";
    article.text = "Only a body.";
    CHECK(text_article(article, {}) == "id            00\n\nOnly a body.\n");
}
