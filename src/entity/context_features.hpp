// What a word's place says about it: its sentence, its stretch of capitals, its other uses in the
// article.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entity/article_facts.hpp"
#include "entity/feature_groups.hpp"
#include "entity/feature_hash.hpp"
#include "entity/lexicon_phrases.hpp"
#include "entity/tag_words.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// Other uses of a word that are looked at.
inline constexpr int kMaxUses = 4;

class ContextFeatures {
public:
    // All must outlive this; `words` has the facts of every word in reach of a run, `phrases` a
    // place for each word.
    ContextFeatures(const TagText& tagged, const ArticleFacts& article,
                    const std::vector<WordFacts>& words, const std::vector<LexiconPhrase>& phrases)
        : tagged_(tagged), article_(article), words_(words), phrases_(phrases) {}

    // Sets `found` to the features of one word of a run.
    void find(const TagRun& run, std::uint32_t word, FoundFeatures& found) const;

private:
    [[nodiscard]] const WordFacts& at(std::int64_t word, const TagSentence& sentence) const;
    void add_neighbours(const TagSentence& sentence, std::uint32_t word,
                        PairFeatures& features) const;
    void add_place(const TagSentence& sentence, std::uint32_t word, FeatureGroups& groups) const;
    void add_segment(const TagSentence& sentence, std::uint32_t word, FoundFeatures& found) const;
    void add_beside(std::uint32_t segment, PairFeatures& features) const;
    void add_chain(std::uint32_t number, std::uint32_t place, std::uint32_t rest,
                   PairFeatures& features) const;
    void add_joint(const TagRun& run, std::uint32_t word, PairFeatures& features) const;
    void add_uses(std::uint32_t word, FoundFeatures& found) const;

    const TagText& tagged_;
    const ArticleFacts& article_;
    const std::vector<WordFacts>& words_;
    const std::vector<LexiconPhrase>& phrases_;
};

}  // namespace newsidx
