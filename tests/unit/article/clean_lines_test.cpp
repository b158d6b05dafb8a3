#include "article/clean_lines.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

TEST_CASE("clean_lines: remembers where lines end and which are indented") {
    const CleanLines clean = clean_lines("one\n  two \n\n\tthree");
    REQUIRE(clean.lines.size() == 4);
    CHECK(clean.view(clean.lines[0]) == "one");
    CHECK(clean.view(clean.lines[1]) == "two");
    CHECK(clean.lines[2].is_empty());
    CHECK(clean.view(clean.lines[3]) == "three");
    CHECK_FALSE(clean.lines[0].is_indented);
    CHECK(clean.lines[1].is_indented);
    CHECK(clean.lines[3].is_indented);
}

TEST_CASE("clean_lines: every kind of line end ends a line") {
    struct Case {
        std::string text;
        std::size_t lines;
    };
    const Case cases[] = {
        {"", 1},
        {"a\nb", 2},
        {"a\r\nb", 2},
        {"a\rb", 2},
        {"a\vb", 2},
        {"a\fb", 2},
        {"a\xc2\x85z", 2},
        {"a\xe2\x80\xa8z", 2},
        {"a\xe2\x80\xa9z", 3},  // a paragraph's end: two
        {"a\r\n\r\nb", 3},
        {"a\r", 2},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(clean_lines(c.text).lines.size() == c.lines);
    }
}

TEST_CASE("clean_lines: knows which text NFC can't change") {
    CHECK(clean_lines("plain").is_composed);
    CHECK(clean_lines("Müller, Токаев, “so” … 東京 Việt 서울").is_composed);
    CHECK_FALSE(clean_lines("Mu\xcc\x88ller").is_composed);            // a combining mark
    CHECK_FALSE(clean_lines("300 \xe2\x84\xaa").is_composed);          // the Kelvin sign
    CHECK_FALSE(clean_lines("\xe1\x84\x80\xe1\x85\xa1").is_composed);  // Hangul in pieces
    CHECK_FALSE(clean_lines("\xe0\xa6\x95\xe0\xa7\x87\xe0\xa6\xbe").is_composed);  // Bengali vowel
}

TEST_CASE("clean_lines: keeps kMaxMarks marks over one character") {
    const auto marks = [](std::string_view mark, std::size_t count) {
        std::string out;
        for (std::size_t i = 0; i < count; ++i) out += mark;
        return out;
    };
    for (const std::string_view mark : {"\xcc\x81", "\xcc\x96", "\xe0\xbd\xb3", "\xe2\x83\x90"}) {
        CAPTURE(mark);
        const std::string most = "a" + marks(mark, kMaxMarks);
        CHECK(clean_lines(most).text == most);
        CHECK(clean_lines(most + std::string(mark)).text == most);
        // Each character has its own, a line's first one too.
        const std::string two = most + "b" + most + "\xd1\x8e" + marks(mark, kMaxMarks);
        CHECK(clean_lines(two).text == two);
        CHECK(clean_lines(most + "\n" + marks(mark, kMaxMarks)).text ==
              most + marks(mark, kMaxMarks));
        CHECK(clean_lines(most + " " + marks(mark, kMaxMarks)).text ==
              most + " " + marks(mark, kMaxMarks));
    }
}

TEST_CASE("clean_lines: strides of eight bytes see what single bytes see") {
    // Each special character at each place of a stride, against the same text met byte by byte.
    for (const std::string special : {"  ", "\t", "\x7f", "\x01", "é", " !", "\n", "!!"}) {
        for (std::size_t place = 0; place < 20; ++place) {
            const std::string left = std::string("abcdefghijklmnopqrst").substr(0, place);
            const std::string right = "ABCDEFGHIJKLMNOPQRST";
            const CleanLines clean = clean_lines(left + special + right);
            std::string kept = special;
            if (special == "  " || special == "\t") kept = place == 0 ? "" : " ";
            if (special == " !" && place == 0) kept = "!";
            if (special == "\x7f" || special == "\x01" || special == "\n") kept = "";
            CAPTURE(special);
            CAPTURE(place);
            CHECK(clean.text == left + kept + right);
        }
    }
}
