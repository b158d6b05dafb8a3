// Where one of a few bytes is in a text: the standard library's searches call the C library for
// each byte that they look at.
#pragma once

#include <cstddef>
#include <string_view>

namespace newsidx {

// The first of them from `at` on; npos where there is none.
template <char... Bytes>
[[nodiscard]] constexpr std::size_t find_first_byte(std::string_view text, std::size_t at = 0) {
    for (; at < text.size(); ++at) {
        if (((text[at] == Bytes) || ...)) return at;
    }
    return std::string_view::npos;
}

// The last of them.
template <char... Bytes>
[[nodiscard]] constexpr std::size_t find_last_byte(std::string_view text) {
    for (std::size_t at = text.size(); at > 0; --at) {
        if (((text[at - 1] == Bytes) || ...)) return at - 1;
    }
    return std::string_view::npos;
}

}  // namespace newsidx
