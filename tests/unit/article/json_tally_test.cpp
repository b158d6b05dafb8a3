#include "article/json_tally.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("JsonTally: adds up, and knows the path that most have") {
    JsonTally all;
    all.add(JsonKeys{true, {"title"}, ""});
    all.add(JsonKeys{false, {}, ".b"});
    JsonTally more;
    more.add(JsonKeys{false, {"title"}, ".c"});
    more.add(JsonKeys{false, {}, ".c"});
    all.add(more);
    CHECK(all.objects == 4);
    CHECK(all.textless == 3);
    CHECK(all.mapped.at("title") == 2);
    CHECK(all.likeliest_text() == ".c");
    CHECK(JsonTally().likeliest_text().empty());
}

TEST_CASE("JsonTally: kMaxTalliedPaths") {
    JsonTally all;
    for (std::size_t i = 0; i < kMaxTalliedPaths + 5; ++i)
        all.add(JsonKeys{false, {}, "." + std::to_string(i)});
    CHECK(all.textless == kMaxTalliedPaths + 5);
    CHECK(all.unread.size() == kMaxTalliedPaths);
}

}  // namespace newsidx
