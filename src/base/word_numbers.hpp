// Numbers for words, by a hash table that asks for no memory a word: for tables that are asked
// about each word of each text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace newsidx {

class WordNumbers {
public:
    // The number of the word: 0 for the first word that it was asked about, 1 for the second that
    // was another one; true when it is new. All words together have less than 4 GB.
    std::pair<std::uint32_t, bool> number(std::string_view word);

    [[nodiscard]] std::size_t size() const { return words_.size(); }

private:
    struct Word {
        std::uint32_t begin = 0;  // in bytes_
        std::uint32_t size = 0;
    };
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t word = 0;  // index into words_ plus 1; 0: free
    };

    void grow();

    std::string bytes_;  // of all words
    std::vector<Word> words_;
    std::vector<Slot> slots_;  // open addressing, at most half full
};

}  // namespace newsidx
