#include "article/article.hpp"

#include <doctest/doctest.h>

#include "article/cut_title.hpp"

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

TEST_CASE("joined_text: a title that was cut from the body is not said twice") {
    struct Case {
        std::string_view title;
        std::string_view body;
        std::string_view want;
        std::size_t title_bytes;
    };
    const Case cases[] = {
        {"Kenya signed…", "Kenya signed a treaty.", "Kenya signed a treaty.", 0},
        {"Kenya signs…", "Kenya signed a treaty.", "Kenya signs…\n\nKenya signed a treaty.", 14},
        {"Kenya", "Kenya signed a treaty.", "Kenya\n\nKenya signed a treaty.", 5},
        {"Wait…", "Wait… what?", "Wait…\n\nWait… what?", 7},
        {"Wait…", "", "Wait…", 7},
        {"", "Kenya.", "Kenya.", 0},
    };
    for (const auto& c : cases) {
        CAPTURE(c.title);
        const std::string text = joined_text(c.title, c.body);
        CHECK(text == c.want);
        CHECK(title_bytes(c.title, text) == c.title_bytes);
    }
}
