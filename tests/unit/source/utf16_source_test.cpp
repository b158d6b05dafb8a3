#include "source/utf16_source.hpp"

#include <doctest/doctest.h>

#include "text_source.hpp"

using namespace newsidx;
using std::string_view_literals::operator""sv;

TEST_CASE("utf16_order: told by the mark") {
    CHECK(utf16_order("\xff\xfe{\0"sv) == ByteOrder::little);
    CHECK(utf16_order("\xfe\xff\0{"sv) == ByteOrder::big);
    CHECK(utf16_order("\xff\xfe"sv) == ByteOrder::little);
    CHECK_FALSE(utf16_order("\xff\xfe\0\0"sv));  // UTF-32
    CHECK_FALSE(utf16_order("\xef\xbb\xbf{"sv));
    CHECK_FALSE(utf16_order("\xff"sv));
    CHECK_FALSE(utf16_order(""));
}

TEST_CASE("utf16_order: without a mark told by JSON's begin, or by ASCII") {
    CHECK(utf16_order("{\0\"\0\x14\x04"sv) == ByteOrder::little);
    CHECK(utf16_order("\0[\0{\x04\x14"sv) == ByteOrder::big);
    CHECK(utf16_order("t\0i\0t\0l\0e\0,\0t\0"sv) == ByteOrder::little);
    CHECK_FALSE(utf16_order("t\0i\0\x14\x04"sv));
    CHECK_FALSE(utf16_order("{\0\1\0"sv));
    CHECK_FALSE(utf16_order("\0\0{\0"sv));
    CHECK_FALSE(utf16_order("{\"a\""sv));
    CHECK_FALSE(utf16_order("{\0"sv));
}

TEST_CASE("Utf16Source: gives UTF-8, wherever the bytes are cut") {
    struct Case {
        const char* name;
        std::string_view in;
        ByteOrder order;
        std::string_view want;
    };
    const Case cases[] = {
        {"little", "\xff\xfe{\0\x14\x04\n\0"sv, ByteOrder::little, "\xef\xbb\xbf{Д\n"},
        {"big", "\xfe\xff\0{\x04\x14\0\n"sv, ByteOrder::big, "\xef\xbb\xbf{Д\n"},
        {"two units a character", "\x3d\xd8\x00\xde.\0"sv, ByteOrder::little, "\U0001F600."},
        {"lone surrogates", "\x3d\xd8\x3d\xd8\x00\xde.\0\x00\xde"sv, ByteOrder::little,
         "\uFFFD\U0001F600.\uFFFD"},
        {"cut off within a character", "a\0\x3d\xd8"sv, ByteOrder::little, "a\uFFFD"},
        {"cut off within a unit", "a\0b"sv, ByteOrder::little, "a\uFFFD"},
        {"nothing", "", ByteOrder::little, ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        for (const std::size_t piece : {1, 2, 3, 100}) {
            TextSource behind(std::string(c.in), piece);
            Utf16Source source(behind, c.order);
            CHECK(drain(source).text == c.want);
        }
    }
}
