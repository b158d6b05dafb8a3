// Numbers for words, by a hash table that asks for no memory a word: for tables that are asked
// about each word of each text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/word_order.hpp"

namespace newsidx {

class WordNumbers {
public:
    // The number of the word: 0 for the first word that it was asked about, 1 for the second that
    // was another one; true when it is new. All words together have less than 4 GB.
    std::pair<std::uint32_t, bool> number(std::string_view word) {
        if (word.size() > kMaxShort) return number_of_long(word);
        // Inlined, because a call would cost as much again.
        const std::uint64_t key = leading_bytes(word);
        const auto size = static_cast<std::uint32_t>(word.size());
        const Slot* const slots = slots_.data();
        const std::size_t mask = slots_.size() - 1;
        std::size_t at = place_of(key, size) & mask;
        for (; slots[at].word != 0; at = (at + 1) & mask) {
            if (slots[at].key == key && slots[at].size == size) return {slots[at].word - 1, false};
        }
        return {add({key, 0, size}, at), true};
    }

    // Room for so many words in all: asked for before the first, it saves growing step by step.
    void reserve(std::size_t words);

    [[nodiscard]] std::size_t size() const { return begins_.size(); }
    // Memory in use.
    [[nodiscard]] std::size_t bytes() const {
        return bytes_.capacity() + begins_.capacity() * sizeof(begins_[0]) +
               slots_.size() * sizeof(Slot);
    }

private:
    // Words of up to so many bytes, most of a text's, are told by the key alone.
    static constexpr std::size_t kMaxShort = sizeof(std::uint64_t);
    static constexpr std::size_t kFirstSlots = 16;
    struct Slot {
        std::uint64_t key = 0;   // their bytes; of longer ones the hash
        std::uint32_t word = 0;  // the number plus 1; 0: free
        std::uint32_t size = 0;
    };

    // Every bit of the key moves the lower bits of the result, which say where to look first.
    [[nodiscard]] static std::size_t place_of(std::uint64_t key, std::uint32_t size) {
        key = (key ^ size) * 0x9e3779b97f4a7c15U;
        key = (key ^ key >> 32U) * 0xd6e8feb86659fd93U;
        return static_cast<std::size_t>(key >> 32U);
    }
    std::pair<std::uint32_t, bool> number_of_long(std::string_view word);
    // Puts a new word into a free slot; gives its number.
    std::uint32_t add(Slot slot, std::size_t at);
    void move_to(std::size_t slots);

    std::string bytes_;                                         // of all longer words
    std::vector<std::uint32_t> begins_;                         // in bytes_, by number
    std::vector<Slot> slots_ = std::vector<Slot>(kFirstSlots);  // open addressing, half full
};

}  // namespace newsidx
