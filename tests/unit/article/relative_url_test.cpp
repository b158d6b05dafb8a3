#include "article/relative_url.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("resolved_url: as RFC 3986, 5.4 has it") {
    struct Case {
        std::string_view url;
        std::string_view want;
    };
    const Case cases[] = {
        {"g", "http://a/b/c/g"},
        {"./g", "http://a/b/c/g"},
        {"g/", "http://a/b/c/g/"},
        {"/g", "http://a/g"},
        {"//g", "http://g"},
        {"?y", "http://a/b/c/d;p?y"},
        {"g?y", "http://a/b/c/g?y"},
        {"#s", "http://a/b/c/d;p?q#s"},
        {"g?y#s", "http://a/b/c/g?y#s"},
        {";x", "http://a/b/c/;x"},
        {"", ""},
        {".", "http://a/b/c/"},
        {"..", "http://a/b/"},
        {"../g", "http://a/b/g"},
        {"../../g", "http://a/g"},
        {"../../../g", "http://a/g"},
        {"./g/.", "http://a/b/c/g/"},
        {"g/../h", "http://a/b/c/h"},
        {"g?y/../x", "http://a/b/c/g?y/../x"},
        {"urn:g", "urn:g"},
        {"https://g/h", "https://g/h"},
        {"g:h/i", "g:h/i"},
        {"2019/04:a", "http://a/b/c/2019/04:a"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.url);
        CHECK(resolved_url("http://a/b/c/d;p?q", c.url) == c.want);
    }
}

TEST_CASE("resolved_url: bases of a site alone, and those that are none") {
    CHECK(resolved_url("https://a.example", "b/c") == "https://a.example/b/c");
    CHECK(resolved_url("https://a.example?q", "b") == "https://a.example/b");
    CHECK(resolved_url("HTTPS://a.example/x#y", "#z") == "HTTPS://a.example/x#z");
    CHECK(resolved_url("", "/b") == "/b");
    CHECK(resolved_url("urn:x", "/b") == "/b");
    CHECK(resolved_url("/a", "/b") == "/b");
}
