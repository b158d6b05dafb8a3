#include "entity/feature_table.hpp"

#include <algorithm>
#include <cstring>

namespace newsidx {
namespace {

constexpr bool is_own(std::size_t lane) { return lane >= kOwnLane && lane < kOwnLane + kTagLabels; }

std::uint8_t to_byte(char c) { return static_cast<std::uint8_t>(c); }

template <typename Byte>
void append_bytes(std::string& out, const std::vector<Byte>& bytes) {
    for (const Byte byte : bytes) out += static_cast<char>(byte);
}

template <typename Byte>
void take_bytes(ByteReader& in, std::size_t size, std::vector<Byte>& bytes) {
    const std::string_view taken = in.take(size);
    bytes.resize(taken.size());
    if (!taken.empty()) std::memcpy(bytes.data(), taken.data(), taken.size());
}

}  // namespace

FeatureTable::FeatureTable(std::span<const Feature> features) {
    std::vector<std::uint32_t> hashes;
    for (const Feature& feature : features) {
        const Reaching reaching{static_cast<std::uint32_t>(hashes.size()),
                                static_cast<std::uint32_t>(slots_.size())};
        hashes.push_back(feature.hash);
        std::size_t next = 0;
        for (std::size_t lane = 0; lane < kReachLanes; ++lane) {
            const std::int8_t weight = feature.weights[lane];
            if (weight == 0) continue;
            if (is_own(lane)) {
                gaps_.push_back(static_cast<std::uint8_t>(lane - kOwnLane - next));
                values_.push_back(weight);
                next = lane - kOwnLane + 1;
            } else {
                slots_.push_back(static_cast<std::uint8_t>(lane));
                reach_values_.push_back(weight);
            }
        }
        firsts_.push_back(static_cast<std::uint32_t>(values_.size()));
        reaches_.push_back(slots_.size() > reaching.first);
        if (reaches_.back()) reaching_.push_back(reaching);
    }
    reaching_.push_back({HashIndex::kNone, static_cast<std::uint32_t>(slots_.size())});
    index_ = HashIndex(hashes);
}

// `sums` has a place for each label.
void FeatureTable::add_own_of(std::uint32_t feature, std::int16_t* sums) const {
    const std::int16_t* end = sums + kTagLabels;
    for (std::size_t i = firsts_[feature]; i < firsts_[feature + 1]; ++i, ++sums) {
        sums += gaps_[i];
        if (sums >= end) break;  // only in a broken file
        *sums = static_cast<std::int16_t>(*sums + values_[i]);
    }
}

void FeatureTable::add_own(std::uint32_t hash, LabelSums& sums) const {
    const std::uint32_t feature = index_.find(hash);
    if (feature != HashIndex::kNone) add_own_of(feature, sums.data());
}

void FeatureTable::add_reach(std::uint32_t hash, ReachSums& sums) const {
    const std::uint32_t feature = index_.find(hash);
    if (feature == HashIndex::kNone) return;
    add_own_of(feature, sums.data() + kOwnLane);
    if (!reaches_[feature]) return;
    const auto at = std::lower_bound(
        reaching_.begin(), reaching_.end(), feature,
        [](const Reaching& reaching, std::uint32_t wanted) { return reaching.feature < wanted; });
    for (std::size_t i = at->first; i < at[1].first; ++i) {
        std::int16_t& sum = sums[slots_[i] % kReachLanes];
        sum = static_cast<std::int16_t>(sum + reach_values_[i]);
    }
}

// Numbers of one kind lie together, so that they pack best.
void FeatureTable::write(std::string& out) const {
    index_.write(out);
    for (std::size_t i = 0; i < features(); ++i)
        out += static_cast<char>(firsts_[i + 1] - firsts_[i]);
    append_bytes(out, gaps_);
    append_bytes(out, values_);
    append_varint(out, reaching());
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < reaching(); ++i) {
        append_varint(out, reaching_[i].feature - next);
        next = reaching_[i].feature + 1;
    }
    for (std::size_t i = 0; i < reaching(); ++i)
        out += static_cast<char>(reaching_[i + 1].first - reaching_[i].first);
    append_bytes(out, slots_);
    append_bytes(out, reach_values_);
}

bool FeatureTable::read(ByteReader& in) {
    return index_.read(in) && read_own(in) && read_reaching(in);
}

bool FeatureTable::read_own(ByteReader& in) {
    firsts_.assign(1, 0);
    firsts_.reserve(features() + 1);
    std::uint32_t weights = 0;
    for (const char count : in.take(features())) firsts_.push_back(weights += to_byte(count));
    if (firsts_.size() != features() + 1) return false;
    take_bytes(in, weights, gaps_);
    take_bytes(in, weights, values_);
    return in.ok();
}

bool FeatureTable::read_reaching(ByteReader& in) {
    const std::size_t size = in.varint32();
    if (size > features()) return false;
    reaching_.resize(size + 1);
    reaches_.assign(features(), false);
    std::size_t next = 0;
    for (std::size_t i = 0; i < size; ++i, ++next) {
        next += in.varint32();
        if (next >= features()) return false;
        reaching_[i].feature = static_cast<std::uint32_t>(next);
        reaches_[next] = true;
    }
    const std::string_view counts = in.take(size);
    if (!in.ok()) return false;
    std::uint32_t weights = 0;
    for (std::size_t i = 0; i < size; ++i) {
        reaching_[i].first = weights;
        weights += to_byte(counts[i]);
    }
    reaching_[size] = {HashIndex::kNone, weights};
    take_bytes(in, weights, slots_);
    take_bytes(in, weights, reach_values_);
    return in.ok();
}

}  // namespace newsidx
