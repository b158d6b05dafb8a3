// Copying, comparing and measuring words: a few bytes each, by the million, where a call into the
// C library costs more than the bytes do.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace newsidx {

template <typename Number>
[[nodiscard]] inline Number load_bytes(const char* from) {
    Number value = 0;
    std::memcpy(&value, from, sizeof value);
    return value;
}

// Copies `from` to `to`, where there is room for it and which it doesn't overlap; gives where the
// bytes end. Two loads that overlap each other take any size up to twice theirs.
inline char* copy_short(char* to, std::string_view from) {
    const std::size_t size = from.size();
    const char* bytes = from.data();
    const auto both_ends = [&]<typename Number>(Number) {
        const auto first = load_bytes<Number>(bytes);
        const auto last = load_bytes<Number>(bytes + size - sizeof(Number));
        std::memcpy(to, &first, sizeof first);
        std::memcpy(to + size - sizeof(Number), &last, sizeof last);
    };
    if (size > 16) {
        std::memcpy(to, bytes, size);
    } else if (size >= 8) {
        both_ends(std::uint64_t{});
    } else if (size >= 4) {
        both_ends(std::uint32_t{});
    } else if (size >= 2) {
        both_ends(std::uint16_t{});
    } else if (size == 1) {
        *to = *bytes;
    }
    return to + size;
}

// Whether two ranges of so many bytes are the same.
[[nodiscard]] inline bool same_bytes(const char* a, const char* b, std::size_t size) {
    const auto both_ends = [&]<typename Number>(Number) {
        const std::size_t last = size - sizeof(Number);
        return ((load_bytes<Number>(a) ^ load_bytes<Number>(b)) |
                (load_bytes<Number>(a + last) ^ load_bytes<Number>(b + last))) == 0;
    };
    if (size > 16) return std::memcmp(a, b, size) == 0;
    if (size >= 8) return both_ends(std::uint64_t{});
    if (size >= 4) return both_ends(std::uint32_t{});
    if (size >= 2) return both_ends(std::uint16_t{});
    return size == 0 || *a == *b;
}

// How many bytes the two begin with alike.
[[nodiscard]] inline std::size_t common_prefix(std::string_view a, std::string_view b) {
    const std::size_t size = std::min(a.size(), b.size());
    std::size_t at = 0;
    if constexpr (std::endian::native == std::endian::little) {
        for (; at + sizeof(std::uint64_t) <= size; at += sizeof(std::uint64_t)) {
            const std::uint64_t differ =
                load_bytes<std::uint64_t>(a.data() + at) ^ load_bytes<std::uint64_t>(b.data() + at);
            if (differ != 0) return at + static_cast<std::size_t>(std::countr_zero(differ)) / 8;
        }
        if (at + sizeof(std::uint32_t) <= size) {
            const std::uint32_t differ =
                load_bytes<std::uint32_t>(a.data() + at) ^ load_bytes<std::uint32_t>(b.data() + at);
            if (differ != 0) return at + static_cast<std::size_t>(std::countr_zero(differ)) / 8;
            at += sizeof(std::uint32_t);
        }
    }
    while (at < size && a[at] == b[at]) ++at;
    return at;
}

// Behind bytes that are compared eight at a time.
inline constexpr std::size_t kComparedPadding = sizeof(std::uint64_t) - 1;

// The same of bytes behind which kComparedPadding more may be read, whatever they are.
[[nodiscard]] inline std::size_t common_prefix_padded(std::string_view a, std::string_view b) {
    if constexpr (std::endian::native != std::endian::little) return common_prefix(a, b);
    const std::size_t size = std::min(a.size(), b.size());
    for (std::size_t at = 0; at < size; at += sizeof(std::uint64_t)) {
        const std::uint64_t differ =
            load_bytes<std::uint64_t>(a.data() + at) ^ load_bytes<std::uint64_t>(b.data() + at);
        if (differ != 0)
            return std::min(size, at + static_cast<std::size_t>(std::countr_zero(differ)) / 8);
    }
    return size;
}

}  // namespace newsidx
