#include "entity/feature_sieve.hpp"

#include <array>
#include <bit>

#include "base/wide_registers.hpp"

namespace newsidx {

#ifdef NEWSIDX_WIDE_REGISTERS
namespace {

// NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): registers are loaded so

// By the bits of a byte: the places of those that are set, a byte each, the first in the lowest.
constexpr auto kPlacesOfBits = [] {
    std::array<std::uint64_t, 256> places{};
    for (std::size_t bits = 0; bits < places.size(); ++bits) {
        unsigned shift = 0;
        for (std::uint64_t bit = 0; bit < kFeaturesAtOnce; ++bit) {
            if ((bits >> bit & 1U) == 0) continue;
            places[bits] |= bit << shift;
            shift += 8;
        }
    }
    return places;
}();

// A number in every place of a register; from memory, which takes one instruction.
template <std::uint32_t Number>
NEWSIDX_WIDE __m256i everywhere() {
    alignas(__m256i) static constexpr std::array<std::uint32_t, kFeaturesAtOnce> kNumbers = {
        Number, Number, Number, Number, Number, Number, Number, Number};
    return _mm256_load_si256(reinterpret_cast<const __m256i*>(kNumbers.data()));
}

NEWSIDX_WIDE __m256i load(const std::uint32_t* from) {
    return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}

template <int Bits>
NEWSIDX_WIDE __m256i folded(__m256i hash) {
    return _mm256_xor_si256(hash, _mm256_srli_epi32(hash, Bits));
}

template <std::uint32_t Factor>
NEWSIDX_WIDE __m256i times(__m256i hash) {
    return _mm256_mullo_epi32(hash, everywhere<Factor>());
}

// end_pair() of eight.
NEWSIDX_WIDE __m256i end_pairs(__m256i hash, __m256i b, __m256i c) {
    hash = times<0x1b873593U>(_mm256_xor_si256(folded<15>(hash), b));
    hash = times<0x85ebca6bU>(_mm256_xor_si256(folded<13>(hash), c));
    hash = times<0x85ebca6bU>(folded<16>(hash));
    hash = times<0xc2b2ae35U>(folded<13>(hash));
    return folded<16>(hash);
}

// FeatureBucket::may_have() of four, each of its own bucket: a bit each. `shifts`: of `met`.
NEWSIDX_WIDE unsigned may_have_four(__m128i buckets_at, __m128i shifts,
                                    const FeatureBucket* buckets) {
    constexpr int kStep = 8;
    static_assert(sizeof(FeatureBucket) == 2 * kStep);  // buckets_at: twice their number
    const __m256i met =
        _mm256_i32gather_epi64(reinterpret_cast<const long long*>(buckets), buckets_at, kStep);
    const __m256i asked = _mm256_srlv_epi64(met, _mm256_cvtepu32_epi64(shifts));
    return static_cast<unsigned>(
        _mm256_movemask_pd(_mm256_castsi256_pd(_mm256_slli_epi64(asked, 63))));
}

NEWSIDX_WIDE std::size_t sieve_at_once(const PairFeatures& features, const FeatureBucket* buckets,
                                       std::uint32_t* found) {
    std::size_t count = 0;
    const std::size_t size = features.size();
    for (std::size_t i = 0; i < size; i += kFeaturesAtOnce) {
        const __m256i hashes =
            end_pairs(load(features.begun() + i), load(features.b() + i), load(features.c() + i));
        const __m256i at = _mm256_slli_epi32(_mm256_srli_epi32(hashes, 16), 1);
        const __m256i shifts =
            _mm256_and_si256(_mm256_srli_epi32(hashes, FeatureBucket::kMetShift), everywhere<63>());
        unsigned bits =
            may_have_four(_mm256_castsi256_si128(at), _mm256_castsi256_si128(shifts), buckets);
        bits |= may_have_four(_mm256_extracti128_si256(at, 1), _mm256_extracti128_si256(shifts, 1),
                              buckets)
                << 4U;
        if (size - i < kFeaturesAtOnce) bits &= (1U << (size - i)) - 1;
        const __m256i places = _mm256_cvtepu8_epi32(
            _mm_loadl_epi64(reinterpret_cast<const __m128i*>(&kPlacesOfBits[bits])));
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(found + count),
                            _mm256_permutevar8x32_epi32(hashes, places));
        count += static_cast<std::size_t>(std::popcount(bits));
    }
    return count;
}

// NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)

}  // namespace
#endif

SievePairs sieve_of_processor() {
#ifdef NEWSIDX_WIDE_REGISTERS
    if (has_wide_registers()) return sieve_at_once;
#endif
    return sieve_one_by_one;
}

// Without branches, which would go either way by chance.
std::size_t sieve_one_by_one(const PairFeatures& features, const FeatureBucket* buckets,
                             std::uint32_t* found) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const std::uint32_t hash = features.hash(i);
        found[count] = hash;
        count += buckets[hash >> 16U].may_have(hash) ? 1 : 0;
    }
    return count;
}

std::size_t sieve_hashes(const FeatureHashes& hashes, const FeatureBucket* buckets,
                         std::uint32_t* found) {
    std::size_t count = 0;
    for (const std::uint32_t hash : hashes) {
        found[count] = hash;
        count += buckets[hash >> 16U].may_have(hash) ? 1 : 0;
    }
    return count;
}

}  // namespace newsidx
