#include "base/paths.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("normal_path: one spelling of one path") {
    struct Case {
        std::string path;
        std::string normal;
    };
    const Case cases[] = {
        {"c/1.txt", "c/1.txt"},
        {"./c//1.txt", "c/1.txt"},
        {"c/", "c"},
        {"a/../c/.", "c"},
        {".", ""},
        {"./", ""},
        {"", ""},
        {"../c", "../c"},
        {"/", "/"},
        {"//", "/"},
        {"//a/b/", "/a/b"},
        {"/a/./b/..", "/a"},
        {"/..", "/"},
        {"-", "-"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.path);
        CHECK(normal_path(c.path) == c.normal);
        CHECK(normal_path(c.normal) == c.normal);
    }
}

TEST_CASE("path_from: relative below the start, absolute elsewhere, whatever folder one is in") {
    CHECK(path_from("/news", "c/1.txt", "/news") == "c/1.txt");
    CHECK(path_from("/news", "1.txt", "/news/c") == "c/1.txt");
    CHECK(path_from("/news", "/news/c/1.txt", "/") == "c/1.txt");
    CHECK(path_from("/news", "../news/1.txt", "/news") == "1.txt");
    CHECK(path_from("/news", "../old/1.txt", "/news") == "/old/1.txt");
    CHECK(path_from("/news", "/newspaper/1.txt", "/") == "/newspaper/1.txt");
    CHECK(path_from("/news", "", "/news") == "");
    CHECK(path_from("/", "c/1.txt", "/news") == "/news/c/1.txt");
    CHECK(path_from("", "/news/1.txt", "/news") == "/news/1.txt");
}

TEST_CASE("is_at_or_below: by whole names; below nothing are relative paths") {
    CHECK(is_at_or_below("a/b", "a"));
    CHECK(is_at_or_below("a", "a"));
    CHECK_FALSE(is_at_or_below("ab", "a"));
    CHECK_FALSE(is_at_or_below("a", "a/b"));
    CHECK(is_at_or_below("/a", "/"));
    CHECK(is_at_or_below("a", ""));
    CHECK_FALSE(is_at_or_below("/a", ""));
}
