// A stretch of bytes: what mentions, matches, tokens and sentences are made of.
#pragma once

#include <compare>
#include <cstdint>

namespace newsidx {

// Half open [begin, end), in bytes of the text that its owner names.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    auto operator<=>(const Span&) const = default;
};

}  // namespace newsidx
