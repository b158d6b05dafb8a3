#include "article/layout.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("layout_of: tells wrapped lines from lines that are paragraphs") {
    const std::string wide(150, 'w');
    struct Case {
        std::string name;
        std::string text;
        Layout layout;
    };
    const Case cases[] = {
        {"nothing", "", Layout::lines},
        {"one line", "One.", Layout::lines},
        {"wrapped at one width",
         "Five ministers met in Bishkek on Monday and agreed to lower\n"
         "Customs duties on grain, timber and machines by one third in\n"
         "Every country of the union before the end of the year, said\n"
         "Reporters of the agency.",
         Layout::wrapped},
        {"lines that go on with small letters",
         "Five ministers met in\nthe capital on Monday and agreed to lower the duties\non grain.",
         Layout::wrapped},
        {"sentences on lines",
         "Five ministers met in the capital on Monday and on Tuesday.\nThey agreed.\n"
         "The duties on grain and timber fall by a third.\nReporters were there.",
         Layout::lines},
        {"a narrow list", "grain\ntimber\nmachines\nsteel", Layout::lines},
        {"long lines", wide + "\n" + wide, Layout::lines},
        {"long lines under a blank line", "MINSK\n\n" + wide + "\n" + wide, Layout::lines},
        {"blank lines", "One\n\nTwo\nlines", Layout::blank_lines},
        {"blank lines at the ends are none", "\nOne\nTwo\n\n", Layout::lines},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(layout_of(clean_lines(c.text)) == c.layout);
    }
}

TEST_CASE("indents_paragraphs: only where other lines are not indented") {
    CHECK(indents_paragraphs(clean_lines("  a\nb\n  c\nd")));
    CHECK_FALSE(indents_paragraphs(clean_lines("  a\n  b\n  c\n  d")));
}

TEST_CASE("width_of: counts code points") {
    CHECK(width_of("Токаев") == 6);
    CHECK(width_of("") == 0);
}
