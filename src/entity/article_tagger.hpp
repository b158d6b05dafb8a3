// The CRF on one article: from words to names of all four kinds, without any table of known names.
// Trainer, measuring tools and program use this one class.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entity/article_facts.hpp"
#include "entity/tag_words.hpp"
#include "entity/tagger_model.hpp"

namespace newsidx {

// A name as the labels have it; indexes into TagText::words.
struct TaggedName {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    std::uint8_t type = 0;  // index into kTagTypes
    float confidence = 0;   // the least likely of its words' labels, 0 to 1
};

struct TaggedArticle {
    TagText text;
    std::vector<TagRun> runs;
    ArticleFacts facts;
    std::vector<TaggedName> names;  // in the order of the text, disjoint
};

// Words kept with their sums; more are forgotten all at once.
inline constexpr std::size_t kMaxCachedWords = 50'000;

// Not shared between threads; `model` must outlive it. What it answers never depends on what it has
// met.
class ArticleTagger {
public:
    explicit ArticleTagger(const TaggerModel& model) : model_(model) {}

    [[nodiscard]] TaggedArticle tag(std::string_view text, const Analysis& analysis);

private:
    struct Word {
        WordFacts facts;
        ReachSums sums{};
    };
    // Valid until the next article.
    [[nodiscard]] const Word& look_up(std::string_view word, std::string_view small, WordCase kind);
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view bytes) const {
            return std::hash<std::string_view>()(bytes);
        }
    };

    const TaggerModel& model_;
    std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;
    std::vector<WordFeature> features_;  // kept for their memory
    std::vector<std::uint32_t> hashes_;
};

}  // namespace newsidx
