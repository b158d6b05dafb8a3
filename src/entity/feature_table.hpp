// The weights of the tagger's features: 8 bits each, found by the feature's hash. All that is known
// of a feature lies together, and so do features with neighbouring hashes: whoever asks for one for
// the first time waits for memory once or twice. FeatureRows spreads out those that a text has.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "entity/feature_hash.hpp"
#include "entity/feature_sieve.hpp"
#include "entity/laid_out.hpp"
#include "entity/tag_label.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// For each place in reach and each label, place * kTagLabels + label; some more, which stay 0, so
// that all are added 16 at once.
inline constexpr std::size_t kReachLanes = (kPlaces * kTagLabels + 15) / 16 * 16;
// The first of the word itself.
inline constexpr std::size_t kOwnLane = kReach * kTagLabels;

// For each label; some more, which stay 0, so that 8 are added at once.
inline constexpr std::size_t kLabelLanes = (kTagLabels + 7) / 8 * 8;

// Sums of weights for the labels of one word by at most kMaxOwnFeatures features, and of a word for
// itself and those around it. Whole numbers: their sum doesn't depend on the order.
// Where a register begins, so that 8 are added from memory.
struct alignas(16) LabelSums : std::array<std::int16_t, kLabelLanes> {};
using ReachSums = std::array<std::int16_t, kReachLanes>;

class FeatureTable {
public:
    struct Feature {
        std::uint32_t hash = 0;
        std::array<std::int8_t, kReachLanes> weights{};  // 0: none
    };

    FeatureTable() : FeatureTable(std::span<const Feature>()) {}
    // Hashes are ascending and distinct; each feature has weights.
    explicit FeatureTable(std::span<const Feature> features);
    // Where it was laid out.
    explicit FeatureTable(LayoutReader& in);

    // False for most features that aren't there.
    [[nodiscard]] bool may_have(std::uint32_t hash) const {
        return buckets_[hash >> 16U].may_have(hash);
    }
    // For the same of several: SievePairs.
    [[nodiscard]] const FeatureBucket* buckets() const { return buckets_.data(); }
    // Adds a feature's weights, if it is there, for the word itself, or for all places in reach.
    void add_own(std::uint32_t hash, LabelSums& sums) const;
    void add_reach(std::uint32_t hash, ReachSums& sums) const;

    [[nodiscard]] std::size_t features() const { return counts_.features; }
    // Those that speak of other words than their own.
    [[nodiscard]] std::size_t reaching() const { return counts_.reaching; }
    [[nodiscard]] std::size_t weights() const { return counts_.weights; }

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);
    void lay_out(LayoutWriter& out) const;

private:
    using Bucket = FeatureBucket;
    struct Counts {
        std::uint64_t features = 0;
        std::uint64_t reaching = 0;
        std::uint64_t weights = 0;
    };
    class Row;
    class Rows;
    explicit FeatureTable(Rows rows);
    // False: it isn't there.
    [[nodiscard]] bool find(std::uint32_t hash, Row& row) const;

    Stored<Bucket> buckets_;
    // Of each feature the lower half of its hash, the lower byte first; how many weights it has for
    // its own word, and how many for others; for each of those the label, for each of these the
    // lane of ReachSums, and the weight.
    Stored<std::uint8_t> rows_;
    Counts counts_;
};

}  // namespace newsidx
