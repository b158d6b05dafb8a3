#include "output/safe.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "base/utf8.hpp"

using namespace newsidx;

TEST_CASE("safe: nothing that moves a cursor or turns text around is left") {
    struct Case {
        const char* text;
        const char* shown;
    };
    const Case cases[] = {
        {"plain", "plain"},
        {"naïve 欧亚", "naïve 欧亚"},
        {"a\x1b[31mb", "a[31mb"},
        {"a\nb\tc\rd", "a b c d"},
        {"a\x07\x08\x7f"
         "b",
         "ab"},
        {"a\xc2\x9b"
         "31mb",
         "a31mb"},  // the one-byte CSI
        {"a\xe2\x80\xae"
         "b\xe2\x81\xa6"
         "c",
         "abc"},  // bidi override and isolate
        {"a\xe2\x80\x8b"
         "b\xef\xbb\xbf",
         "ab"},  // zero width
        {"a\xe2\x80\xa8"
         "b",
         "a b"},  // line separator
        {"caf\xe9", "caf\xef\xbf\xbd"},
        {"\xee\x80\x80", ""},  // private use
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(safe(one.text) == one.shown);
    }
    CHECK(safe(std::string_view("a\0b", 3)) == "ab");
}

TEST_CASE("safe: joiners stay where they shape words, and nowhere else") {
    CHECK(safe("می\u200cخواهد") == "می\u200cخواهد");
    CHECK(safe("क्\u200dष") == "क्\u200dष");
    CHECK(safe("می\u200c\u200cخ") == "می\u200cخ");
    CHECK(safe("pay\u200cpal ж\u200dа \u200cم") == "paypal жа م");
    CHECK(safe("é\u200c\u202eа") == "éа");
}

TEST_CASE("safe: any bytes become valid text without control characters") {
    std::mt19937 random(3);
    for (int round = 0; round < 2'000; ++round) {
        std::string bytes;
        for (int i = 0; i < 40; ++i) bytes.push_back(static_cast<char>(random()));
        const std::string shown = safe(bytes);
        CHECK(valid_utf8(shown));
        for (const char c : shown) CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
        CHECK(safe(shown) == shown);
    }
}

TEST_CASE("columns: what a terminal needs, not bytes") {
    CHECK(columns("") == 0);
    CHECK(columns("abc") == 3);
    CHECK(columns("naïve") == 5);
    CHECK(columns("欧亚") == 4);
    CHECK(columns("e\xcc\x81") == 1);
}

TEST_CASE("cut_to: never wider than asked, whole characters") {
    struct Case {
        const char* text;
        std::size_t width;
        const char* cut;
    };
    const Case cases[] = {
        {"abc", 3, "abc"},          {"abcd", 3, "ab…"},       {"欧亚经济", 8, "欧亚经济"},
        {"欧亚经济", 7, "欧亚经…"}, {"欧亚经济", 6, "欧亚…"}, {"abc", 1, "…"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CAPTURE(one.width);
        CHECK(cut_to(one.text, one.width) == one.cut);
        CHECK(columns(cut_to(one.text, one.width)) <= one.width);
    }
}

TEST_CASE("safe_name: what tells one name from another is seen, and no more than kMaxShownName") {
    CHECK(safe_name("news/a b.txt") == "news/a b.txt");
    CHECK(safe_name("a\nb\tc\rd") == "a\\nb\\tc\\rd");
    CHECK(safe_name("a\x1b[31m\x7f") == "a\\x1b[31m\\x7f");
    CHECK(safe_name("caf\xe9") == "caf\xef\xbf\xbd");
    CHECK(safe_name(std::string(kMaxShownName, 'x')) == std::string(kMaxShownName, 'x'));
    const std::string half(kMaxShownName / 2, 'x');
    CHECK(safe_name(std::string(5000, 'x')) == half + "…" + half);
}
