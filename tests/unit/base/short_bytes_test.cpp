#include "base/short_bytes.hpp"

#include <doctest/doctest.h>

#include <string>

namespace newsidx {
namespace {

// Of each size up to a few more than any load takes at once.
constexpr std::size_t kLongest = 40;

std::string text_of(std::size_t size) {
    std::string text;
    for (std::size_t i = 0; i < size; ++i) text.push_back(static_cast<char>('a' + i));
    return text;
}

}  // namespace

TEST_CASE("copy_short: copies as many bytes as there are, and touches no other") {
    for (std::size_t size = 0; size <= kLongest; ++size) {
        CAPTURE(size);
        const std::string text = text_of(size);
        std::string out(size + 2, '#');
        const char* const end = copy_short(out.data() + 1, text);
        CHECK(end == out.data() + 1 + size);
        CHECK(out == "#" + text + "#");
    }
}

TEST_CASE("same_bytes: any byte that is another one tells") {
    for (std::size_t size = 0; size <= kLongest; ++size) {
        const std::string text = text_of(size);
        CHECK(same_bytes(text.data(), std::string(text).data(), size));
        for (std::size_t i = 0; i < size; ++i) {
            CAPTURE(size);
            CAPTURE(i);
            std::string other = text;
            other[i] = '\xff';
            CHECK_FALSE(same_bytes(text.data(), other.data(), size));
        }
    }
}

TEST_CASE("common_prefix: ends at the first byte that is another one, or with the shorter") {
    for (std::size_t size = 0; size <= kLongest; ++size) {
        const std::string text = text_of(size);
        CHECK(common_prefix(text, text) == size);
        CHECK(common_prefix(text, text + "more") == size);
        for (std::size_t i = 0; i < size; ++i) {
            CAPTURE(size);
            CAPTURE(i);
            std::string other = text;
            other[i] = '\0';
            CHECK(common_prefix(text, other) == i);
            CHECK(common_prefix(other, text.substr(0, i)) == i);
        }
    }
}

TEST_CASE("common_prefix_padded: the same, whatever lies behind the bytes") {
    const std::string padding(kComparedPadding, 'a');
    for (std::size_t size = 0; size <= kLongest; ++size) {
        const std::string text = text_of(size) + padding;
        const std::string_view whole(text.data(), size);
        CHECK(common_prefix_padded(whole, whole) == size);
        for (std::size_t i = 0; i < size; ++i) {
            CAPTURE(size);
            CAPTURE(i);
            std::string other = text;
            other[i] = '\0';
            CHECK(common_prefix_padded(whole, {other.data(), size}) == i);
            CHECK(common_prefix_padded(whole.substr(0, i), whole) == i);
        }
    }
}

}  // namespace newsidx
