#include "entity/hash_index.hpp"

#include <numeric>

namespace newsidx {
namespace {

// The compiler makes a copy of many at once.
std::uint16_t little_endian(const char* bytes) {
    const auto byte = [bytes](int i) { return unsigned{static_cast<unsigned char>(bytes[i])}; };
    return static_cast<std::uint16_t>(byte(0) | byte(1) << 8U);
}

}  // namespace

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
    lows_.resize(size);
    for (std::size_t i = 0; i < size; ++i) lows_[i] = little_endian(halves.data() + 2 * i);
    std::uint32_t at = 0;
    for (std::size_t b = 0; b < kBuckets; ++b) {
        const std::uint32_t end = at + static_cast<unsigned char>(counts[b]);
        if (end > size) return false;
        std::uint64_t met = 0;
        for (; at < end; ++at) met |= std::uint64_t{1} << (lows_[at] >> kMetShift);
        met_[b] = met;
        firsts_[b + 1] = at;
    }
    return at == size;
}

}  // namespace newsidx
