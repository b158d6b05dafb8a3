// The weights of the tagger's features: 8 bits each, found by the feature's hash. Kept as short as
// they are in the file, because an article needs few of them: FeatureRows lays those out.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "entity/feature_hash.hpp"
#include "entity/hash_index.hpp"
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
using LabelSums = std::array<std::int16_t, kLabelLanes>;
using ReachSums = std::array<std::int16_t, kReachLanes>;

class FeatureTable {
public:
    struct Feature {
        std::uint32_t hash = 0;
        std::array<std::int8_t, kReachLanes> weights{};  // 0: none
    };

    FeatureTable() = default;
    // Hashes are ascending and distinct; each feature has weights.
    explicit FeatureTable(std::span<const Feature> features);

    // False for most features that aren't there.
    [[nodiscard]] bool may_have(std::uint32_t hash) const { return index_.may_have(hash); }
    // Adds a feature's weights, if it is there, for the word itself, or for all places in reach.
    void add_own(std::uint32_t hash, LabelSums& sums) const;
    void add_reach(std::uint32_t hash, ReachSums& sums) const;

    [[nodiscard]] std::size_t features() const { return index_.size(); }
    // Those that speak of other words than their own.
    [[nodiscard]] std::size_t reaching() const {
        return reaching_.empty() ? 0 : reaching_.size() - 1;
    }
    [[nodiscard]] std::size_t weights() const { return values_.size() + reach_values_.size(); }

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);

private:
    // A feature that speaks of other words than its own.
    struct Reaching {
        std::uint32_t feature = 0;
        std::uint32_t first = 0;  // in slots_
    };
    void add_own_of(std::uint32_t feature, std::int16_t* sums) const;
    [[nodiscard]] bool read_own(ByteReader& in);
    [[nodiscard]] bool read_reaching(ByteReader& in);

    HashIndex index_;
    // Weights as to the word itself, by feature and label: where those of a feature begin (one
    // more place than features), how many labels are passed over before each, the weights.
    std::vector<std::uint32_t> firsts_ = {0};
    std::vector<std::uint8_t> gaps_;
    std::vector<std::int8_t> values_;
    // The others, likewise by the lanes of ReachSums.
    std::vector<Reaching> reaching_;  // ascending, and one more at the end
    std::vector<bool> reaches_;       // by feature, whether it is there
    std::vector<std::uint8_t> slots_;
    std::vector<std::int8_t> reach_values_;
};

}  // namespace newsidx
