// Passes over those of a word's features that a table doesn't have.
#pragma once

#include <cstddef>
#include <cstdint>

#include "entity/feature_hash.hpp"

namespace newsidx {

// Features whose hashes have the same upper half, as FeatureTable keeps them.
struct FeatureBucket {
    static constexpr std::uint32_t kMetShift = 10;  // of 16 bits, so that 6 are left

    std::uint64_t met = 0;    // bit n: the lower half of one begins with the bits of n
    std::uint32_t first = 0;  // of their bytes in the table's rows
    std::uint32_t size = 0;   // so many bytes

    // False for most features that aren't there, asked of their own bucket.
    [[nodiscard]] bool may_have(std::uint32_t hash) const {
        return (met >> (hash >> kMetShift & 63U) & 1U) != 0;
    }
};

// Writes to `found`, where there is room for kFeatureRoom, the hashes of those features that the
// table with these buckets, one for each upper half, may have; gives how many.
using SievePairs = std::size_t (*)(const PairFeatures& features, const FeatureBucket* buckets,
                                   std::uint32_t* found);
std::size_t sieve_one_by_one(const PairFeatures& features, const FeatureBucket* buckets,
                             std::uint32_t* found);
// The same, by eight features at once where the processor has registers for them.
[[nodiscard]] SievePairs sieve_of_processor();

// Of features that are hashed already.
std::size_t sieve_hashes(const FeatureHashes& hashes, const FeatureBucket* buckets,
                         std::uint32_t* found);

}  // namespace newsidx
