#include "article/markdown.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/clean.hpp"

using namespace newsidx;

TEST_CASE("read_markdown: text without marks") {
    struct Case {
        std::string name;
        std::string text;
        std::string title;
        std::string body;
    };
    const Case cases[] = {
        {"front matter has the title", "---\ntitle: A visit\n---\n\nText *goes* on.\n", "A visit",
         "Text goes on."},
        {"a heading is the title", "# A visit\n\nText.", "A visit", "Text."},
        {"a heading underlined", "A visit\n=======\n\nText.", "A visit", "Text."},
        {"the title again as heading", "---\ntitle: A visit\n---\n# A visit\n\nText.", "A visit",
         "Text."},
        {"a heading beside the title", "---\ntitle: A visit\n---\n# In Minsk\n\nText.", "A visit",
         "In Minsk\n\nText."},
        {"fields without lines around them", "Title: A visit\nDate: 2019-04-03\n\nText.", "A visit",
         "Text."},
        {"fields below no line", "title: A visit\ndate: 2019-04-03\n---\nText.", "A visit",
         "Text."},
        {"tags of Jekyll", "# A\n\n{% include x.html %}\nText {{ page.x }}goes on.\n{: .lead}", "A",
         "Text goes on."},
        {"tags of Hugo", "# A\n\n{{< figure src=\"x.jpg\" >}}\n\n{{% note %}}Text.{{% /note %}}",
         "A", "Text."},
        {"braces that are no tags", "# A\n\n{x} {: and {{ on", "A", "{x} {: and {{ on"},
        {"no title at all", "Text goes here.\n\nAnd on.", "Text goes here.",
         "Text goes here.\n\nAnd on."},
        {"inner headings stay", "# A\n\nText.\n\n## B\n\nMore.", "A", "Text.\n\nB\n\nMore."},
        {"emphasis, code, strike", "# A\n\n**bold** _it_ `code` ~~gone~~", "A",
         "bold it code gone"},
        {"links and images", "# A\n\n[Minsk](http://example.org \"t\") ![a hall](x.png) <b>so</b>",
         "A", "Minsk a hall so"},
        {"lists", "# A\n\n- one\n- two\n\n1. three", "A", "one\n\ntwo\n\nthree"},
        {"quotes", "# A\n\n> He said\n> so.", "A", "He said so."},
        {"lines are joined", "# A\n\nText goes\non here.  \nAnd on.", "A",
         "Text goes on here. And on."},
        {"tables", "# A\n\n| x | y |\n|---|---|\n| 1 | 2 |", "A", "x y\n\n1 2"},
        {"code fences", "# A\n\n```\ncode\n```\n\nText.", "A", "code\n\nText."},
        {"blocks of HTML",
         "# A\n\n<div><p>One.</p><p>Two.</p>\n<script>no()</script></div>\n\nText.", "A",
         "One.\n\nTwo.\n\nText."},
        {"comments", "# A\n\n<!-- not\nthis -->\n\nText.", "A", "Text."},
        {"references", "# A\n\nP&amp;G &#8217; &eacute; &unknown;", "A", "P&G ’ é &unknown;"},
        {"footnotes", "# A\n\nThey met.[^1] They left[^note].\n\n[^1]: In Minsk\n[^note]: Once",
         "A", "They met. They left.\n\nIn Minsk\n\nOnce"},
        {"brackets that are none", "# A\n\nx [^ y] [^", "A", "x [^ y] [^"},
        {"indented lines are text, not code", "# A\n\n    Text.", "A", "Text."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto draft = read_markdown(c.text);
        REQUIRE(draft);
        CHECK(draft->title == c.title);
        CHECK(clean_body(draft->body) == c.body);
    }
}

TEST_CASE("read_markdown: of rare references, each read by a library, so many are and no more") {
    constexpr std::size_t kRare = 1'000;
    std::string text = "# A\n\n";
    for (std::size_t i = 0; i < kRare; ++i) text += "&eacute; ";
    const auto whole = read_markdown(text);
    REQUIRE(whole);
    CHECK(whole->body.find("&eacute;") == std::string::npos);
    const auto beyond = read_markdown(text + "&eacute; end");
    REQUIRE(beyond);
    CHECK(beyond->body.find("é &eacute; end") != std::string::npos);
}
