#include "article/html_slim.hpp"

#include <doctest/doctest.h>

namespace newsidx {
namespace {

std::string slim(std::string_view html) {
    const auto page = slim_html(html);
    REQUIRE(page);
    return page->markup.substr(std::string_view("<!DOCTYPE html>").size());
}

}  // namespace

TEST_CASE("slim_html: leaves out what no one reads and nests what is left") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"text", "a < b & c", "a &lt; b & c"},
        {"comments", "a<!-- <p> -->b", "ab"},
        {"scripts and styles", "a<script>if (a<b) {}</script><style>p{}</style>b", "ab"},
        {"a script that never ends", "a<script>b", "a"},
        {"a script of XHTML that says nothing of it", "a<script src='x'/>b", "ab"},
        {"a title of XHTML that says nothing of it", "<title/>a<p>b</p>", "a<p>b</p>"},
        {"a stroke that means nothing", "a<div/>b<script src=x/>c</script>d", "a<div>bd</div>"},
        {"a stroke of a value", "<html xmlns='http://www.w3.org/1999/xhtml'><a href=/>b</a>c",
         "<html><x-a href=\"/\">b</x-a>c"},
        {"XHTML",
         "<html xmlns='http://www.w3.org/1999/xhtml'><title/><script src=x />a<div/>b<span/>c",
         "<html>a<div></div>b<span></span>c"},
        {"XHTML by its declaration", "<?xml version='1.0'?><iframe/><textarea/><svg/><p/>a",
         "<p></p>a"},
        {"pictures", "a<svg><title>t</title></svg><img src=x>b", "ab"},
        {"a picture that never ends", "a<svg>b<svg>c", "abc"},
        {"attributes", "<p onclick=x class='a \"b\"' style=y>c</p>",
         "<p class=\"a &quot;b&quot;\" style=\"y\">c</p>"},
        {"repeated attributes", "<p class=a class=b>c</p>", "<p class=\"a\">c</p>"},
        {"paragraphs end one another", "<p>a<p>b<div>c</div>", "<p>a</p><p>b</p><div>c</div>"},
        {"a paragraph with an open span", "<p><span>a<p>b", "<p><span>a</span></p><p>b</p>"},
        {"items end one another", "<ul><li>a<li>b<ul><li>c</ul></ul>",
         "<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>"},
        {"cells and rows", "<table><tr><td>a<td>b<tr><td>c</table>d",
         "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>d"},
        {"a cell without a table", "<td>a</td>", "a"},
        {"terms", "<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>"},
        {"formatting goes on as span", "<b>a<i>b</b>c</i>", "<span>a<span>b</span></span>c"},
        {"an inline end stays in its block", "<b><div>a</b>b</div>", "<span><div>ab</div></span>"},
        {"an end that nobody opened", "a</div>b</p>c", "abc"},
        {"an end does not reach out of a table", "<div><table><td>a</div>b</table></div>",
         "<div><table><td>ab</td></table></div>"},
        {"links", "<a href=x>a<a href=y>b</a>", "<x-a href=\"x\">a</x-a><x-a href=\"y\">b</x-a>"},
        {"a place is no link", "<a name=top>a", "<span name=\"top\">a</span>"},
        {"titles keep their signs", "<title>a <b> c</title>", "<title>a &lt;b> c</title>"},
        {"headings end one another", "<h1>a<h2>b</h2>", "<h1>a</h1><h2>b</h2>"},
        {"readings", "<ruby>a<rt>b<rt>c</ruby>d", "<ruby>a<x-rt>b</x-rt><x-rt>c</x-rt></ruby>d"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(slim(c.in) == c.want);
    }
}

TEST_CASE("slim_html: sets JSON-LD aside") {
    const auto page = slim_html(
        "<script type=\"application/LD+json\">{\"a\":\"<p>\"}</script><script>b</script>");
    REQUIRE(page);
    REQUIRE(page->json_ld.size() == 1);
    CHECK(page->json_ld[0] == "{\"a\":\"<p>\"}");
}

TEST_CASE("slim_html: dissolves what is nested deeper than kMaxHtmlDepth and keeps its text") {
    std::string html;
    for (int i = 0; i < 100'000; ++i) html += "<div>";
    html += "deep";
    for (int i = 0; i < 100'000; ++i) html += "</div>";
    html += "<p>behind</p>";
    const auto markup = slim(html);
    CHECK(markup.find("deep") != std::string::npos);
    CHECK(markup.ends_with("</div><p>behind</p>"));
    CHECK(markup.size() < kMaxHtmlDepth * 11 + 40);
}

TEST_CASE("slim_html: refuses too many tags and too many bytes, cuts long attributes") {
    std::string html;
    for (std::size_t i = 0; i <= kMaxHtmlTags; ++i) html += "<br>";
    const auto many = slim_html(html);
    REQUIRE_FALSE(many);
    CHECK(many.error().what == "more than 400000 tags in one page");
    const auto big = slim_html(std::string(kMaxHtmlBytes + 1, ' '));
    REQUIRE_FALSE(big);
    CHECK(big.error().what == "more than 64 MB of HTML in one page");
    CHECK(slim("<p class=" + std::string(1'000'000, 'x') + ">a").size() <
          kMaxHtmlAttributeBytes + 40);
}

}  // namespace newsidx
