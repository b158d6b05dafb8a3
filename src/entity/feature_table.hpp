// The weights of the tagger's features, packed: 8 bits each, found by the feature's hash.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "entity/tag_label.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// Sums of weights for the labels of one word, and of a word for itself and those around it. Whole
// numbers: their sum doesn't depend on the order.
using TagSums = std::array<std::int16_t, kTagLabels>;
using ReachSums = std::array<std::int16_t, kPlaces * kTagLabels>;

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
    explicit FeatureTable(std::vector<Feature> features);

    [[nodiscard]] std::span<const Weight> find(std::uint32_t hash) const {
        if (slots_.empty()) return {};
        for (std::size_t at = hash & mask_; slots_[at].size != 0; at = (at + 1) & mask_) {
            if (slots_[at].hash == hash) return {&weights_[slots_[at].first], slots_[at].size};
        }
        return {};
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
        std::uint32_t size = 0;   // 0: free
    };
    void make_slots(std::size_t features);
    void insert(std::uint32_t hash, std::uint32_t first, std::uint32_t size);

    std::vector<Slot> slots_;  // open addressing, a power of two of them
    std::vector<Weight> weights_;
    std::size_t mask_ = 0;
    std::size_t count_ = 0;
};

}  // namespace newsidx
