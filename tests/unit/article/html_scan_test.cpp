#include "article/html_scan.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("scan_tag: reads names and attributes as browsers do") {
    struct Case {
        std::string_view in;
        std::string_view name;
        std::string_view href;
        std::size_t end;
    };
    const Case cases[] = {
        {"<a href=\"x>y\">z", "a", "x>y", 14},
        {"<A HREF='x'>z", "a", "x", 12},
        {"<a href=x>z", "a", "x", 10},
        {"<a href = x >z", "a", "x", 13},
        {"<a/href=x>", "a", "x", 10},
        {"<a =b href=x>", "a", "x", 13},
        {"</a >", "a", "", 5},
        {"<br/>", "br", "", 5},
        {"<a href=\"never closed>", "", "", 22},
        {"<a", "", "", 2},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto tag = scan_tag(c.in, 0);
        REQUIRE(tag);
        CHECK(tag->name == c.name);
        CHECK((c.name.empty() ? std::string_view() : tag->attribute("href")) == c.href);
        CHECK(tag->end == c.end);
    }
    for (const std::string_view text : {"< a>", "<", "</", "<1", "<>"})
        CHECK_FALSE(scan_tag(text, 0));
}

TEST_CASE("scan_tag: attributes beyond kMaxTagAttributes are passed over") {
    std::string tag = "<a";
    for (int i = 0; i < 100'000; ++i) tag += " a";
    const auto scanned = scan_tag(tag + ">", 0);
    REQUIRE(scanned);
    CHECK(scanned->name == "a");
    CHECK(scanned->attributes.size() == kMaxTagAttributes);
}

TEST_CASE("scan_comment: ends where HTML says, at the end of the text if never") {
    struct Case {
        std::string_view in;
        std::size_t end;  // 0: no comment
    };
    const Case cases[] = {
        {"<!-- a > b -->c", 14},
        {"<!-->c", 5},
        {"<!--->c", 6},
        {"<!-- a", 6},
        {"<!DOCTYPE html>c", 15},
        {"<?xml?>c", 7},
        {"</ >c", 4},
        {"<b>", 0},
        {"</b>", 0},
        {"<![CDATA[a>b]]>c", 15},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        CHECK(scan_comment(c.in, 0).value_or(0) == c.end);
    }
}

TEST_CASE("find_end_tag: whole names in any case") {
    CHECK(find_end_tag("a</scripty></SCRIPT >", "script", 0) == 11);
    CHECK(find_end_tag("a</script", "script", 0) == std::string_view::npos);
    CHECK(find_end_tag("</b></b>", "b", 1) == 4);
}

}  // namespace newsidx
