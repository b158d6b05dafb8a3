#include "article/html_text.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("has_markup: knows HTML from signs of less") {
    for (const std::string_view text :
         {"<p>a</p>", "a<br/>b", "a &amp; b", "&#8217;", "<A HREF='x'>"}) {
        CAPTURE(text);
        CHECK(has_markup(text));
    }
    for (const std::string_view text : {"a < b", "AT&T", "<Reuters>", "a <b", "x & y; z", "<3",
                                        "&;", "a <a href=\"never closed <p>b</p>"}) {
        CAPTURE(text);
        CHECK_FALSE(has_markup(text));
    }
}

TEST_CASE("has_markup: tags that never close are looked through once") {
    std::string text;  // looked through from each of them, these would not end
    for (int i = 0; i < 4'000'000; ++i) text += "<a ";
    CHECK_FALSE(has_markup(text));
    CHECK_FALSE(has_markup(text + "b=\">"));
    CHECK(has_markup(text + ">"));
}

TEST_CASE("text_of_markup: paragraphs, lists, tables and breaks") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"plain text keeps its lines", "a\n\nb < c", "a\n\nb < c"},
        {"inline markup keeps the lines", "<b>a</b>\n\nb &amp; c", "a\n\nb & c"},
        {"paragraphs", "<p>a\nb</p>\n<p> c </p>", "a b\n\nc"},
        {"one break is a blank, two are a paragraph", "<p>a<br>b<br><br>c</p>", "a b\n\nc"},
        {"two breaks with blanks between", "a<br> \n <br/>b", "a\n\nb"},
        {"lists", "<ul><li>a</li><li>b</li></ul>", "a\n\nb"},
        {"quotes and headings", "<h2>h</h2><blockquote><p>q</p></blockquote>", "h\n\nq"},
        {"rows of a table", "<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>",
         "a b\n\nc"},
        {"text beside blocks", "a<div>b</div>c", "a\n\nb\n\nc"},
        {"inline elements don't part words", "<p>un<b>der</b>line</p>", "underline"},
        {"captions, buttons and hidden text",
         "<p>a</p><figure><figcaption>c</figcaption></figure>"
         "<button>share</button><p hidden>b</p><p style='display: none'>d</p>",
         "a"},
        {"readings", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字</p>", "漢字"},
        {"no-break spaces", "<p>a&nbsp;b</p>", "a b"},
        {"escaped markup is text", "<p>a &lt;b&gt; c</p>", "a <b> c"},
        {"scripts", "<p>a<script>var x = '<p>';</script></p>", "a"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(text_of_markup(c.in) == c.want);
    }
}

TEST_CASE("line_of_markup: one line whatever is inside") {
    CHECK(line_of_markup("<p>A <i>B</i></p><p>C&#8217;s</p>") == "A B C’s");
    CHECK(line_of_markup("plain & simple") == "plain & simple");
}

}  // namespace newsidx
