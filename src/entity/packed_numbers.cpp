#include "entity/packed_numbers.hpp"

#include <algorithm>
#include <bit>
#include <utility>
#include <vector>

namespace newsidx {

PackedNumbers::PackedNumbers(std::span<const std::uint16_t> numbers) {
    std::uint16_t most = 1;
    for (const std::uint16_t number : numbers) most = std::max(most, number);
    bits_ = static_cast<std::uint32_t>(std::bit_width(most));
    std::vector<std::uint8_t> bytes(bytes_for(numbers.size()));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::size_t bit = i * bits_;
        std::uint32_t rest = std::uint32_t{numbers[i]} << (bit % 8);
        for (std::size_t at = bit / 8; rest != 0; ++at, rest >>= 8U)
            bytes[at] = static_cast<std::uint8_t>(bytes[at] | (rest & 0xffU));
    }
    bytes_ = Stored(std::move(bytes));
}

void PackedNumbers::write(std::string& out) const {
    out += static_cast<char>(bits_);
    for (const std::uint8_t byte : bytes_) out += static_cast<char>(byte);
}

bool PackedNumbers::read(ByteReader& in, std::size_t count) {
    bits_ = in.byte();
    if (bits_ == 0 || bits_ > 16) return false;
    const std::string_view bytes = in.take(bytes_for(count));
    bytes_ = Stored(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
    return in.ok();
}

void PackedNumbers::lay_out(LayoutWriter& out) const {
    out.add_one(bits_);
    out.add(bytes_);
}

}  // namespace newsidx
