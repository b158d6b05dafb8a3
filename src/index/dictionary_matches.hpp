// Where the bytes of a text have been before, in the text itself or in a dictionary before it: what
// zstd codes instead of the bytes. zstd's own search asks the dictionary's tables and the text's
// one after the other; here they share a place. Knows nothing of frames.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>

#define ZSTD_STATIC_LINKING_ONLY
#include <zstd.h>

#include "base/raw_vector.hpp"

namespace newsidx {

inline constexpr std::size_t kMinMatchBytes = 4;
inline constexpr std::size_t kMaxMatchedText = ZSTD_BLOCKSIZE_MAX;

// Takes texts one after another; what it answers never depends on those before. Not shared between
// threads.
class DictionaryMatcher {
public:
    // `content`: less than 16 MB and not empty; copied.
    explicit DictionaryMatcher(std::string_view content);

    // The text, of at most kMaxMatchedText bytes, as one of zstd's blocks: literals and matches of
    // at least kMinMatchBytes one after another, and what ends a block. Good until the next call.
    [[nodiscard]] std::span<const ZSTD_Sequence> matches(std::string_view text);

private:
    // Positions in room_ of bytes that have one hash.
    struct Place {
        std::int32_t dictionary = 0;
        // The last one in a text, and the text's shift_: less than that it is of a text before.
        std::int32_t text = 0;
    };
    void begin_text(std::string_view text);
    void add(std::size_t distance, std::size_t literals, std::size_t size);

    std::size_t content_size_;
    RawVector<char> room_;            // the dictionary, then the text
    std::unique_ptr<Place[]> long_;   // by hash of eight bytes
    std::unique_ptr<Place[]> short_;  // by hash of five
    std::int32_t shift_ = 0;          // more than all positions of the texts before, with theirs
    RawVector<ZSTD_Sequence> matches_;
    std::size_t count_ = 0;
};

}  // namespace newsidx
