// Articles made ready for training: which weight rows speak about which word.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "annotated.hpp"
#include "entity/article_tagger.hpp"
#include "entity/feature_hash.hpp"
#include "entity/tag_label.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

inline constexpr std::uint32_t kNoType = ~std::uint32_t{0};

// One distinct word and the rows that speak for it, by place.
struct TrainingType {
    std::vector<WordFeature> features;
    std::array<std::vector<std::uint32_t>, kPlaces> rows;           // kinds of word
    std::array<std::vector<std::uint32_t>, kPlaces> identity_rows;  // which word
};

struct TrainingRun {
    std::uint32_t first = 0;  // in TrainingData::labels
    std::uint32_t size = 0;
};

class TrainingData {
public:
    explicit TrainingData(const WordTables& tables) : tables_(tables) {}

    // For the first stage.
    void add(const Annotated& article);
    // For the second stage: what a tagger of the first stage that never saw it makes of the
    // article.
    void add_guesses(const Annotated& article, ArticleTagger& tagger);
    // Numbers the rows of features met `cutoff` times; to be called once, last.
    void make_rows(std::uint32_t cutoff);

    std::vector<TrainingType> types;
    std::vector<TrainingRun> runs;
    std::vector<TagLabel> labels;  // by word of a run
    std::vector<TagScores> base;   // likewise; scores that stay as they are
    std::vector<std::array<std::uint32_t, kPlaces>> reaches;  // likewise; types that speak about it
    std::vector<std::uint32_t> context_rows;
    std::vector<std::size_t> context_row_ends;  // by word of a run
    std::vector<std::uint64_t> keys;            // by row: hash << 3 | place
    std::size_t in_runs = 0;                    // words of names in runs, and in all
    std::size_t in_all = 0;

private:
    void add_label(TagLabel label);
    void add_context(const PairFeatures& features);
    void make_whole(const TrainingRun& run);
    std::uint32_t type_of(const Annotated& article, const Analysis& analysis, const TagWord& word);

    const WordTables& tables_;
    std::unordered_map<std::string, std::uint32_t> numbers_;
    std::vector<WordFacts> facts_;
    std::vector<std::array<std::uint32_t, kPlaces>> uses_;
    std::unordered_map<std::uint64_t, std::uint32_t> counts_;
    std::vector<std::uint64_t> context_keys_;
    std::vector<std::size_t> context_ends_;
};

}  // namespace newsidx
