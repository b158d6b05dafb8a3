// Words sorted into classes by the company they keep: "monday" and "tuesday" are in one. Made by
// clustering freely licensed word vectors (scripts/train-entities).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "entity/hash_index.hpp"
#include "entity/packed_numbers.hpp"

namespace newsidx {

// Class numbers from 1; 0 for a word that has none. Each middle and coarse class is made of whole
// finer ones.
struct WordClass {
    std::uint16_t fine = 0;
    std::uint16_t middle = 0;
    std::uint16_t coarse = 0;
};

class WordClasses {
public:
    WordClasses() = default;

    struct Row {
        std::string word;  // in small letters
        std::uint16_t fine = 0;
    };
    // `parents[fine]` has the middle and coarse classes; parents[0] is {0, 0, 0}.
    WordClasses(const std::vector<Row>& rows, std::vector<WordClass> parents);
    // Where they were laid out.
    explicit WordClasses(LayoutReader& in)
        : words_(in), fine_(in), parents_(in.take<WordClass>()) {}

    [[nodiscard]] WordClass find(std::string_view small) const;

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);
    void lay_out(LayoutWriter& out) const;

private:
    HashIndex words_;
    PackedNumbers fine_;  // by number of the word
    Stored<WordClass> parents_;
};

}  // namespace newsidx
