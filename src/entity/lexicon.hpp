// Words and phrases known beforehand: given names, surnames, places, titles, words that
// organizations are called by, well-known names. They are features, no rules: the training says
// what they are worth.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.hpp"
#include "entity/hash_index.hpp"
#include "entity/packed_numbers.hpp"

namespace newsidx {

// In the model file: append, never reorder.
inline constexpr auto kLexiconClasses = std::to_array<std::string_view>(
    {"given", "surname", "city", "country", "demonym", "region", "person", "body", "honorific",
     "office", "organization", "legal", "media", "place", "work", "time", "said", "sort", "club"});

// Bit n: a word or phrase of class n.
using LexiconMask = std::uint32_t;
// The phrase goes on: it is the beginning of a longer one.
inline constexpr LexiconMask kLexiconPrefix = LexiconMask{1} << 31U;
// A phrase, all of it, is in this class.
constexpr LexiconMask lexicon_bit(std::size_t klass) { return LexiconMask{1} << klass; }

inline constexpr std::size_t kMaxLexiconWords = 9;

class Lexicon {
public:
    Lexicon() = default;

    // Adds to what is known of a phrase: its words in small letters, parted by one blank.
    struct Row {
        std::string phrase;
        LexiconMask mask = 0;
    };
    explicit Lexicon(const std::vector<Row>& rows);
    // Where it was laid out.
    explicit Lexicon(LayoutReader& in) : phrases_(in), kinds_(in), masks_(in.take<LexiconMask>()) {}

    // What is known of a phrase: its hash is word_hash() of the first word, extended by each
    // further one.
    [[nodiscard]] LexiconMask find(std::uint32_t hash) const;
    [[nodiscard]] static std::uint32_t word_hash(std::string_view small);
    [[nodiscard]] static std::uint32_t extend(std::uint32_t phrase, std::uint32_t word);

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);
    void lay_out(LayoutWriter& out) const;

private:
    HashIndex phrases_;
    PackedNumbers kinds_;        // by number of the phrase: index into masks_
    Stored<LexiconMask> masks_;  // distinct, ascending
};

}  // namespace newsidx
