// How often a text has each byte: what tells one old encoding from another.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace newsidx {

using ByteCounts = std::array<std::size_t, 256>;  // by byte

// Without what stands in tags, where the text has any that end.
[[nodiscard]] inline ByteCounts count_outside_tags(std::string_view bytes) {
    ByteCounts counts{};
    bool in_tag = false;
    const bool has_tags = bytes.find("</") != std::string_view::npos;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        if (has_tags && (byte == '<' || byte == '>')) in_tag = byte == '<';
        if (!in_tag) ++counts[byte];
    }
    return counts;
}

// Of the bytes from `first` to `last`, both counted.
[[nodiscard]] inline std::size_t count_in(const ByteCounts& counts, unsigned first, unsigned last) {
    std::size_t sum = 0;
    for (unsigned byte = first; byte <= last; ++byte) sum += counts[byte];
    return sum;
}

[[nodiscard]] inline std::size_t ascii_letters(const ByteCounts& counts) {
    return count_in(counts, 'A', 'Z') + count_in(counts, 'a', 'z');
}

}  // namespace newsidx
