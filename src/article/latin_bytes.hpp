// Which of the old encodings of Latin script a text is in: detectors by triples of letters know no
// Baltic language at all, and take the rest for one another on short texts.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "article/byte_counts.hpp"

namespace newsidx {

// An encoding and what its bytes from 0x80 on stand for; 0: nothing.
struct LatinEncoding {
    std::string_view name;
    std::array<char32_t, 128> letters{};
};

// Of `encodings` the one under which the letters beyond ASCII are likeliest some one language's, by
// how often each comes there; `guess`, by its name, unless another one is likelier by far.
[[nodiscard]] std::string_view likeliest_latin(const ByteCounts& counts,
                                               std::span<const LatinEncoding> encodings,
                                               std::string_view guess);

}  // namespace newsidx
