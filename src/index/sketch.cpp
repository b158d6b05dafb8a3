// The hash is inlined: each word of a text is hashed, with the three behind it.
#define XXH_INLINE_ALL
#include "index/sketch.hpp"

#include <xxhash.h>

#include <algorithm>
#include <array>
#include <limits>

#include "base/raw_vector.hpp"

namespace newsidx {
namespace {

constexpr std::uint64_t kEmpty = std::numeric_limits<std::uint64_t>::max();

}  // namespace

std::string make_sketch(const Analysis& analysis) {
    RawVector<std::uint64_t> form_hashes(analysis.forms.size());  // small enough to stay near
    for (std::size_t i = 0; i < form_hashes.size(); ++i) form_hashes[i] = analysis.forms[i].hash;
    std::array<std::uint64_t, kSketchBins> minima{};
    minima.fill(kEmpty);
    std::array<std::uint64_t, kShingleWords> shingle{};  // of the body's words, the last ones
    std::size_t words = 0;
    for (std::size_t i = analysis.title_tokens; i < analysis.tokens.size(); ++i) {
        const Token& token = analysis.tokens[i];
        if (token.kind == TokenKind::punctuation) continue;
        for (std::size_t word = 1; word < kShingleWords; ++word) shingle[word - 1] = shingle[word];
        shingle.back() = form_hashes[token.form];
        if (++words < kShingleWords) continue;
        const std::uint64_t hash = XXH3_64bits(shingle.data(), sizeof shingle);
        auto& minimum = minima[hash % kSketchBins];
        minimum = std::min(minimum, hash / kSketchBins);
    }
    if (words < kMinShingles + kShingleWords - 1) return {};

    const auto filled = minima;
    for (std::size_t i = 0; i < kSketchBins; ++i) {
        for (std::size_t step = 1; minima[i] == kEmpty; ++step) {
            const std::uint64_t other = filled[(i + step) % kSketchBins];
            if (other != kEmpty)
                minima[i] = other + step;  // + step: two bins that borrow the same one still differ
        }
    }
    std::string sketch;
    for (const std::uint64_t minimum : minima) sketch.push_back(static_cast<char>(minimum & 0xffU));
    return sketch;
}

std::size_t equal_bins(std::string_view a, std::string_view b) {
    if (a.size() != kSketchBins || b.size() != kSketchBins) return 0;
    std::size_t equal = 0;
    for (std::size_t i = 0; i < kSketchBins; ++i) equal += a[i] == b[i] ? 1U : 0U;
    return equal;
}

double similarity(std::string_view a, std::string_view b) {
    const std::size_t equal = equal_bins(a, b);
    // One byte agrees by chance once in 256.
    constexpr double chance = 1.0 / 256;
    return std::max(0.0, (static_cast<double>(equal) / kSketchBins - chance) / (1 - chance));
}

}  // namespace newsidx
