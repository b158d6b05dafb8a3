// MinHash: how alike two articles' wordings are, from 64 bytes each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "text/analysis.hpp"

namespace newsidx {

// On disk: never change.
inline constexpr std::size_t kSketchBins = 64;   // one byte each
inline constexpr std::size_t kShingleWords = 4;  // of the body, folded, across sentences
// Shorter texts have no sketch: any two would look alike.
inline constexpr std::size_t kMinShingles = 20;

// One-permutation MinHash over the body's word shingles (Li, Owen, Zhang 2012; empty bins borrow
// from the next full one, Shrivastava and Li 2014), the lowest byte of each minimum kept (Li and
// König 2010): kSketchBins bytes; empty: none.
[[nodiscard]] std::string make_sketch(const Analysis& analysis);

// How many bins of two sketches are equal; 0 where either has none.
[[nodiscard]] std::size_t equal_bins(std::string_view a, std::string_view b);

// Estimated Jaccard similarity of the shingle sets, 0 to 1; 0 where either has no sketch.
[[nodiscard]] double similarity(std::string_view a, std::string_view b);

}  // namespace newsidx
