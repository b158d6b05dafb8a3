// A stretch of bytes: what mentions, matches, tokens and sentences are made of.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace newsidx {

// Half open [begin, end), in bytes of the text that its owner names.
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] std::uint32_t size() const { return end - begin; }
    // What it holds of `text`, into which the answer points. Throws std::out_of_range where it
    // begins behind it.
    [[nodiscard]] std::string_view in(std::string_view text) const {
        return text.substr(begin, size());
    }
    auto operator<=>(const Span&) const = default;
};

}  // namespace newsidx
