#include "entity/feature_table.hpp"

#include <algorithm>
#include <bit>

namespace newsidx {
namespace {

constexpr std::size_t kMaxFeatures = 8'000'000;
// So many bits of known_ for a place of slots_: one unknown feature in 16 or more passes.
constexpr std::size_t kBitsToSlot = 8;
// Weight::slot of the word itself and label 0.
constexpr std::size_t kOwn = kReach * kTagLabels;

}  // namespace

FeatureTable::FeatureTable(std::span<const Feature> features) {
    make_slots(features.size());
    for (const Feature& feature : features) {
        insert(feature.hash, static_cast<std::uint32_t>(weights_.size()),
               static_cast<std::uint32_t>(feature.weights.size()));
        weights_.insert(weights_.end(), feature.weights.begin(), feature.weights.end());
    }
    make_rows();
}

void FeatureTable::make_slots(std::size_t features) {
    slots_.assign(std::bit_ceil(features * 3 / 2 + 2), Slot{});
    mask_ = slots_.size() - 1;
    const auto bits = static_cast<std::uint32_t>(std::bit_width(slots_.size() * kBitsToSlot - 1));
    shift_ = 32 - std::clamp(bits, 6U, 31U);
    known_.assign((std::size_t{1} << (32 - shift_)) / 64, 0);
}

void FeatureTable::insert(std::uint32_t hash, std::uint32_t first, std::uint32_t size) {
    std::size_t at = hash & mask_;
    while (slots_[at].size != 0) at = (at + 1) & mask_;
    slots_[at] = {hash, first, 0, static_cast<std::uint8_t>(size), 0, 0};
    const std::uint32_t bit = hash >> shift_;
    known_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    ++count_;
}

// Once all weights are there.
void FeatureTable::make_rows() {
    rows_.assign(1, Row{});
    rows_.reserve(count_ + 1);
    for (Slot& slot : slots_) {
        const Weight* weights = weights_.data() + slot.first;
        while (slot.own_begin < slot.size && weights[slot.own_begin].slot < kOwn) ++slot.own_begin;
        slot.own_end = slot.own_begin;
        while (slot.own_end < slot.size && weights[slot.own_end].slot < kOwn + kTagLabels)
            ++slot.own_end;
        if (slot.own_begin == slot.own_end) continue;
        slot.row = static_cast<std::uint32_t>(rows_.size());
        Row& row = rows_.emplace_back();
        for (std::size_t i = slot.own_begin; i < slot.own_end; ++i)
            row[weights[i].slot - kOwn] = weights[i].value;
    }
}

void FeatureTable::add_own(std::span<const std::uint32_t> hashes, TagSums& sums) const {
    std::array<std::int16_t, kTagLabels> own{};
    for (const std::uint32_t hash : hashes) {
        if (const Slot* slot = slot_of(hash)) add_row(rows_[slot->row].data(), own.data());
    }
    for (std::size_t label = 0; label < kTagLabels; ++label) sums[label] += own[label];
}

void FeatureTable::add(const Slot& slot, ReachSums& sums) const {
    const Weight* weights = weights_.data() + slot.first;
    const auto add_one = [&](const Weight& weight) {
        sums[weight.slot] = static_cast<std::int16_t>(sums[weight.slot] + weight.value);
    };
    for (std::size_t i = 0; i < slot.own_begin; ++i) add_one(weights[i]);
    for (std::size_t i = slot.own_end; i < slot.size; ++i) add_one(weights[i]);
    if (slot.row != 0) add_row(rows_[slot.row].data(), sums.data() + kOwn);
}

// Numbers of one kind lie together: hashes as differences, then how many weights, their slots,
// their values. So they pack best.
void FeatureTable::write(std::string& out) const {
    std::vector<Slot> sorted;
    for (const Slot& slot : slots_) {
        if (slot.size != 0) sorted.push_back(slot);
    }
    std::sort(sorted.begin(), sorted.end(),
              [](const Slot& a, const Slot& b) { return a.hash < b.hash; });
    append_varint(out, sorted.size());
    append_varint(out, weights_.size());
    std::uint32_t last = 0;
    for (const Slot& slot : sorted) {
        append_varint(out, slot.hash - last);
        last = slot.hash;
    }
    for (const Slot& slot : sorted) append_varint(out, slot.size);
    for (const Slot& slot : sorted) {
        for (std::uint32_t i = 0; i < slot.size; ++i) {
            out += static_cast<char>(weights_[slot.first + i].slot);
        }
    }
    for (const Slot& slot : sorted) {
        for (std::uint32_t i = 0; i < slot.size; ++i) {
            out += static_cast<char>(weights_[slot.first + i].value);
        }
    }
}

bool FeatureTable::read(ByteReader& in) {
    const std::size_t features = in.varint32();
    const std::size_t weights = in.varint32();
    if (!in.ok() || features > kMaxFeatures || weights > in.rest().size()) return false;
    std::vector<std::uint32_t> hashes(features);
    std::uint32_t last = 0;
    for (std::uint32_t& hash : hashes) hash = last += in.varint32();
    make_slots(features);
    std::uint32_t first = 0;
    for (const std::uint32_t hash : hashes) {
        const std::uint32_t size = in.varint32();
        if (size == 0 || size > kPlaces * kTagLabels || size > weights - first) return false;
        insert(hash, first, size);
        first += size;
    }
    const std::string_view slots = in.take(weights);
    const std::string_view values = in.take(weights);
    if (!in.ok() || first != weights) return false;
    weights_.resize(weights);
    for (std::size_t i = 0; i < weights; ++i) {
        weights_[i] = {static_cast<std::uint8_t>(slots[i]), static_cast<std::int8_t>(values[i])};
        if (weights_[i].slot >= kPlaces * kTagLabels) return false;
    }
    make_rows();
    return true;
}

}  // namespace newsidx
