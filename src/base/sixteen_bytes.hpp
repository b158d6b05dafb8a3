// Sixteen bytes of a text looked at at once, where the processor has registers of that size that
// need no question: NEWSIDX_SIXTEEN_BYTES is defined there.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

#define NEWSIDX_SIXTEEN_BYTES

namespace newsidx {

using SixteenBytes = __m128i;

// `at` needn't be aligned.
[[nodiscard]] inline SixteenBytes load_sixteen(const char* at) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): registers are loaded so
    return _mm_loadu_si128(reinterpret_cast<const SixteenBytes*>(at));
}

[[nodiscard]] inline SixteenBytes everywhere(unsigned char byte) {
    return _mm_set1_epi8(static_cast<char>(byte));
}

// All bits of bytes from `first` to `last`.
[[nodiscard]] inline SixteenBytes is_between(SixteenBytes bytes, unsigned char first,
                                             unsigned char last) {
    const SixteenBytes from = _mm_sub_epi8(bytes, everywhere(first));
    return _mm_cmpeq_epi8(_mm_min_epu8(from, everywhere(static_cast<unsigned char>(last - first))),
                          from);
}

// A bit each for the bytes whose highest bit is set.
[[nodiscard]] inline unsigned highest_bits(SixteenBytes bytes) {
    return static_cast<unsigned>(_mm_movemask_epi8(bytes));
}

}  // namespace newsidx
#endif
