// Numbers for hashes of 32 bits: the least of a set is 0, and so on. What a model's tables are
// found by. Read from a file it costs little more than copying it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/bytes.hpp"
#include "entity/laid_out.hpp"

namespace newsidx {

// With as many, 60 share a bucket: far from the 255 that there is room for.
inline constexpr std::size_t kMaxIndexedHashes = 4'000'000;

class HashIndex {
public:
    static constexpr std::uint32_t kNone = ~std::uint32_t{0};

    HashIndex() : HashIndex(std::span<const std::uint32_t>()) {}
    // Ascending, distinct, scattered, at most kMaxIndexedHashes.
    explicit HashIndex(std::span<const std::uint32_t> sorted);
    // Where it was laid out.
    explicit HashIndex(LayoutReader& in);

    // False for most hashes that it doesn't have.
    [[nodiscard]] bool may_have(std::uint32_t hash) const {
        return (met_[hash >> 16U] >> (hash >> kMetShift & 63U) & 1U) != 0;
    }

    // The hash's number, or kNone.
    [[nodiscard]] std::uint32_t find(std::uint32_t hash) const {
        if (!may_have(hash)) return kNone;
        const std::uint32_t bucket = hash >> 16U;
        const auto low = static_cast<std::uint16_t>(hash);
        for (std::uint32_t i = firsts_[bucket]; i < firsts_[bucket + 1]; ++i) {
            if (lows_[i] == low) return i;
        }
        return kNone;
    }

    [[nodiscard]] std::size_t size() const { return lows_.size(); }

    // As they were given.
    [[nodiscard]] std::vector<std::uint32_t> hashes() const;

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in);
    void lay_out(LayoutWriter& out) const;

private:
    // Of hashes with the same upper half.
    static constexpr std::size_t kBuckets = std::size_t{1} << 16U;
    static constexpr std::uint32_t kMetShift = 10;  // of 16 bits, so that 6 are left

    // By bucket, bit n: the lower half of one begins with the bits of n.
    Stored<std::uint64_t> met_;
    Stored<std::uint32_t> firsts_;  // in lows_, and one more
    Stored<std::uint16_t> lows_;    // lower halves
};

}  // namespace newsidx
