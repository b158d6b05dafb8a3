// Sorting words by their bytes, a thousand for each article.
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace newsidx {

// The first eight bytes, NULs where there are fewer, as a number that sorts as they do.
[[nodiscard]] inline std::uint64_t leading_bytes(std::string_view word) {
    if (word.empty()) return 0;
    std::uint64_t value = 0;
    std::memcpy(&value, word.data(), std::min(word.size(), sizeof value));
    if constexpr (std::endian::native == std::endian::little) value = __builtin_bswap64(value);
    return value;
}

// The numbers from 0 to `count` - 1 in the byte order of word_of(number), which is a view of
// what lasts. Comparing eight bytes as one number settles nearly all.
template <typename WordOf>
[[nodiscard]] std::vector<std::uint32_t> in_byte_order(std::size_t count, const WordOf& word_of) {
    struct Ordered {
        std::uint64_t leading;
        std::uint32_t number;
    };
    std::vector<Ordered> order;
    order.reserve(count);
    for (std::uint32_t number = 0; number < count; ++number)
        order.push_back({leading_bytes(word_of(number)), number});
    std::sort(order.begin(), order.end(), [&](const Ordered& a, const Ordered& b) {
        if (a.leading != b.leading) return a.leading < b.leading;
        return word_of(a.number) < word_of(b.number);
    });
    std::vector<std::uint32_t> numbers;
    numbers.reserve(count);
    for (const Ordered& one : order) numbers.push_back(one.number);
    return numbers;
}

}  // namespace newsidx
