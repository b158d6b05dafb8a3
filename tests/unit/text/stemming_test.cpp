#include "text/stemming.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace newsidx;

TEST_CASE("stem_class: classes are stable on disk") {
    CHECK(stem_class("en") == 'a');
    CHECK(stem_class("ru") == 'b');
    CHECK(stem_class("ta") == 'x');
    CHECK(stem_class("nb") == stem_class("no"));
    CHECK(stem_class("zh") == 'z');
    CHECK(stem_class("") == 'z');
}

TEST_CASE("all_stem_classes: each once, each leads back to its language") {
    std::set<char> seen;
    for (const char c : all_stem_classes()) {
        CHECK(seen.insert(c).second);
        if (c != 'z') CHECK(stem_class(stem_class_language(c)) == c);
    }
    CHECK(seen.size() == 25);
    CHECK(stem_class_language('z').empty());
    CHECK(stem_class_language('!').empty());
}

TEST_CASE("stem: forms of one word meet in the language's own way") {
    CHECK(stem("unions", 'a') == stem("union", 'a'));
    CHECK(stem("elections", 'a') == stem("election", 'a'));
    CHECK(stem("выборы", 'b') == stem("выборов", 'b'));
    CHECK(stem("unions", 'z') == "unions");
    CHECK(stem("", 'a').empty());
}
