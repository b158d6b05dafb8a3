// Numbers of at most 16 bits, as many bits each as the largest needs: as short as a compressor
// would make them, and each can be read where it lies.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/bytes.hpp"
#include "entity/laid_out.hpp"

namespace newsidx {

class PackedNumbers {
public:
    PackedNumbers() : PackedNumbers(std::span<const std::uint16_t>()) {}
    explicit PackedNumbers(std::span<const std::uint16_t> numbers);
    // Where they were laid out.
    explicit PackedNumbers(LayoutReader& in)
        : bits_(in.take_one<std::uint32_t>()), bytes_(in.take<std::uint8_t>()) {}

    // `i` less than how many there are.
    [[nodiscard]] std::uint32_t operator[](std::size_t i) const {
        const std::size_t bit = i * bits_;
        const auto byte = [&](std::size_t at) { return std::uint32_t{bytes_[bit / 8 + at]}; };
        const std::uint32_t all = byte(0) | byte(1) << 8U | byte(2) << 16U;
        return all >> (bit % 8) & ((1U << bits_) - 1);
    }

    void write(std::string& out) const;
    // Whether the bytes were whole.
    [[nodiscard]] bool read(ByteReader& in, std::size_t count);
    void lay_out(LayoutWriter& out) const;

private:
    // So many bytes for `count` numbers, with what reading the last one takes beyond its end.
    [[nodiscard]] std::size_t bytes_for(std::size_t count) const { return count * bits_ / 8 + 3; }

    std::uint32_t bits_ = 1;
    Stored<std::uint8_t> bytes_;
};

}  // namespace newsidx
