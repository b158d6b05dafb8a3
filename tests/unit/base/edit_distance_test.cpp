#include "base/edit_distance.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE(
    "edit_distance: counts insertions, deletions, replacements and swaps of neighbours, in "
    "characters") {
    struct Case {
        const char* a;
        const char* b;
        std::size_t edits;
    };
    const Case cases[] = {
        {"", "", 0},
        {"tokayev", "tokayev", 0},
        {"tokayev", "tokaev", 1},
        {"tokayev", "toakyev", 1},
        {"tokayev", "takaiev", 2},
        {"токаев", "токаева", 1},
        {"ё", "e", 1},
        {"kitten", "sitting", 3},
        {"abc", "", 3},
    };
    for (const auto& c : cases) {
        CAPTURE(c.a);
        CAPTURE(c.b);
        CHECK(edit_distance(c.a, c.b, 5) == c.edits);
        CHECK(edit_distance(c.b, c.a, 5) == c.edits);
        CHECK(within_edits(c.a, c.b, c.edits));
        if (c.edits > 0) CHECK_FALSE(within_edits(c.a, c.b, c.edits - 1));
    }
}

TEST_CASE("edit_distance: gives up one above the limit") {
    CHECK(edit_distance("abcdef", "ghijkl", 2) == 3);
}

TEST_CASE("edit_distance: what a look at the characters rules out is as far apart as is said") {
    CHECK(within_edits("aaaa", "bbbb", 4));  // one character for another, four times
    CHECK_FALSE(within_edits("abc", "xyz", 2));
    CHECK(within_edits("abc", "xyz", 3));
    CHECK(within_edits("ab", "abcd", 2));
    CHECK_FALSE(within_edits("ab", "abcde", 2));
    CHECK(within_edits("ёж", "еж", 1));  // of several bytes, the first of which is another
    CHECK(within_edits("日本", "米国", 2));
    CHECK_FALSE(within_edits("日本語", "米国人", 2));
}
