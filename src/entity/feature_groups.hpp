// Features of a word's place that come together: all that one neighbour says, all that a few small
// numbers say. A text has the same groups again and again, so that GroupRows keeps their sums.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>

#include "base/cache_share.hpp"
#include "entity/feature_hash.hpp"
#include "entity/feature_rows.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

enum class GroupKind : std::uint8_t {
    place,       // how it is written here and elsewhere in the article
    segment,     // where it stands in its segment and that in its chain
    last,        // the last word of its segment
    first,       // the first
    before,      // what stands before its segment
    after,       // what stands behind it
    chain_head,  // the last word of the first segment of the chain
    use_before,  // what stands before another use of the word
    use_after,   // what stands behind it
    longer,      // the longest segment elsewhere that has the word
    // Of the second stage:
    guess,   // its label and its neighbours'
    shares,  // labels of the same form in the article
    pairs,   // whether it is one name with its neighbours elsewhere
    alone,   // its type, where the article has it once
    beside   // its type and those of what stands next in an enumeration
};

// `count` bits of `all` from the bit `first` on, for the small numbers that a group packs.
[[nodiscard]] inline std::uint32_t bits(std::uint32_t all, std::uint32_t first,
                                        std::uint32_t count) {
    return all >> first & ((1U << count) - 1);
}

// All that its features depend on: equal groups have equal features.
struct FeatureGroup {
    std::uint32_t kind;  // a GroupKind, and beyond its 8 bits a small number
    std::uint32_t a;
    std::uint32_t b;
    std::uint32_t c;
    // By all bytes at once, of which there are no others.
    bool operator==(const FeatureGroup& other) const {
        static_assert(sizeof *this == 4 * sizeof kind);
        return std::memcmp(this, &other, sizeof *this) == 0;
    }
};

// What a word says that plays that part for another one.
inline FeatureGroup group_of(GroupKind kind, const WordFacts& word, std::uint32_t number) {
    return {static_cast<std::uint32_t>(kind) | number << 8U, word.small, word.known,
            word.classes.fine | std::uint32_t{word.classes.middle} << 16U};
}

struct WordPlace {
    std::uint32_t looks;          // of the sentence: title, shouting, headline; 3 bits
    std::uint32_t kind;           // WordCase
    std::uint32_t starts;         // 1: the first word of its sentence
    std::uint32_t lower;          // how often without a capital in the article, 0 to 4
    std::uint32_t inner_capital;  // with one within a sentence, likewise
    std::uint32_t capital;
};
inline FeatureGroup place_group(const WordPlace& place) {
    return {static_cast<std::uint32_t>(GroupKind::place),
            place.looks | place.kind << 3U | place.starts << 6U | place.lower << 7U |
                place.inner_capital << 10U | place.capital << 13U,
            0, 0};
}

struct SegmentPlace {
    std::uint32_t place;          // words before this one in the segment, 0 to 3
    std::uint32_t rest;           // and behind it
    std::uint32_t number;         // segments before its own in the chain, 0 to 2
    std::uint32_t more;           // 1: others behind it
    std::uint32_t has_acronym;    // 1: the segment has one
    std::uint32_t after_capital;  // how often the word follows a capital in the article, 0 to 4
    std::uint32_t before_capital;
};
inline FeatureGroup segment_group(const SegmentPlace& place) {
    return {static_cast<std::uint32_t>(GroupKind::segment),
            place.place | place.rest << 2U | place.number << 4U | place.more << 6U |
                place.has_acronym << 7U | place.after_capital << 8U | place.before_capital << 11U,
            0, 0};
}

// `place` in the longer segment: first, within, last; its length up to 4.
inline FeatureGroup longer_group(const WordFacts& last, const WordFacts& before,
                                 std::uint32_t place, std::uint32_t length) {
    return {static_cast<std::uint32_t>(GroupKind::longer) | place << 8U | length << 10U, last.small,
            before.small, last.classes.fine};
}

// The groups of one word. There is room for all that the code makes.
class FeatureGroups {
public:
    void clear() { count_ = 0; }
    void push_back(const FeatureGroup& group) { groups_[count_++] = group; }
    [[nodiscard]] const FeatureGroup* begin() const { return groups_.data(); }
    [[nodiscard]] const FeatureGroup* end() const { return groups_.data() + count_; }

private:
    std::array<FeatureGroup, 20> groups_{};
    std::size_t count_ = 0;
};

// What was found of one word.
struct FoundFeatures {
    PairFeatures single;
    FeatureGroups groups;
    void clear() {
        single.clear();
        groups.clear();
    }
};

// Adds a group's features.
using AddFeatures = void (*)(const FeatureGroup&, PairFeatures&);
void add_context_features(const FeatureGroup& group, PairFeatures& features);

// The sums of groups met last. Not shared between threads.
class GroupRows {
public:
    // Its share of `most` places at last.
    GroupRows(AddFeatures add_features, std::size_t most, CacheShare share = {});

    // Adds what groups say about the word that they are of; always with the same `rows`.
    void add(const FeatureGroups& groups, FeatureRows& rows, LabelSums& sums);

private:
    struct Place {
        FeatureGroup group;
        LabelSums sums;
    };
    void begin(std::size_t places);
    [[nodiscard]] Place& place_of(const FeatureGroup& group);
    void sum_up(const FeatureGroup& group, FeatureRows& rows, Place& place);

    AddFeatures add_features_;
    std::size_t most_;
    std::size_t mask_ = 0;
    std::size_t missed_ = 0;

    // A group's hash says which place. Each has the group that was met there last.
    std::unique_ptr<Place[]> places_;
    PairFeatures features_;  // kept for its memory
};

}  // namespace newsidx
