#include "base/bytes.hpp"

#include <array>

namespace newsidx {
namespace {

// By byte; more than a digit's for what is none.
constexpr auto kHexValues = [] {
    std::array<std::uint8_t, 256> values{};
    values.fill(0xff);
    for (std::uint8_t digit = 0; digit < 16; ++digit)
        values[static_cast<unsigned char>("0123456789abcdef"[digit])] = digit;
    return values;
}();

}  // namespace

void append_long_varint(std::string& out, std::uint64_t value) {
    if (value < 0x4000) {  // most of them
        out.push_back(static_cast<char>(value | 0x80U));
        out.push_back(static_cast<char>(value >> 7U));
        return;
    }
    std::array<char, kMaxVarintBytes> bytes{};
    out.append(bytes.data(), encode_varint(bytes.data(), value));
}

void append_string(std::string& out, std::string_view text) {
    append_varint(out, text.size());
    out.append(text);
}

void append_big_endian(std::string& out, std::uint64_t value, int bytes) {
    std::array<char, sizeof value> digits{};
    for (int i = bytes - 1; i >= 0; --i, value >>= 8U)
        digits[static_cast<std::size_t>(i)] = static_cast<char>(value & 0xffU);
    out.append(digits.data(), static_cast<std::size_t>(bytes));
}

std::uint64_t read_big_endian(std::string_view bytes) {
    std::uint64_t value = 0;
    for (const char c : bytes) value = value << 8U | static_cast<unsigned char>(c);
    return value;
}

std::string to_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out(bytes.size() * 2, '\0');
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const auto value = static_cast<unsigned char>(bytes[i]);
        out[2 * i] = digits[value >> 4U];
        out[2 * i + 1] = digits[value & 0xfU];
    }
    return out;
}

std::string from_hex(std::string_view digits) {
    if (digits.size() % 2 != 0) return {};
    std::string out;
    const std::size_t size = digits.size() / 2;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): read as far as it is written
    std::array<char, 16> few;
    if (size > few.size()) out.resize(size);
    char* const to = size > few.size() ? out.data() : few.data();
    unsigned all = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const unsigned high = kHexValues[static_cast<unsigned char>(digits[2 * i])];
        const unsigned low = kHexValues[static_cast<unsigned char>(digits[2 * i + 1])];
        to[i] = static_cast<char>(high << 4U | low);
        all |= high | low;
    }
    if (all > 0xfU) return {};
    return size > few.size() ? out : std::string(few.data(), size);
}

void ByteReader::fail() {
    ok_ = false;
    rest_ = {};
}

std::string_view ByteReader::string() { return take(varint()); }

std::string_view ByteReader::take(std::size_t size) {
    if (size > rest_.size()) {
        fail();
        return {};
    }
    const auto taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
}

std::uint8_t ByteReader::byte() {
    const auto taken = take(1);
    return taken.empty() ? std::uint8_t{0} : static_cast<std::uint8_t>(taken[0]);
}

}  // namespace newsidx
