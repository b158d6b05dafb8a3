#include <doctest/doctest.h>

#include <string>

#include "output/text_views.hpp"

using namespace newsidx;

TEST_CASE("text_related: of many names that are shared the first ones, and how many more") {
    RelatedAnswer answer;
    answer.hits.resize(1);
    auto& hit = answer.hits[0];
    hit.rank = 1;
    hit.article.title = "A summit";
    hit.words = {"gas"};
    const auto add = [&](int number) {
        hit.entities.emplace_back().name = "Body " + std::to_string(number);
    };
    for (int i = 1; i <= 8; ++i) add(i);
    Layout layout;
    layout.width = 200;
    CHECK(text_related(answer, layout).find("Body 8, gas") != std::string::npos);
    add(9);
    const auto text = text_related(answer, layout);
    CHECK(text.find("Body 8 and 1 more, gas") != std::string::npos);
    CHECK(text.find("Body 9") == std::string::npos);
}
