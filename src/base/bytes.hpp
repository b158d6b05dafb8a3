// Numbers as bytes: variable-length integers (LEB128) and big-endian fields that sort as the
// numbers do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

namespace newsidx {

inline constexpr std::size_t kMaxVarintBytes = 10;

// The varint without a string, where there is room for it; gives its bytes. In the header, as its
// counterpart: each posting has three.
inline std::size_t encode_varint(char* out, std::uint64_t value) {
    std::size_t size = 0;
    for (; value >= 0x80; value >>= 7U) out[size++] = static_cast<char>((value & 0x7fU) | 0x80U);
    out[size++] = static_cast<char>(value);
    return size;
}
// Reads one that is known to be there; moves `at` behind it.
inline std::uint64_t decode_varint(const char*& at) {
    std::uint64_t value = static_cast<unsigned char>(*at++);
    if (value < 0x80) return value;  // nearly all
    value &= 0x7fU;
    for (unsigned shift = 7;; shift += 7) {
        const auto byte = static_cast<unsigned char>(*at++);
        value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
        if ((byte & 0x80U) == 0) return value;
    }
}

void append_long_varint(std::string& out, std::uint64_t value);
// 1 to kMaxVarintBytes bytes. In the header: nearly all are one byte, which costs less than a call.
inline void append_varint(std::string& out, std::uint64_t value) {
    if (value < 0x80) {
        out.push_back(static_cast<char>(value));
    } else {
        append_long_varint(out, value);
    }
}
void append_string(std::string& out, std::string_view text);  // varint length, then the bytes
void append_big_endian(std::string& out, std::uint64_t value,
                       int bytes);  // the lowest `bytes` bytes, 1 to 8
[[nodiscard]] std::uint64_t read_big_endian(std::string_view bytes);  // at most 8 bytes

// Lower-case hex digits, two a byte.
[[nodiscard]] std::string to_hex(std::string_view bytes);
// The bytes of an even number of hex digits; empty when it isn't that.
[[nodiscard]] std::string from_hex(std::string_view digits);

// Reads what the functions above wrote. Once something was wrong (too short, overlong), ok() is
// false for good and all further reads give 0 and "": check once at the end.
class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    // In the header: tables compiled in have a million of them, read at every start of `add`.
    [[nodiscard]] std::uint64_t varint() {
        std::uint64_t value = 0;
        const std::size_t end = std::min(rest_.size(), kMaxVarintBytes);
        for (std::size_t i = 0; i < end; ++i) {
            const auto byte = static_cast<unsigned char>(rest_[i]);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << (7U * i);
            if (byte < 0x80U) {
                rest_.remove_prefix(i + 1);
                return value;
            }
        }
        fail();
        return 0;
    }
    [[nodiscard]] std::uint32_t varint32() {  // wrong when it doesn't fit
        const std::uint64_t value = varint();
        if (value <= std::numeric_limits<std::uint32_t>::max())
            return static_cast<std::uint32_t>(value);
        fail();
        return 0;
    }
    [[nodiscard]] std::string_view string();  // a view into the bytes given
    [[nodiscard]] std::string_view take(std::size_t size);
    [[nodiscard]] std::uint8_t byte();

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    void fail();

    std::string_view rest_;
    bool ok_ = true;
};

}  // namespace newsidx
