// What a word says about itself and its neighbours, whatever article it stands in.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/lexicon.hpp"
#include "entity/tag_words.hpp"
#include "entity/word_classes.hpp"

namespace newsidx {

// What other features are put together from.
struct WordFacts {
    std::uint32_t exact = 0;  // hashes
    std::uint32_t small = 0;
    std::uint32_t shape = 0;   // "Xx", "XX-Xx", "d.d"
    std::uint32_t phrase = 0;  // Lexicon::word_hash()
    WordClass classes;
    WordCase kind = WordCase::lower;
    bool begins_phrase = false;  // the lexicon has phrases of several words that begin with it
    LexiconMask known = 0;       // of the word alone
};

// What words are looked up in.
struct WordTables {
    WordClasses classes;
    Lexicon lexicon;
};

struct WordFeature {
    std::uint32_t hash = 0;
    std::uint8_t places = 0;  // bit n: says something about the word n - kReach places before it
    bool identity = false;    // says which word it is, not what kind of word
};

// How far a word speaks: two words to either side.
inline constexpr int kReach = 2;
inline constexpr std::size_t kPlaces = 2 * kReach + 1;

// `small` is small_form() of the word.
[[nodiscard]] WordFacts word_facts(std::string_view word, std::string_view small, WordCase kind,
                                   const WordTables& tables);

// Sets `features` to those that say something about the word's neighbours, too.
void reach_features(std::string_view small, const WordFacts& facts,
                    std::vector<WordFeature>& features);
// Sets it to those that only say something about the word itself.
void own_features(std::string_view word, std::string_view small, const WordFacts& facts,
                  const WordTables& tables, std::vector<WordFeature>& features);

}  // namespace newsidx
