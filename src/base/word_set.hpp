// Fixed lists of words, looked up in a table that the compiler makes of them.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace newsidx {

// Words of a text with a blank between any two.
[[nodiscard]] constexpr std::size_t word_count(std::string_view text) {
    std::size_t count = text.empty() ? 0 : 1;
    for (const char c : text) count += c == ' ' ? 1U : 0U;
    return count;
}

template <std::size_t N>
[[nodiscard]] constexpr std::array<std::string_view, N> words_of(std::string_view text) {
    std::array<std::string_view, N> words;
    for (std::string_view& word : words) {
        word = text.substr(0, text.find(' '));
        text.remove_prefix(word.size() == text.size() ? text.size() : word.size() + 1);
    }
    return words;
}

// A set of words that aren't empty: for most words that aren't in it one look at a free place of
// the table answers.
template <std::size_t N>
class WordSet {
public:
    constexpr explicit WordSet(const std::array<std::string_view, N>& words) : words_(words) {
        for (std::size_t i = 0; i < N; ++i) {
            std::size_t at = place(words[i]);
            while (slots_[at] != 0) at = (at + 1) & kMask;
            slots_[at] = static_cast<Index>(i + 1);
        }
    }

    [[nodiscard]] constexpr bool contains(std::string_view word) const {
        if (word.empty()) return false;
        for (std::size_t at = place(word); slots_[at] != 0; at = (at + 1) & kMask) {
            if (words_[slots_[at] - 1U] == word) return true;
        }
        return false;
    }

private:
    using Index = std::uint16_t;
    static_assert(N < std::numeric_limits<Index>::max());
    static constexpr std::size_t kMask = std::bit_ceil(N * 4) - 1;

    // Of its length and three of its bytes: words of a list seldom share them all.
    static constexpr std::size_t place(std::string_view word) {
        const auto byte = [&](std::size_t at) {
            return std::uint32_t{static_cast<unsigned char>(word[at])};
        };
        const std::uint32_t mixed = static_cast<std::uint32_t>(word.size()) ^ byte(0) << 6U ^
                                    byte(word.size() / 2) << 14U ^ byte(word.size() - 1) << 22U;
        return (mixed * 0x9e3779b1U >> 16U) & kMask;
    }

    std::array<std::string_view, N> words_;
    std::array<Index, kMask + 1> slots_{};  // 1 + index into words_, 0: free; linear probing
};

// Whether the word is in a list of static storage: is_one_of<kTitles>(word).
template <const auto& Words>
[[nodiscard]] bool is_one_of(std::string_view word) {
    static constexpr WordSet kSet(Words);
    return kSet.contains(word);
}

}  // namespace newsidx
