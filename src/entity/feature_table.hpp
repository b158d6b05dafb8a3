// The weights of the tagger's features, packed: 8 bits each, found by the feature's hash.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "entity/feature_hash.hpp"
#include "entity/tag_label.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// Sums of weights for the labels of one word, and of a word for itself and those around it. Whole
// numbers: their sum doesn't depend on the order.
using TagSums = std::array<std::int32_t, kTagLabels>;
using ReachSums = std::array<std::int16_t, kPlaces * kTagLabels>;

// sums[label] += row[label] for all labels. The compiler makes it a few instructions on 16 at once,
// so the memory may not overlap.
template <typename From, typename To>
void add_row(const From* __restrict row, To* __restrict sums) {
    constexpr std::size_t kAtOnce = kTagLabels / 16 * 16;
    for (std::size_t label = 0; label < kAtOnce; ++label)
        sums[label] = static_cast<To>(sums[label] + row[label]);
    for (std::size_t label = kAtOnce; label < kTagLabels; ++label)
        sums[label] = static_cast<To>(sums[label] + row[label]);
}

class FeatureTable {
public:
    struct Weight {
        std::uint8_t slot = 0;  // place * kTagLabels + label
        std::int8_t value = 0;
    };
    struct Feature {
        std::uint32_t hash = 0;
        std::vector<Weight> weights;  // by slot, at least one
    };

    FeatureTable() = default;
    // Hashes are distinct.
    explicit FeatureTable(std::span<const Feature> features);

    // All weights of a feature, by slot.
    [[nodiscard]] std::span<const Weight> find(std::uint32_t hash) const {
        const Slot* slot = slot_of(hash);
        if (slot == nullptr) return {};
        return {&weights_[slot->first], slot->size};
    }

    // Adds what features, at most kMaxOwnFeatures, say about the word that they are of.
    void add_own(std::span<const std::uint32_t> hashes, TagSums& sums) const;

    // Adds all weights of one feature.
    void add(std::uint32_t hash, ReachSums& sums) const {
        if (const Slot* slot = slot_of(hash)) add(*slot, sums);
    }

    [[nodiscard]] std::size_t features() const { return count_; }
    [[nodiscard]] std::size_t weights() const { return weights_.size(); }

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);

private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t first = 0;  // in weights_
        std::uint32_t row = 0;    // in rows_
        std::uint8_t size = 0;    // of weights; 0: free
        // Of them, [own_begin, own_end) are for the word itself: what rows_ has.
        std::uint8_t own_begin = 0;
        std::uint8_t own_end = 0;
    };
    using Row = std::array<std::int8_t, kTagLabels>;

    [[nodiscard]] const Slot* slot_of(std::uint32_t hash) const {
        // Most features of most texts are unknown, and most of those end here.
        const std::uint32_t bit = hash >> shift_;
        if ((known_[bit / 64] >> (bit % 64) & 1U) == 0) return nullptr;
        for (std::size_t at = hash & mask_; slots_[at].size != 0; at = (at + 1) & mask_) {
            if (slots_[at].hash == hash) return &slots_[at];
        }
        return nullptr;
    }

    void add(const Slot& slot, ReachSums& sums) const;
    void make_slots(std::size_t features);
    void insert(std::uint32_t hash, std::uint32_t first, std::uint32_t size);
    void make_rows();

    std::vector<Slot> slots_;  // open addressing, a power of two of them
    std::vector<Weight> weights_;
    std::vector<Row> rows_;  // a feature's weights for the word itself, by label; [0]: none
    std::vector<std::uint64_t> known_ = {0};  // bit n: a feature's hash begins with the bits of n
    std::uint32_t shift_ = 31;                // of a hash, to its bit in known_
    std::size_t mask_ = 0;
    std::size_t count_ = 0;
};

}  // namespace newsidx
