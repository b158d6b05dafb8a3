#include "article/shortcodes.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("without_shortcodes: drops what is written for WordPress alone") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"none", "Leaders met [in Minsk] and left.", "Leaders met [in Minsk] and left."},
        {"words of an editor", "\"They [sic] went [applause] home [1]\"",
         "\"They [sic] went [applause] home [1]\""},
        {"figures", "Half of them [n = 45] slept [p<0.05], a=b.",
         "Half of them [n = 45] slept [p<0.05], a=b."},
        {"a caption",
         "One.[caption id=\"a\" align='left']<img src=\"x\"> By [a] hand[/caption]Two.",
         "One.Two."},
        {"a value with a bracket", "a[x title=\"b]c\"]d", "ad"},
        {"a pair", "a [highlight]b[/highlight], c", "a b, c"},
        {"a gallery", "a[gallery]b[gallery ids=\"1,2\"/]c", "abc"},
        {"a film", "a[embed]https://example.org/film[/embed]b", "ab"},
        {"boxes", "[vc_row][vc_column width=\"1/2\"]a[/vc_column][/vc_row]", "\n\n\n\na\n\n\n\n"},
        {"an end alone", "a[/b]c", "a[/b]c"},
        {"no end", "a [caption id=\"x", "a [caption id=\"x"},
        {"a link of Markdown", "[text](https://example.org)", "[text](https://example.org)"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(without_shortcodes(c.in) == c.want);
    }
}

TEST_CASE("without_shortcodes: codes and ends without number end") {
    constexpr int kMany = 200'000;
    std::string same;
    std::string others;
    for (int i = 0; i < kMany; ++i) {
        same += "[a]";
        others += "[a" + std::to_string(i) + "]";
    }
    CHECK(without_shortcodes(same + "[/a]") == "");
    CHECK(without_shortcodes(others) == others);
}

TEST_CASE("with_paragraph_tags: blank lines part paragraphs, but for those of a <pre>") {
    CHECK(with_paragraph_tags("a\nb\r\n\r\n<h2>c</h2>\n\n\nd") == "a\nb\r\n<p><h2>c</h2>\n<p>d\n");
    CHECK(with_paragraph_tags("<pre>a\n\nb</pre>\n\nc") == "<pre>a\n\nb</pre>\n<p>c\n");
    CHECK(with_paragraph_tags("<!-- wp:html -->a\n\nb") == "<!-- wp:html -->a\n\nb");
}
