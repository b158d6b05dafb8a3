#include "base/bytes.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <limits>
#include <string>

using namespace newsidx;

TEST_CASE("varints: come back as they went in") {
    for (const std::uint64_t value :
         {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, std::uint64_t{300},
          std::numeric_limits<std::uint64_t>::max()}) {
        std::string bytes;
        append_varint(bytes, value);
        ByteReader reader(bytes);
        CHECK(reader.varint() == value);
        CHECK(reader.ok());
        CHECK(reader.rest().empty());
    }
}

TEST_CASE("ByteReader: a short or overlong field is wrong for good") {
    struct Case {
        const char* name;
        std::string bytes;
    };
    const Case cases[] = {
        {"nothing there", ""},
        {"the last byte says there is more", "\x80"},
        {"eleven bytes of varint", std::string(10, '\x80') + '\x01'},
        {"a string longer than the rest",
         "\x05"
         "abc"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        ByteReader reader(c.bytes);
        CHECK(reader.string().empty());
        CHECK_FALSE(reader.ok());
        CHECK(reader.varint() == 0);
        CHECK_FALSE(reader.ok());
    }
}

TEST_CASE("ByteReader: a number that needs more than 32 bits is wrong where 32 are asked for") {
    std::string bytes;
    append_varint(bytes, std::uint64_t{1} << 32U);
    ByteReader reader(bytes);
    CHECK(reader.varint32() == 0);
    CHECK_FALSE(reader.ok());
}

TEST_CASE("big endian: sorts as the numbers do and comes back") {
    std::string low;
    std::string high;
    append_big_endian(low, 255, 4);
    append_big_endian(high, 256, 4);
    CHECK(low < high);
    CHECK(read_big_endian(low) == 255);
    CHECK(read_big_endian(high) == 256);
}

TEST_CASE("hex: comes back; what isn't hex is empty") {
    CHECK(to_hex(std::string("\x00\xff\x1a", 3)) == "00ff1a");
    CHECK(from_hex("00ff1a") == std::string("\x00\xff\x1a", 3));
    CHECK(from_hex("0").empty());
    CHECK(from_hex("0g").empty());
}
