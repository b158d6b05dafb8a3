// Sorting words by their bytes, a thousand for each article.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace newsidx {

// The first eight bytes, NULs where there are fewer, as a number that sorts as they do.
[[nodiscard]] inline std::uint64_t leading_bytes(std::string_view word) {
    std::uint64_t value = 0;
    const std::size_t size = std::min(word.size(), sizeof value);
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8U | static_cast<unsigned char>(word[i]);
    return size == 0 ? 0 : value << (8 * (sizeof value - size));
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
