// What the tagger's first guess on an article says about each of its words: how the same word, the
// same pair of words, the acronym's long name were labelled elsewhere. So that one name is one
// thing in one article.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "entity/article_facts.hpp"
#include "entity/feature_groups.hpp"
#include "entity/feature_hash.hpp"
#include "entity/tag_label.hpp"
#include "entity/tag_words.hpp"

namespace newsidx {

class GuessFeatures {
public:
    // All must outlive this; `labels` has one for each word.
    GuessFeatures(const TagText& tagged, const ArticleFacts& article,
                  const std::vector<TagLabel>& labels);

    // Sets `found` to the features of one word of a run.
    void find(const TagRun& run, std::uint32_t word, FoundFeatures& found) const;

private:
    // How often words were labelled how: outside, then by type.
    struct Counts {
        std::array<std::uint16_t, 1 + kTagTypeCount> by_type{};
    };
    struct PairCounts {
        std::uint64_t pair = 0;
        std::uint16_t joined = 0;  // in one name
        std::uint16_t parted = 0;
        [[nodiscard]] bool is_free() const { return joined == 0 && parted == 0; }
    };

    [[nodiscard]] static std::size_t type_of(TagLabel label) {
        return label == kOutside ? 0 : 1 + tag_type(label);
    }
    [[nodiscard]] bool is_joined(std::uint32_t word) const;  // to the one before it
    [[nodiscard]] std::uint64_t pair_of(std::uint32_t word) const;
    // Where the pair is counted, or would be.
    [[nodiscard]] std::size_t place_of(std::uint64_t pair) const;
    void add_word(std::uint32_t word, FoundFeatures& found) const;
    [[nodiscard]] std::uint32_t pair_at(const TagRun& run, std::uint32_t word) const;
    void add_beside(std::uint32_t word, FeatureGroups& groups) const;
    void add_acronym(std::uint32_t word, PairFeatures& features) const;
    [[nodiscard]] std::uint32_t majority(std::uint32_t form, std::uint32_t without) const;

    const TagText& tagged_;
    const ArticleFacts& article_;
    const std::vector<TagLabel>& labels_;
    std::vector<Counts> forms_;  // by TagWord::form, words with a capital
    // By the forms of two adjacent words: open addressing, a power of two of them.
    std::vector<PairCounts> pairs_;
};

// Adds the hashes of a group's features.
void add_guess_features(const FeatureGroup& group, PairFeatures& features);

}  // namespace newsidx
