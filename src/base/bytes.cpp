#include "base/bytes.hpp"

#include <array>

namespace newsidx {

void append_varint(std::string& out, std::uint64_t value) {
    if (value < 0x80) {  // nearly always
        out.push_back(static_cast<char>(value));
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
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto value = static_cast<unsigned char>(c);
        out.push_back(digits[value >> 4U]);
        out.push_back(digits[value & 0xfU]);
    }
    return out;
}

std::string from_hex(std::string_view digits) {
    const auto value = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        return -1;
    };
    std::string out;
    if (digits.size() % 2 != 0) return out;
    out.reserve(digits.size() / 2);
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        const int high = value(digits[i]);
        const int low = value(digits[i + 1]);
        if (high < 0 || low < 0) return {};
        out.push_back(static_cast<char>(high * 16 + low));
    }
    return out;
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
