#include <doctest/doctest.h>

#include <string>

#include "output/text_views.hpp"

using namespace newsidx;

TEST_CASE("text_story: a terminal's width ends titles, a pipe has them whole") {
    StoryAnswer answer;
    answer.copies.resize(1);
    answer.copies[0].asked = true;
    answer.copies[0].article.id = "0123456789abcdef0123";
    answer.copies[0].article.title = std::string(100, 'w') + " end";
    Layout layout;
    CHECK(text_story(answer, false, layout).find("w end\n") != std::string::npos);
    layout.ends_rows = true;
    const auto cut = text_story(answer, false, layout);
    CHECK(cut.find("end") == std::string::npos);
    CHECK(cut.find("w…\n") == 80 - 2);
}
