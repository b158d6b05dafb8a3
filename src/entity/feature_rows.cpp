#include "entity/feature_rows.hpp"

#include <algorithm>
#include <bit>

namespace newsidx {
namespace {

// Many enough for what a text has again and again, few enough to stay in the processor's caches.
constexpr std::size_t kMaxOwnPlaces = std::size_t{1} << 16U;
constexpr std::size_t kMaxReachPlaces = std::size_t{1} << 12U;

}  // namespace

FeatureRows::FeatureRows(const FeatureTable& table)
    : table_(table),
      own_(std::min(kMaxOwnPlaces, std::bit_ceil(2 * table.features() + 2))),
      reach_(std::min(kMaxReachPlaces, std::bit_ceil(2 * table.reaching() + 2))) {}

void FeatureRows::add_own(const FeatureHashes& hashes, LabelSums& sums) {
    // Most features of most texts are unknown. Those that may be known first: without branches.
    std::uint32_t* known = known_.data();
    std::size_t count = 0;
    for (const std::uint32_t hash : hashes) {
        known[count] = hash;
        count += table_.may_have(hash) ? 1 : 0;
    }
    const auto add = [&](std::uint32_t hash, LabelSums& row) { table_.add_own(hash, row); };
    for (std::size_t i = 0; i < count; ++i) add_labels(own_.find(known[i], add), sums);
}

void FeatureRows::add_reach(std::uint32_t hash, ReachSums& sums) {
    if (!table_.may_have(hash)) return;
    const auto add = [&](std::uint32_t missed, ReachSums& row) { table_.add_reach(missed, row); };
    add_row<kReachLanes>(reach_.find(hash, add).data(), sums.data());
}

}  // namespace newsidx
