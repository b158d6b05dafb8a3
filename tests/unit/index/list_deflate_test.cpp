#include "index/list_deflate.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "index/glass_deflate.hpp"

namespace newsidx {
namespace {

// Words with what their term list has before them, from an alphabet that begins at `first`.
std::string made_list(std::size_t words, char first, unsigned seed) {
    std::mt19937 random(seed);
    std::string list;
    for (std::size_t i = 0; i < words; ++i) {
        const std::size_t size = 1 + random() % 6;
        list.push_back(static_cast<char>(8 + random() % 16));
        list.push_back(static_cast<char>(size));
        for (std::size_t letter = 0; letter < size; ++letter)
            list.push_back(static_cast<char>(first + static_cast<char>(random() % 8)));
    }
    return list;
}

std::string all_bytes() {
    std::string bytes;
    for (int byte = 0; byte < 256; ++byte) bytes.push_back(static_cast<char>(byte));
    return bytes;
}

}  // namespace

TEST_CASE("ListDeflater: what it packs inflates to the same bytes") {
    struct Case {
        const char* name;
        std::string list;
    };
    const Case cases[] = {
        {"a word", made_list(1, 'a', 1)},
        {"an article's words", made_list(800, 'a', 2)},
        {"more than distances reach", made_list(11'000, 'a', 3)},
        {"one byte again and again", std::string(kMostListBytes, 'a')},
        {"all bytes among words", made_list(400, 'a', 4) + all_bytes() + made_list(400, 'a', 5)},
    };
    ListDeflater deflater;
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto packed = deflater.deflate(c.list);
        if (!packed) {
            CHECK(c.list.size() < 100);  // none but the one word
            continue;
        }
        const auto whole = inflate_whole(*packed);
        REQUIRE(whole);
        CHECK(*whole == c.list);
    }
}

TEST_CASE("ListDeflater: an article's words shrink by more than its header") {
    const std::string list = made_list(800, 'a', 2);
    ListDeflater deflater;
    const auto packed = deflater.deflate(list);
    REQUIRE(packed);
    CHECK(packed->size() < list.size() * 3 / 4);
}

TEST_CASE("ListDeflater: lists that its code doesn't suit are left to another one") {
    ListDeflater deflater;
    CHECK_FALSE(deflater.deflate(""));
    CHECK_FALSE(deflater.deflate(all_bytes()));
    CHECK_FALSE(deflater.deflate(std::string(kMostListBytes + 1, 'a')));
    CHECK_FALSE(deflater.deflate(made_list(800, '\xd0', 6)));
}

TEST_CASE("ListDeflater: a list is packed the same whatever came before it") {
    const std::string list = made_list(500, 'a', 7);
    ListDeflater first;
    const auto wanted = first.deflate(list);
    REQUIRE(wanted);
    ListDeflater deflater;
    for (unsigned seed = 0; seed < 50; ++seed) {
        (void)deflater.deflate(made_list(500, 'a', seed));
        CHECK(deflater.deflate(list) == wanted);
    }
}

}  // namespace newsidx
