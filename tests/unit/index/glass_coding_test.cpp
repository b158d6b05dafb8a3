#include "index/glass_coding.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/bytes.hpp"
#include "hostile_documents.hpp"

using namespace newsidx;
using namespace std::string_literals;

TEST_CASE("append_sortable: bytes sort as the numbers do") {
    struct Case {
        std::uint32_t value;
        const char* hex;
    };
    const Case cases[] = {{0, "0000"},
                          {127, "007f"},
                          {0x7fff, "7fff"},
                          {0x8000, "808000"},
                          {0x3fffff, "bfffff"},
                          {0x400000, "c0400000"},
                          {0x1fffffff, "dfffffff"},
                          {0x20000000, "e020000000"},
                          {0xffffffff, "e0ffffffff"}};
    std::string before;
    for (const auto& c : cases) {
        std::string out;
        append_sortable(out, c.value);
        CHECK(to_hex(out) == c.hex);
        CHECK(before < out);
        before = out;
    }
}

TEST_CASE("append_escaped: a NUL byte is followed by 0xFF") {
    std::string out;
    append_escaped(out, "n\0l"s);
    CHECK(out == "n\0\xff"s + "l");
}

TEST_CASE("decode_varint: reads what encode_varint wrote") {
    for (const std::uint64_t value : {0ULL, 127ULL, 128ULL, 300ULL, 16384ULL, ~0ULL}) {
        char bytes[10];
        const std::size_t size = encode_varint(bytes, value);
        const char* at = bytes;
        CHECK(decode_varint(at) == value);
        CHECK(at == bytes + size);
    }
}

TEST_CASE("append_positions: the bytes that Xapian writes") {
    struct Case {
        std::vector<std::uint32_t> positions;
        const char* hex;
    };
    const Case cases[] = {{{1}, "01"},
                          {{3, 4, 5}, "0507"},
                          {{1, 4, 7, 9}, "099102"},
                          {{1, 2, 3, 5, 8, 13, 21, 34}, "228109181d"}};
    for (const auto& c : cases) {
        std::string out;
        append_positions(out, c.positions);
        CHECK(to_hex(out) == c.hex);
    }
}

TEST_CASE("decode_positions: reads what append_positions wrote, and nothing from other bytes") {
    std::mt19937 random(3);
    const auto below = [&](std::uint32_t end) {
        return static_cast<std::uint32_t>(random() % end);
    };
    std::vector<std::uint32_t> read;
    std::size_t wrong = 0;
    for (int i = 0; i < 3'000; ++i) {
        std::vector<std::uint32_t> positions = {1 + below(2'000)};
        const std::uint32_t widest = 1U << below(20);
        for (std::size_t more = below(40); more > 0; --more)
            positions.push_back(positions.back() + 1 + below(widest));
        std::string tag;
        append_positions(tag, positions);
        if (!decode_positions(tag, read) || read != positions) ++wrong;
        for (char& byte : tag) byte = static_cast<char>(random());
        if (decode_positions(tag, read) && !std::is_sorted(read.begin(), read.end())) ++wrong;
    }
    CHECK(wrong == 0);
    CHECK_FALSE(decode_positions("", read));
    CHECK_FALSE(decode_positions(std::string("\x09\x91", 2), read));  // its last byte is missing
}

TEST_CASE("append_term_list: shared beginnings and small wdfs take no bytes of their own") {
    TermList terms;
    terms.add("Qa", 0);
    terms.add("car", 1);
    terms.add("cat", 4);
    std::string out;
    append_term_list(out, terms, 5);
    CHECK(to_hex(out) ==
          "050302516100060363617216"
          "0174");
    out.clear();
    append_term_list(out, {}, 0);
    CHECK(out.empty());
}

TEST_CASE(
    "is_term_list: what append_term_list writes, and nothing that is cut or changed in length") {
    for (const TestDocument& made : hostile_documents()) {
        const TermList& terms = made.document.terms;
        if (terms.size() > 1000) continue;
        std::uint32_t length = 0;
        for (std::size_t i = 0; i < terms.size(); ++i) length += terms.wdf(i);
        std::string tag;
        append_term_list(tag, terms, length);
        CHECK(is_term_list(tag));
        CHECK_FALSE(is_term_list(tag + "x"));
        for (std::size_t size = 1; size < tag.size(); ++size)
            CHECK_FALSE(is_term_list(std::string_view(tag).substr(0, size)));
    }
}

TEST_CASE("is_slots_key: a document number, and one byte more") {
    for (const std::uint32_t document :
         {0U, 0x7fffU, 0x8000U, 0x3fffffU, 0x400000U, 0x1fffffffU, 0x20000000U, 0xffffffffU}) {
        std::string key;
        append_sortable(key, document);
        CHECK_FALSE(is_slots_key(key));
        CHECK(is_slots_key(key + std::string(1, '\0')));
    }
}
