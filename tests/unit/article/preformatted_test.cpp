#include "article/preformatted.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/html.hpp"
#include "article/html_text.hpp"

using namespace newsidx;

namespace {

// The paragraphs of the page's <pre> between bars, links in brackets behind.
std::string paragraphs(const std::string& inside) {
    const auto tree = HtmlTree::parse("<html><body><pre>" + inside + "</pre></body></html>");
    REQUIRE(tree);
    std::uint32_t index = 0;
    while (tree->nodes()[index].name != "pre") ++index;
    std::string out;
    for (const auto& paragraph : preformatted_paragraphs(*tree, index)) {
        out += paragraph.text;
        if (!paragraph.links.empty()) out += "[" + paragraph.links + "]";
        out += "|";
    }
    return out;
}

}  // namespace

TEST_CASE("preformatted_paragraphs: lines mean what they do in plain text") {
    struct Case {
        const char* name;
        const char* in;
        std::string_view want;
    };
    const Case cases[] = {
        {"blank lines", "\nOne\nline.\n\nTwo.\n", "One line.|Two.|"},
        {"a line each", "One.\nTwo.", "One.|Two.|"},
        {"indents",
         "   Ministers of five countries met on Monday to agree on a\n"
         "common market for electric power, which they had sought for\n"
         "years without any result to show.\n"
         "   They left the question of tariffs open, and will meet once\n"
         "more before the end of the year in the capital.\n",
         "Ministers of five countries met on Monday to agree on a common market for electric "
         "power, which they had sought for years without any result to show.|They left the "
         "question of tariffs open, and will meet once more before the end of the year in the "
         "capital.|"},
        {"markup within", "<b>One</b> <a href=x>two</a>\n\n<a href=y>Three</a>",
         "One two[two]|Three[Three]|"},
        {"breaks and blocks", "One<br><br>Two<hr>Three<p>Four</p>Five", "One|Two|Three|Four|Five|"},
        {"hidden text", "One<span hidden>no</span> two", "One two|"},
        {"nothing", "\n \n", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(paragraphs(c.in) == c.want);
    }
}

TEST_CASE("read_html, text_of_markup: an archive's page in <pre> keeps its paragraphs") {
    const std::string text =
        "MOSCOW, April 3 - Ministers of five countries met on Monday to agree\n"
        "on a common market for electric power.\n\n"
        "They left the question of tariffs open, and will meet again before\n"
        "the end of the year.\n";
    const std::string want =
        "MOSCOW, April 3 - Ministers of five countries met on Monday to agree on a common market "
        "for electric power.\n\nThey left the question of tariffs open, and will meet again before "
        "the end of the year.";
    const auto page = read_html(
        "<html><head><title>Power market agreed</title></head><body><h1>Power market agreed</h1>"
        "<a href=a>Previous</a> <a href=b>Next</a><hr><pre>" +
        text + "</pre><hr><a href=a>Previous</a></body></html>");
    REQUIRE(page);
    CHECK(page->front().body == want);
    CHECK(text_of_markup("<pre>" + text + "</pre>") == want);
}
