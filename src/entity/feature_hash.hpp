// The numbers that features go by in the model: hashes of what the feature says. Trainer and
// program must agree on every bit.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsidx {

// Murmur's last step: every bit of the input moves every bit of the result.
constexpr std::uint32_t scatter(std::uint32_t hash) {
    hash ^= hash >> 16U;
    hash *= 0x85ebca6bU;
    hash ^= hash >> 13U;
    hash *= 0xc2b2ae35U;
    return hash ^ (hash >> 16U);
}

// FNV-1a from a start that tells the kind of feature.
constexpr std::uint32_t text_hash(std::uint32_t kind, std::string_view text) {
    std::uint32_t hash = 2166136261U ^ (kind * 0x9e3779b9U);
    for (const char c : text) {
        hash ^= static_cast<unsigned char>(c);
        hash *= 16777619U;
    }
    return scatter(hash);
}

// The two halves of pair_hash().
constexpr std::uint32_t begin_pair(std::uint32_t kind, std::uint32_t a) {
    return ((kind * 0x9e3779b9U + 0x7f4a7c15U) ^ a) * 0xcc9e2d51U;
}
constexpr std::uint32_t end_pair(std::uint32_t hash, std::uint32_t b, std::uint32_t c) {
    hash = (hash ^ (hash >> 15U) ^ b) * 0x1b873593U;
    hash = (hash ^ (hash >> 13U) ^ c) * 0x85ebca6bU;
    return scatter(hash);
}

constexpr std::uint32_t pair_hash(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0,
                                  std::uint32_t c = 0) {
    return end_pair(begin_pair(kind, a), b, c);
}

// Features that a word has of its own, at most: sums of their weights fit 16 bits.
inline constexpr std::size_t kMaxOwnFeatures = 255;
// So many are looked at together; and room for that at the end of a list, too.
inline constexpr std::size_t kFeaturesAtOnce = 8;
inline constexpr std::size_t kFeatureRoom =
    (kMaxOwnFeatures / kFeaturesAtOnce + 1) * kFeaturesAtOnce;

// The hashes of one word's own features. There is room for all that the code makes, about 80, so
// that adding one never asks for memory.
class FeatureHashes {
public:
    void clear() { count_ = 0; }
    void push_back(std::uint32_t hash) { hashes_[count_++] = hash; }
    [[nodiscard]] const std::uint32_t* begin() const { return hashes_.data(); }
    [[nodiscard]] const std::uint32_t* end() const { return hashes_.data() + count_; }

private:
    std::array<std::uint32_t, kMaxOwnFeatures> hashes_{};
    std::size_t count_ = 0;
};

// Features of one word that are told by up to three numbers, before they are hashed: side by side,
// so that several are hashed at once (feature_sieve.hpp).
class PairFeatures {
public:
    void clear() { count_ = 0; }
    // That of pair_hash(kind, a, b, c).
    void add(std::uint32_t kind, std::uint32_t a, std::uint32_t b = 0, std::uint32_t c = 0) {
        begun_[count_] = begin_pair(kind, a);
        b_[count_] = b;
        c_[count_++] = c;
    }
    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::uint32_t hash(std::size_t i) const {
        return end_pair(begun_[i], b_[i], c_[i]);
    }
    // What end_pair() takes of each, and of some more up to kFeatureRoom.
    [[nodiscard]] const std::uint32_t* begun() const { return begun_.data(); }
    [[nodiscard]] const std::uint32_t* b() const { return b_.data(); }
    [[nodiscard]] const std::uint32_t* c() const { return c_.data(); }

private:
    std::array<std::uint32_t, kFeatureRoom> begun_{};
    std::array<std::uint32_t, kFeatureRoom> b_{};
    std::array<std::uint32_t, kFeatureRoom> c_{};
    std::size_t count_ = 0;
};

}  // namespace newsidx
