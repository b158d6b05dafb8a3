// The CRF on one article: from words to names of all four kinds, without any table of known names.
// Trainer, measuring tools and program use this one class.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/cache_share.hpp"
#include "base/raw_vector.hpp"
#include "base/word_numbers.hpp"
#include "entity/article_facts.hpp"
#include "entity/context_features.hpp"
#include "entity/feature_groups.hpp"
#include "entity/feature_hash.hpp"
#include "entity/feature_rows.hpp"
#include "entity/guess_features.hpp"
#include "entity/lexicon_phrases.hpp"
#include "entity/shared_words.hpp"
#include "entity/tag_words.hpp"
#include "entity/tagger_model.hpp"

namespace newsidx {

// A name as the labels have it; indexes into TagText::words.
struct TaggedName {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint8_t type = 0;  // index into kTagTypes
    float confidence = 0;   // that it is of this type, not another or none, 0 to 1
};

struct TaggedArticle {
    TagText text;
    std::vector<TagRun> runs;
    ArticleFacts facts;
    std::vector<LexiconPhrase> phrases;  // by word
    std::vector<TagScores> scores;       // by word of the runs
    std::vector<TagLabel> guesses;       // of the first stage, by word
    std::vector<TagLabel> labels;        // of the last
    std::vector<TaggedName> names;       // in the order of the text, disjoint
    bool complete = true;  // false: more than kMaxRunWords, and no names are looked for
};

// Words kept with their sums, within one run's reach; more are forgotten all at once. Of this as of
// kContextGroups and kGuessGroups each tagger has its share.
inline constexpr std::size_t kMaxCachedWords = 50'000;

// The memory for an article's words is kept for the next one, but not for articles longer than
// this.
inline constexpr std::size_t kMaxKeptWords = 100'000;
// Groups of features whose sums are kept: many enough for what a text has again and again, few
// enough to stay in the processor's caches.
inline constexpr std::size_t kContextGroups = std::size_t{1} << 16U;
inline constexpr std::size_t kGuessGroups = std::size_t{1} << 11U;

// Not shared between threads; `model` must outlive it. What it answers never depends on what it has
// met.
class ArticleTagger {
public:
    // `shared`: what taggers of the same model in other threads have met; nullptr: nothing.
    explicit ArticleTagger(const TaggerModel& model, std::shared_ptr<SharedWords> shared = nullptr,
                           CacheShare share = {});

    // `memory` is that of an article before, to be used again.
    [[nodiscard]] TaggedArticle tag(std::string_view text, const Analysis& analysis,
                                    TaggedArticle memory = {});

private:
    using Word = MetWord;
    [[nodiscard]] Word& look_up(std::string_view written);
    void complete(std::string_view text, const Analysis& analysis, const TagWord& word, bool in_run,
                  Word& known);
    void meet(std::string_view text, const Analysis& analysis, const TagWord& word, Word& made);
    void add_own(std::string_view text, const Analysis& analysis, const TagWord& word, Word& known);
    void score(std::string_view text, const Analysis& analysis, TaggedArticle& out);
    void add_reach(std::string_view text, const Analysis& analysis, const TagText& tagged,
                   const TagRun& run);
    void look_again(TaggedArticle& out);
    void choose(std::size_t stage, const TaggedArticle& article, std::vector<TagLabel>& labels);
    static void add_names(const TagStage& stage, TaggedArticle& out);
    [[nodiscard]] static float type_confidence(const TagStage& stage,
                                               std::span<const TagScores> scores, std::size_t type);
    const TaggerModel& model_;
    std::shared_ptr<SharedWords> shared_;
    std::size_t most_words_;
    std::vector<TagDecoder> decoders_;  // by stage
    std::vector<FeatureRows> rows_;     // likewise
    GroupRows context_groups_;
    GroupRows guess_groups_;
    WordNumbers numbers_;  // of words as written
    // By number, so many together, which stay where they are.
    static constexpr std::size_t kWordsTogether = 32;
    std::vector<std::unique_ptr<std::array<Word, kWordsTogether>>> words_;
    // Kept for their memory:
    std::vector<WordFacts> facts_;       // by word of the article, those in reach of runs
    std::vector<LabelSums> reach_sums_;  // by word of the runs
    RawVector<Word*> met_;               // by word of the article, those in reach of runs so far
    std::uint32_t met_end_ = 0;          // where the last run's reach ends
    std::vector<WordFeature> features_;
    FoundFeatures found_;
    FeatureHashes hashes_;
};

}  // namespace newsidx
