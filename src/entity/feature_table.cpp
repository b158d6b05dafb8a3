#include "entity/feature_table.hpp"

#include <algorithm>
#include <bit>

namespace newsidx {
namespace {

constexpr std::size_t kMaxFeatures = 8'000'000;

}  // namespace

FeatureTable::FeatureTable(std::vector<Feature> features) {
    make_slots(features.size());
    for (const Feature& feature : features) {
        insert(feature.hash, static_cast<std::uint32_t>(weights_.size()),
               static_cast<std::uint32_t>(feature.weights.size()));
        weights_.insert(weights_.end(), feature.weights.begin(), feature.weights.end());
    }
}

void FeatureTable::make_slots(std::size_t features) {
    slots_.assign(std::bit_ceil(features * 3 / 2 + 2), Slot{});
    mask_ = slots_.size() - 1;
}

void FeatureTable::insert(std::uint32_t hash, std::uint32_t first, std::uint32_t size) {
    std::size_t at = hash & mask_;
    while (slots_[at].size != 0) at = (at + 1) & mask_;
    slots_[at] = {hash, first, size};
    ++count_;
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
        if (size == 0 || size > weights - first) return false;
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
    return true;
}

}  // namespace newsidx
