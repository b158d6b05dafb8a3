// Deflate for term lists: one pass, with a code that was counted beforehand. A list of a few
// kilobytes pays a general compressor as much for making its own code as for being packed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/raw_vector.hpp"

namespace newsidx {

// In longer lists a code of their own pays.
inline constexpr std::uint32_t kMostListBytes = 64 * 1024;

// Keeps its tables between lists. Not shared between threads.
class ListDeflater {
public:
    ListDeflater();

    // A raw deflate stream, the same for the same list whatever came before, good until the next
    // one. Nothing where the list is too long for that, or the code doesn't suit it, as those in
    // other scripts.
    [[nodiscard]] std::optional<std::string_view> deflate(std::string_view list);

private:
    static constexpr unsigned kHashBits = 12;

    std::string header_;  // of the stream, the last byte's upper bits to be filled
    std::uint32_t header_bits_ = 0;
    // Where four bytes of such a hash were met last, counted over all lists from 1.
    std::vector<std::uint32_t> met_ = std::vector<std::uint32_t>(std::size_t{1} << kHashBits);
    std::uint32_t before_ = 1;  // bytes of the lists before, and 1
    RawVector<char> room_;      // of the last stream
};

}  // namespace newsidx
