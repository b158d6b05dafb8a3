// Adds up the weights of a word's features. Keeps the weights of those met last laid out.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <vector>

#include "base/cache_share.hpp"
#include "entity/feature_hash.hpp"
#include "entity/feature_sieve.hpp"
#include "entity/feature_table.hpp"

namespace newsidx {

// sums[i] += row[i], `Count` times. The compiler makes it a few instructions on 8 or 16 at once, so
// the memory may not overlap.
template <std::size_t Count, typename From, typename To>
inline void add_row(const From* __restrict row, To* __restrict sums) {
    constexpr std::size_t kAtOnce = Count / 8 * 8;
#pragma GCC unroll 12
    for (std::size_t i = 0; i < kAtOnce; ++i) sums[i] = static_cast<To>(sums[i] + row[i]);
    for (std::size_t i = kAtOnce; i < Count; ++i) sums[i] = static_cast<To>(sums[i] + row[i]);
}

inline void add_labels(const LabelSums& row, LabelSums& sums) {
    add_row<kLabelLanes>(std::assume_aligned<alignof(LabelSums)>(row.data()),
                         std::assume_aligned<alignof(LabelSums)>(sums.data()));
}

// Tables of what was met begin with so many bytes, about what one article meets, and get so many
// times as many places, all empty, once they have missed as often as they have places: whoever tags
// one article doesn't fill megabytes.
inline constexpr std::size_t kFirstBytes = std::size_t{1} << 19U;
inline constexpr std::size_t kPlacesGrowth = 8;

// Counts a miss; whether it is time to grow.
inline bool is_outgrown(std::size_t& missed, std::size_t places, std::size_t most) {
    if (++missed <= places || places >= most) return false;
    missed = 0;
    return true;
}

// Not shared between threads; the table must outlive it.
class FeatureRows {
public:
    explicit FeatureRows(const FeatureTable& table, CacheShare share = {});

    // Adds what features say about the word that they are of.
    void add_own(const FeatureHashes& hashes, LabelSums& sums);
    void add_own(const PairFeatures& features, LabelSums& sums);
    // Adds all weights of one feature that many words have.
    void add_reach(std::uint32_t hash, ReachSums& sums);

private:
    // Places for weights; a hash's last bits say which. Each has those of the feature that was met
    // there last.
    template <typename Row>
    class Met {
    public:
        // `most` places at last, a power of two; few at first, for a run of one article.
        explicit Met(std::size_t most) : most_(most) {
            begin(std::min(most, kFirstBytes / std::bit_ceil(sizeof(Place))));
        }
        // `add` adds the weights to zeros when they aren't there.
        template <typename Add>
        const Row& find(std::uint32_t hash, Add add) {
            Place* place = &places_[hash & mask_];
            if (place->hash != hash) {
                if (is_outgrown(missed_, mask_ + 1, most_)) {
                    begin(std::min(most_, kPlacesGrowth * (mask_ + 1)));
                    place = &places_[hash & mask_];
                }
                *place = {hash, {}};
                add(hash, place->row);
            }
            return place->row;
        }

    private:
        struct Place {
            std::uint32_t hash;
            Row row;
        };
        void begin(std::size_t places) {
            mask_ = places - 1;
            places_ = std::make_unique_for_overwrite<Place[]>(places);
            // Of hashes whose place is another one, so that nothing is there yet.
            for (std::size_t i = 0; i < places; ++i)
                places_[i].hash = static_cast<std::uint32_t>(i + 1);
        }

        std::size_t most_;
        std::size_t mask_ = 0;
        std::size_t missed_ = 0;
        std::unique_ptr<Place[]> places_;
    };

    // Adds the rows of the first so many of known_.
    void add_known(std::size_t count, LabelSums& sums);

    const FeatureTable& table_;
    SievePairs sieve_ = sieve_of_processor();
    // Kept for its memory, which needs no zeros.
    std::vector<std::uint32_t> known_ = std::vector<std::uint32_t>(kFeatureRoom);
    Met<LabelSums> own_;
    Met<ReachSums> reach_;
};

}  // namespace newsidx
