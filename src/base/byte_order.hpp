// Sorting words by their bytes, a thousand for each article.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/short_bytes.hpp"

namespace newsidx {

// The first eight bytes, NULs where there are fewer, as a number that sorts as they do.
[[nodiscard]] inline std::uint64_t leading_bytes(std::string_view word) {
    const char* bytes = word.data();
    const std::size_t size = word.size();
    std::uint64_t value = 0;
    if (size >= sizeof value) {
        value = load_bytes<std::uint64_t>(bytes);
    } else if constexpr (std::endian::native != std::endian::little) {
        std::memcpy(&value, bytes, size);
    } else if (size >= 4) {  // both halves, where they overlap the same bits
        value = std::uint64_t{load_bytes<std::uint32_t>(bytes + size - 4)} << (8 * (size - 4)) |
                load_bytes<std::uint32_t>(bytes);
    } else if (size >= 2) {
        value = std::uint64_t{load_bytes<std::uint16_t>(bytes + size - 2)} << (8 * (size - 2)) |
                load_bytes<std::uint16_t>(bytes);
    } else if (size == 1) {
        value = static_cast<unsigned char>(*bytes);
    }
    if constexpr (std::endian::native == std::endian::little) value = __builtin_bswap64(value);
    return value;
}

// A number that stands for a word, by what settles most comparisons.
struct NumberedWord {
    std::uint64_t leading = 0;
    std::uint32_t number = 0;
};

// Words by their bytes; word_of(number) is a view of what lasts.
template <typename WordOf>
[[nodiscard]] auto byte_order(const WordOf& word_of) {
    return [&word_of](const NumberedWord& a, const NumberedWord& b) {
        if (a.leading != b.leading) return a.leading < b.leading;
        return word_of(a.number) < word_of(b.number);
    };
}

// The numbers from 0 to `count` - 1 in the byte order of their words.
template <typename WordOf>
[[nodiscard]] std::vector<std::uint32_t> in_byte_order(std::size_t count, const WordOf& word_of) {
    std::vector<NumberedWord> words;
    words.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number)
        words.push_back({leading_bytes(word_of(number)), number});
    std::sort(words.begin(), words.end(), byte_order(word_of));
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count);
    for (const NumberedWord& word : words) numbers.push_back(word.number);
    return numbers;
}

// Sorts words that are nearly in order already, as stems are in the order of the words that they
// are of: by insertion, until that takes too many moves.
template <typename WordOf>
void sort_nearly_sorted(std::vector<NumberedWord>& words, const WordOf& word_of) {
    constexpr std::size_t kMovesOfEach = 8;
    const auto less = byte_order(word_of);
    std::size_t moves_left = kMovesOfEach * words.size();
    for (std::size_t i = 1; i < words.size() && moves_left > 0; ++i) {
        const NumberedWord word = words[i];
        std::size_t at = i;
        for (; at > 0 && moves_left > 0 && less(word, words[at - 1]); --at, --moves_left)
            words[at] = words[at - 1];
        words[at] = word;
    }
    if (moves_left == 0) std::sort(words.begin(), words.end(), less);
}

}  // namespace newsidx
