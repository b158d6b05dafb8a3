#include "output/wrapped.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

constexpr Style kMarks{.title = "<t>",
                       .match = "<m>",
                       .faint = {},
                       .name = {},
                       .types = {},
                       .title_types = {},
                       .reset = "</>"};

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0,
                    std::size_t first = 0) {
    Wrapped lines(width, indent, first, kPlain);
    lines.add(text, {});
    return lines.take();
}

}  // namespace

TEST_CASE("Wrapped: breaks at blanks, never beyond the width unless a word is") {
    struct Case {
        const char* text;
        std::size_t width;
        std::size_t indent;
        std::size_t first;
        const char* lines;
    };
    const Case cases[] = {
        {"", 10, 2, 0, ""},
        {"aaa bbb", 7, 0, 0, "aaa bbb"},
        {"aaa bbb", 6, 0, 0, "aaa\nbbb"},
        {"aaa bbb ccc", 9, 2, 0, "  aaa bbb\n  ccc"},
        {"aaa bbb ccc", 9, 2, 5, "aaa\n  bbb ccc"},
        {"aaaaaaaaaaaa b", 5, 1, 0, " aaaaaaaaaaaa\n b"},
        {"a\n\nb   c", 20, 0, 0, "a b c"},
        {"欧亚 经济", 9, 0, 0, "欧亚 经济"},
        {"欧亚 经济", 8, 0, 0, "欧亚\n经济"},
        {"a\x1b[2Jb", 20, 0, 0, "a[2Jb"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(wrapped(one.text, one.width, one.indent, one.first) == one.lines);
    }
}

TEST_CASE("Wrapped: looks end with their words and with every line") {
    Wrapped lines(11, 2, 0, kMarks);
    lines.add_marked("ab cd ef-gh ij", {{3, 8}, {12, 14}}, {}, kMarks.match);
    CHECK(lines.take() == "  ab <m>cd</>\n  <m>ef</>-gh <m>ij</>");

    Wrapped title(80, 0, 0, kMarks);
    title.add_marked("one two three", {{4, 7}}, kMarks.title, kMarks.match);
    CHECK(title.take() == "<t>one</> <m>two</> <t>three</>");

    Wrapped same(80, 0, 0, kMarks);
    same.add("one two", kMarks.title);
    same.add(" three", kMarks.title);
    CHECK(same.take() == "<t>one two three</>");
}

TEST_CASE("wrapped_lines: indented lines go on two columns deeper") {
    CHECK(wrapped_lines("word election in the title\n  = stem elect: election, elected\n", 20) ==
          "word election in the title\n"
          "  = stem elect:\n"
          "    election,\n"
          "    elected\n");
    CHECK(wrapped_lines("", 20) == "");
    CHECK(wrapped_lines("a\n\n    b", 20) == "a\n\n    b\n");
}
