// Sorting words by their bytes, a thousand for each article.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
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

// Whether `a` sorts before `b`, of two words whose leading bytes are the same.
[[nodiscard]] inline bool before_alike(std::string_view a, std::string_view b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    return shorter <= sizeof(NumberedWord::leading) ? a.size() < b.size() : a < b;
}

// Words by their bytes; word_of(number) is a view of what lasts.
template <typename WordOf>
[[nodiscard]] auto word_order(const WordOf& word_of) {
    return [&word_of](const NumberedWord& a, const NumberedWord& b) {
        if (a.leading != b.leading) return a.leading < b.leading;
        return before_alike(word_of(a.number), word_of(b.number));
    };
}

// Which of so many classes a byte is in, in the order of bytes: each small letter has its own, what
// sorts before them is in the first class, what sorts behind them in the last.
inline constexpr std::size_t kByteClasses = 28;
inline constexpr auto kByteClass = [] {
    std::array<std::uint8_t, 256> classes{};
    for (std::size_t byte = 'a'; byte < classes.size(); ++byte)
        classes[byte] = static_cast<std::uint8_t>(std::min(byte - 'a' + 1, kByteClasses - 1));
    return classes;
}();

// The class of the first byte and, where that is a letter, of the second: words with different ones
// sort as these do.
[[nodiscard]] inline std::size_t beginning_class(std::uint64_t leading) {
    const std::size_t first = kByteClass[leading >> 56U];
    const std::size_t second = kByteClass[leading >> 48U & 0xffU];
    const bool is_letter = first > 0 && first < kByteClasses - 1;
    return kByteClasses * first + (is_letter ? second : 0);
}

// Sorts words by their bytes. Their first two letters put them nearly where they belong, so that
// only the few that begin alike are compared: half the work of comparing them all.
template <typename WordOf>
void sort_words(std::vector<NumberedWord>& words, const WordOf& word_of) {
    // For fewer words the table of beginnings costs more than it saves.
    constexpr std::size_t kFewWords = 100;
    if (words.size() < kFewWords) {
        std::sort(words.begin(), words.end(), word_order(word_of));
        return;
    }
    // How many begin so, each at the next one's place; then where its first word goes.
    std::array<std::uint32_t, kByteClasses * kByteClasses + 1> next{};
    for (const NumberedWord& word : words) ++next[beginning_class(word.leading) + 1];
    for (std::size_t i = 1; i < next.size(); ++i) next[i] += next[i - 1];
    std::vector<NumberedWord> sorted(words.size());
    for (const NumberedWord& word : words) sorted[next[beginning_class(word.leading)]++] = word;
    auto begin = sorted.begin();
    for (const std::uint32_t behind : next) {
        const auto end = sorted.begin() + behind;
        if (end - begin > 1) std::sort(begin, end, word_order(word_of));
        begin = end;
    }
    words = std::move(sorted);
}

// The numbers from 0 to `count` - 1 in the byte order of their words.
template <typename WordOf>
[[nodiscard]] std::vector<std::uint32_t> in_word_order(std::size_t count, const WordOf& word_of) {
    std::vector<NumberedWord> words;
    words.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number)
        words.push_back({leading_bytes(word_of(number)), number});
    sort_words(words, word_of);
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
    const auto less = word_order(word_of);
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
