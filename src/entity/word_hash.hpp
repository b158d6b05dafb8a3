// The hash by which built-in tables find a word: the builder and the program must agree on it.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsidx {

// FNV-1a, 32 bits.
[[nodiscard]] constexpr std::uint32_t word_hash(std::string_view word) {
    std::uint32_t hash = 2166136261U;
    for (const char c : word) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return hash;
}

}  // namespace newsidx
