#include "entity/feature_rows.hpp"

#include <algorithm>
#include <bit>

namespace newsidx {
namespace {

// Many enough for what a text has again and again, few enough to stay in the processor's caches.
constexpr std::size_t kMaxOwnPlaces = std::size_t{1} << 17U;
constexpr std::size_t kMaxReachPlaces = std::size_t{1} << 12U;

}  // namespace

FeatureRows::FeatureRows(const FeatureTable& table, CacheShare share)
    : table_(table),
      own_(std::min(std::bit_floor(share.of(kMaxOwnPlaces)),
                    std::bit_ceil(2 * table.features() + 2))),
      reach_(std::min(std::bit_floor(share.of(kMaxReachPlaces)),
                      std::bit_ceil(2 * table.reaching() + 2))) {}

// Most features of most texts are unknown: those that may be known first.
void FeatureRows::add_own(const FeatureHashes& hashes, LabelSums& sums) {
    add_known(sieve_hashes(hashes, table_.buckets(), known_.data()), sums);
}

void FeatureRows::add_own(const PairFeatures& features, LabelSums& sums) {
    if (features.size() == 0) return;
    add_known(sieve_(features, table_.buckets(), known_.data()), sums);
}

inline void FeatureRows::add_known(std::size_t count, LabelSums& sums) {
    const std::uint32_t* const known = known_.data();
    const auto add = [&](std::uint32_t hash, LabelSums& row) { table_.add_own(hash, row); };
    for (std::size_t i = 0; i < count; ++i) add_labels(own_.find(known[i], add), sums);
}

void FeatureRows::add_reach(std::uint32_t hash, ReachSums& sums) {
    if (!table_.may_have(hash)) return;
    const auto add = [&](std::uint32_t missed, ReachSums& row) { table_.add_reach(missed, row); };
    add_row<kReachLanes>(reach_.find(hash, add).data(), sums.data());
}

}  // namespace newsidx
