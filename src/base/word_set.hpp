// Fixed lists of words, looked up in a table that the compiler makes of them.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>
#include <utility>

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

// The set of the words of a list of static storage, of which none is empty: for most words that
// aren't in it one look at a free place of the table answers. Made of numbers and letters: a
// table of views would be 16 bytes a word for the loader to put right at each start.
template <const auto& Words>
class WordSet {
public:
    [[nodiscard]] static constexpr bool contains(std::string_view word) {
        if (word.size() < kSizes.first || word.size() > kSizes.second) return false;
        for (std::size_t at = place(word); kTable.slots[at] != 0; at = (at + 1) & kMask) {
            const std::size_t begin = kTable.begins[kTable.slots[at] - 1U];
            const std::size_t end = kTable.begins[kTable.slots[at]];
            if (std::string_view(kTable.letters.data() + begin, end - begin) == word) return true;
        }
        return false;
    }

private:
    using Index = std::uint16_t;
    static constexpr std::size_t kWords = Words.size();
    static constexpr std::size_t kMask = std::bit_ceil(kWords * 4) - 1;
    static constexpr std::size_t kLetters = [] {
        std::size_t bytes = 0;
        for (const std::string_view word : Words) bytes += word.size();
        return bytes;
    }();
    static_assert(kWords < std::numeric_limits<Index>::max());
    static_assert(kLetters < std::numeric_limits<Index>::max());

    // Of its length and three of its bytes: words of a list seldom share them all.
    static constexpr std::size_t place(std::string_view word) {
        const auto byte = [&](std::size_t at) {
            return std::uint32_t{static_cast<unsigned char>(word[at])};
        };
        const std::uint32_t mixed = static_cast<std::uint32_t>(word.size()) ^ byte(0) << 6U ^
                                    byte(word.size() / 2) << 14U ^ byte(word.size() - 1) << 22U;
        return (mixed * 0x9e3779b1U >> 16U) & kMask;
    }

    // The least and the most that a word has.
    static constexpr auto kSizes = [] {
        std::pair sizes(Words[0].size(), Words[0].size());
        for (const std::string_view word : Words)
            sizes = {std::min(sizes.first, word.size()), std::max(sizes.second, word.size())};
        return sizes;
    }();
    struct Table {
        std::array<char, kLetters> letters{};    // of all words, one behind the other
        std::array<Index, kWords + 1> begins{};  // of each word among them; last, the end
        std::array<Index, kMask + 1> slots{};    // 1 + number of a word, 0: free; linear probing
    };
    static constexpr Table kTable = [] {
        Table table;
        Index end = 0;
        for (std::size_t i = 0; i < kWords; ++i) {
            std::size_t at = place(Words[i]);
            while (table.slots[at] != 0) at = (at + 1) & kMask;
            table.slots[at] = static_cast<Index>(i + 1);
            for (const char letter : Words[i]) table.letters[end++] = letter;
            table.begins[i + 1] = end;
        }
        return table;
    }();
};

// Whether the word is in a list of static storage: is_one_of<kTitles>(word).
template <const auto& Words>
[[nodiscard]] bool is_one_of(std::string_view word) {
    return WordSet<Words>::contains(word);
}

}  // namespace newsidx
