#include "entity/hash_index.hpp"

#include <numeric>
#include <utility>

namespace newsidx {
namespace {

std::uint16_t little_endian(const char* bytes) {
    const auto byte = [bytes](int i) { return unsigned{static_cast<unsigned char>(bytes[i])}; };
    return static_cast<std::uint16_t>(byte(0) | byte(1) << 8U);
}

}  // namespace

HashIndex::HashIndex(std::span<const std::uint32_t> sorted) {
    std::vector<std::uint64_t> met(kBuckets);
    std::vector<std::uint32_t> firsts(kBuckets + 1);
    std::vector<std::uint16_t> lows;
    for (const std::uint32_t hash : sorted) {
        const std::uint32_t bucket = hash >> 16U;
        const auto low = static_cast<std::uint16_t>(hash);
        lows.push_back(low);
        met[bucket] |= std::uint64_t{1} << (low >> kMetShift);
        ++firsts[bucket + 1];
    }
    std::partial_sum(firsts.begin(), firsts.end(), firsts.begin());
    met_ = Stored(std::move(met));
    firsts_ = Stored(std::move(firsts));
    lows_ = Stored(std::move(lows));
}

HashIndex::HashIndex(LayoutReader& in)
    : met_(in.take<std::uint64_t>()),
      firsts_(in.take<std::uint32_t>()),
      lows_(in.take<std::uint16_t>()) {
    in.require(met_.size() == kBuckets && firsts_.size() == kBuckets + 1);
}

std::vector<std::uint32_t> HashIndex::hashes() const {
    std::vector<std::uint32_t> all;
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        for (std::uint32_t i = firsts_[bucket]; i < firsts_[bucket + 1]; ++i)
            all.push_back(bucket << 16U | lows_[i]);
    }
    return all;
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
    std::vector<std::uint32_t> hashes;
    for (std::uint32_t bucket = 0; bucket < kBuckets; ++bucket) {
        for (int left = static_cast<unsigned char>(counts[bucket]); left > 0; --left) {
            if (hashes.size() == size) return false;
            const std::uint32_t low = little_endian(halves.data() + 2 * hashes.size());
            hashes.push_back(bucket << 16U | low);
        }
    }
    if (hashes.size() != size) return false;
    *this = HashIndex(hashes);
    return true;
}

void HashIndex::lay_out(LayoutWriter& out) const {
    out.add(met_);
    out.add(firsts_);
    out.add(lows_);
}

}  // namespace newsidx
