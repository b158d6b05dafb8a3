#include "article/article.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("article_text: title, blank line, body; the one alone without the other") {
    Article article;
    CHECK(article_text(article).empty());
    article.title = "Title";
    CHECK(article_text(article) == "Title");
    article.body = "One.\n\nTwo.";
    CHECK(article_text(article) == "Title\n\nOne.\n\nTwo.");
    article.title.clear();
    CHECK(article_text(article) == "One.\n\nTwo.");
}
