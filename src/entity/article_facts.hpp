// What one article says about its words: how else they are written in it, which stretches of
// capitalised words they stand in, what acronyms it defines. Knows no labels.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/raw_vector.hpp"
#include "entity/tag_words.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

inline constexpr std::uint32_t kNoWord = ~std::uint32_t{0};

// Adjacent words with a capital; indexes into TagText::words.
struct Segment {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint32_t sentence = 0;
    // Segments joined by "of", "for the" and their like: the outermost ones of the chain.
    std::uint32_t chain_first = 0;
    std::uint32_t chain_last = 0;
    std::uint32_t acronym = kNoWord;  // "Long Name (LN)": the word LN, for all of its chain
};

// How often and where the words of one form are written how.
struct FormFacts {
    std::uint32_t lower = 0;
    std::uint32_t capital = 0;        // in all places, but for shouting sentences and headlines
    std::uint32_t inner_capital = 0;  // likewise, and not at the beginning of a sentence
    std::uint32_t after_capital = 0;  // has a word with a capital before it
    std::uint32_t before_capital = 0;
    std::uint32_t first_use = kNoWord;     // then ArticleFacts::next_use
    std::uint32_t longest = kNoWord;       // the longest segment that has it
    std::uint32_t longest_word = kNoWord;  // where it first stands in that one
    std::uint32_t defined_by = kNoWord;    // an acronym: the segment that it stands for
};

struct ArticleFacts {
    std::vector<Segment> segments;          // in the order of the text
    std::vector<std::uint32_t> segment_of;  // by word; kNoWord outside
    std::vector<FormFacts> forms;           // by TagWord::form
    RawVector<std::uint32_t> next_use;      // by word of a segment: the next one of its form,
                                            // or kNoWord
};

// Linear in the text. `memory` is that of an article before, to be used again.
[[nodiscard]] ArticleFacts article_facts(std::string_view text, const TagText& tagged,
                                         const std::vector<TagRun>& runs, ArticleFacts memory = {});

}  // namespace newsidx
