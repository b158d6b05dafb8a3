// The hash by which built-in tables find a word: the builder and the program must agree on it.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/short_bytes.hpp"
#include "base/word_order.hpp"

namespace newsidx {

// Of its first eight bytes, its last eight and its size: each article asks for hundreds of words.
[[nodiscard]] inline std::uint32_t word_hash(std::string_view word) {
    constexpr std::uint64_t kMix = 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = (leading_bytes(word) ^ word.size()) * kMix;
    if (word.size() > sizeof mixed) {
        const char* last = word.data() + word.size() - sizeof mixed;
        mixed = (mixed ^ mixed >> 32U ^ load_bytes<std::uint64_t>(last)) * kMix;
    }
    return static_cast<std::uint32_t>(mixed >> 32U) ^ static_cast<std::uint32_t>(mixed >> 52U);
}

}  // namespace newsidx
