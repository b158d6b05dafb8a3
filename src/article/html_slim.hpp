// A page cut down to what the extractor reads, before a tree is built of it: no scripts, styles,
// comments or pictures, few attributes, tags well nested. So the time and memory of gumbo, which
// knows no limits, stay bounded: it takes quadratic time over open elements, and frees its tree by
// recursion.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

// A longer page is refused: twice what a file may have (kMaxTextBytes), as other encodings grow
// when they become UTF-8.
inline constexpr std::size_t kMaxHtmlBytes = std::size_t{64} << 20U;

// A page with more tags is refused: each takes some 200 bytes of tree.
inline constexpr std::size_t kMaxHtmlTags = 400'000;

// Elements nested deeper are dissolved into the one around them; their text stays.
inline constexpr std::size_t kMaxHtmlDepth = 250;

// Longer attribute values are cut.
inline constexpr std::size_t kMaxHtmlAttributeBytes = 4096;

struct SlimPage {
    std::string markup;
    std::vector<std::string> json_ld;  // the contents of scripts of type application/ld+json
};

[[nodiscard]] Result<SlimPage> slim_html(std::string_view utf8);

}  // namespace newsidx
