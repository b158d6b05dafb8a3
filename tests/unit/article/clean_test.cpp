#include "article/clean.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/utf8.hpp"

using namespace newsidx;

TEST_CASE("clean_line: one line of clean characters") {
    struct Case {
        std::string name;
        std::string text;
        const char* clean;
    };
    const Case cases[] = {
        {"nothing", "", ""},
        {"blanks alone", " \t\n\xc2\xa0 ", ""},
        {"as it is", "Leaders meet in Minsk", "Leaders meet in Minsk"},
        {"blanks of all kinds", "a\xc2\xa0\xe2\x80\x89\xe3\x80\x80\t b", "a b"},
        {"line breaks", "Leaders\n  meet\r\nhere", "Leaders meet here"},
        {"control characters", "a\x1b[31mb\x07", "a[31mb"},
        {"C1 controls", "a\xc2\x9bz", "az"},
        {"bidi controls", "a\xe2\x80\xae\xe2\x81\xa6z", "az"},
        {"soft hyphen", "Eura\xc2\xadsian", "Eurasian"},
        {"zero width space and byte order mark",
         "\xef\xbb\xbf"
         "ab\xe2\x80\x8b"
         "c",
         "abc"},
        {"joiner between Latin letters",
         "ab\xe2\x80\x8d"
         "c",
         "abc"},
        {"joiner in Persian", "می\xe2\x80\x8cخواهم", "می\xe2\x80\x8cخواهم"},
        {"Arabic number sign", "\xd8\x80\xd9\xa1", "\xd8\x80\xd9\xa1"},
        {"private use", "a\xee\x80\x80z", "az"},
        {"noncharacter", "a\xef\xbf\xbez", "az"},
        {"broken bytes", "a\xff\xfez", "a\xef\xbf\xbd\xef\xbf\xbdz"},
        {"a cut character", "caf\xc3", "caf\xef\xbf\xbd"},
        {"composed", "Mu\xcc\x88ller", "Müller"},
        {"composed across what is dropped", "u\xe2\x80\x8b\xcc\x88", "ü"},
        {"Kelvin sign", "300 \xe2\x84\xaa", "300 K"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(clean_line(c.text) == c.clean);
    }
}

TEST_CASE("clean_body: paragraphs, however the text shows them") {
    const std::string wide(150, 'w');
    struct Case {
        std::string name;
        std::string text;
        std::string clean;
    };
    const Case cases[] = {
        {"nothing", "", ""},
        {"one", "One.", "One."},
        {"blank lines", "One.\n\nTwo.\n \n\nThree.\n", "One.\n\nTwo.\n\nThree."},
        {"lines inside paragraphs are joined", "One\ngoes on.\n\nTwo.", "One goes on.\n\nTwo."},
        {"a line is a paragraph", "One.\nTwo.\nThree.", "One.\n\nTwo.\n\nThree."},
        {"blank lines at the ends part nothing", "\n\nOne.\nTwo.\n\n", "One.\n\nTwo."},
        {"long lines are paragraphs, one blank line or not",
         "MINSK\n\n" + wide + "\n" + wide + "\n" + wide,
         "MINSK\n\n" + wide + "\n\n" + wide + "\n\n" + wide},
        {"wrapped lines, indented paragraphs",
         "    The ministers of five countries met in the capital on Monday\n"
         "and agreed to lower the duties on grain, timber and machines by a\n"
         "third before the end of the year, a spokesman of the commission\n"
         "told reporters.\n"
         "    The talks took three days and were the longest since the union\n"
         "was founded.\n",
         "The ministers of five countries met in the capital on Monday and agreed to lower the "
         "duties on grain, timber and machines by a third before the end of the year, a spokesman "
         "of the commission told reporters.\n\n"
         "The talks took three days and were the longest since the union was founded."},
        {"wrapped lines, all of them indented",
         "  The ministers of five countries met in the capital on Monday\n"
         "  and agreed to lower the duties on grain, timber and machines\n"
         "  by a third before the end of the year, a spokesman told the\n"
         "  reporters.\n",
         "The ministers of five countries met in the capital on Monday and agreed to lower the "
         "duties on grain, timber and machines by a third before the end of the year, a spokesman "
         "told the reporters."},
        {"two wrapped lines", "The ministers of five countries met in the capital\nand left.",
         "The ministers of five countries met in the capital and left."},
        {"two sentences", "The ministers of five countries met in the capital.\nThey left.",
         "The ministers of five countries met in the capital.\n\nThey left."},
        {"indented paragraphs of text with blank lines", "One\ngoes on.\n  Two.\n\nThree.",
         "One goes on.\n\nTwo.\n\nThree."},
        {"a wrapped word keeps its hyphen", "a long-\nterm plan\n\nx", "a long-term plan\n\nx"},
        {"a hyphen that waits", "short-\nand long-term\n\nx", "short- and long-term\n\nx"},
        {"a dash at a line's end", "he left -\nwent home\n\nx", "he left - went home\n\nx"},
        {"Chinese has no blanks", "中国\n日本\n\n韩国", "中国日本\n\n韩国"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(clean_body(c.text) == c.clean);
    }
}

TEST_CASE("clean_body: clean text stays as it is") {
    for (const std::string text :
         {"One.\n\nTwo.", "Müller — “так” 東京.\n\nمی\xe2\x80\x8cخواهم", "a\n\nb\n\nc"}) {
        CHECK(clean_body(text) == text);
        CHECK(clean_body(clean_body(text + "\t\xcc\x81")) == clean_body(text + "\t\xcc\x81"));
    }
}

TEST_CASE("clean_body: whatever the bytes, valid UTF-8 without control characters comes out") {
    // A generator of our own, so that the same bytes come on every machine.
    std::uint32_t state = 2463534242U;
    const auto next = [&] {
        state ^= state << 13U;
        state ^= state >> 17U;
        state ^= state << 5U;
        return state;
    };
    for (int round = 0; round < 300; ++round) {
        std::string bytes;
        for (std::uint32_t i = 0, size = next() % 200; i < size; ++i)
            bytes.push_back(static_cast<char>(next() % 3 == 0 ? next() % 256 : 32 + next() % 96));
        const std::string clean = clean_body(bytes);
        CHECK(valid_utf8(clean));
        CHECK(clean_body(clean) == clean);
        for (const char c : clean) CHECK((static_cast<unsigned char>(c) >= 0x20 || c == '\n'));
    }
}
