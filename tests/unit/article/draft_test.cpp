#include "article/draft.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("fill_from: gives what is lacking, replaces nothing, adds labels up") {
    Draft draft;
    draft.title = "Own";
    draft.body = "Text.";
    draft.labels = {"a"};
    Draft from;
    from.title = "Other";
    from.body = "Other text.";
    from.published = "2019-04-03";
    from.updated = "2019-04-04";
    from.source = "Wire";
    from.url = "https://a.example/b";
    from.authors = {"A. Writer"};
    from.lang = "en";
    from.labels = {"b"};
    fill_from(draft, from);
    CHECK(draft.title == "Own");
    CHECK(draft.body == "Text.");
    CHECK(draft.published == "2019-04-03");
    CHECK(draft.updated == "2019-04-04");
    CHECK(draft.source == "Wire");
    CHECK(draft.url == "https://a.example/b");
    CHECK(draft.authors == std::vector<std::string>{"A. Writer"});
    CHECK(draft.lang == "en");
    CHECK(draft.labels == std::vector<std::string>{"a", "b"});
}
