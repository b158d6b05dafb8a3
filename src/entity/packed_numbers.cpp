#include "entity/packed_numbers.hpp"

#include <algorithm>
#include <bit>

namespace newsidx {

PackedNumbers::PackedNumbers(std::span<const std::uint16_t> numbers) {
    std::uint16_t most = 1;
    for (const std::uint16_t number : numbers) most = std::max(most, number);
    bits_ = static_cast<std::uint32_t>(std::bit_width(most));
    bytes_.resize(bytes_for(numbers.size()));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t bit = i * bits_;
        std::uint32_t rest = std::uint32_t{numbers[i]} << (bit % 8);
        for (std::size_t at = bit / 8; rest != 0; ++at, rest >>= 8U)
            bytes_[at] = static_cast<char>(static_cast<std::uint32_t>(bytes_[at]) | (rest & 0xffU));
    }
}

void PackedNumbers::write(std::string& out) const {
    out += static_cast<char>(bits_);
    out += bytes_;
}

bool PackedNumbers::read(ByteReader& in, std::size_t count) {
    bits_ = in.byte();
    if (bits_ == 0 || bits_ > 16) return false;
    bytes_ = in.take(bytes_for(count));
    return in.ok();
}

}  // namespace newsidx
