#include "entity/hash_index.hpp"

#include <numeric>

namespace newsidx {

HashIndex::HashIndex(std::span<const std::uint32_t> sorted) {
    for (const std::uint32_t hash : sorted) {
        const std::uint32_t bucket = hash >> 16U;
        const auto low = static_cast<std::uint16_t>(hash);
        lows_.push_back(low);
        met_[bucket] |= std::uint64_t{1} << (low >> kMetShift);
        ++firsts_[bucket + 1];
    }
    std::partial_sum(firsts_.begin(), firsts_.end(), firsts_.begin());
}

// How many hashes, how many each bucket has, the lower halves with the lower byte first.
void HashIndex::write(std::string& out) const {
    append_varint(out, lows_.size());
    for (std::size_t b = 0; b < kBuckets; ++b)
        out += static_cast<char>(firsts_[b + 1] - firsts_[b]);
    for (const std::uint16_t low : lows_) {
        out += static_cast<char>(low & 0xffU);
        out += static_cast<char>(low >> 8U);
    }
}

bool HashIndex::read(ByteReader& in) {
    const std::size_t size = in.varint32();
    if (size > kMaxIndexedHashes) return false;
    const std::string_view counts = in.take(kBuckets);
    const std::string_view halves = in.take(size * 2);
    if (!in.ok()) return false;
    const auto byte = [](char c) { return std::uint32_t{static_cast<unsigned char>(c)}; };
    lows_.resize(size);
    std::uint32_t at = 0;
    for (std::size_t b = 0; b < kBuckets; ++b) {
        const std::uint32_t end = at + byte(counts[b]);
        if (end > size) return false;
        std::uint64_t met = 0;
        for (; at < end; ++at) {
            const std::uint32_t low = byte(halves[2 * at]) | byte(halves[2 * at + 1]) << 8U;
            lows_[at] = static_cast<std::uint16_t>(low);
            met |= std::uint64_t{1} << (low >> kMetShift);
        }
        met_[b] = met;
        firsts_[b + 1] = at;
    }
    return at == size;
}

}  // namespace newsidx
