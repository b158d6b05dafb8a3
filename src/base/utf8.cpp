#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace newsidx {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t at) {
    return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}

// The range that the second byte must lie in after this first one (Unicode, table 3-7); size 0: no
// first byte.
struct Sequence {
    std::size_t size;
    unsigned char low;
    unsigned char high;
};

Sequence sequence(unsigned char first) {
    if (first < 0x80) return {1, 0, 0};
    if (first >= 0xc2 && first <= 0xdf) return {2, 0x80, 0xbf};
    if (first == 0xe0) return {3, 0xa0, 0xbf};
    if (first == 0xed) return {3, 0x80, 0x9f};
    if (first >= 0xe1 && first <= 0xef) return {3, 0x80, 0xbf};
    if (first == 0xf0) return {4, 0x90, 0xbf};
    if (first >= 0xf1 && first <= 0xf3) return {4, 0x80, 0xbf};
    if (first == 0xf4) return {4, 0x80, 0x8f};
    return {0, 0, 0};
}

// How many bytes at `at` are the begin of a well-formed character; `whole` when all of it is there.
std::size_t well_formed_prefix(std::string_view bytes, std::size_t at, bool& whole) {
    const Sequence expected = sequence(byte_at(bytes, at));
    whole = false;
    if (expected.size == 0) return 0;
    std::size_t size = 1;
    for (; size < expected.size && at + size < bytes.size(); ++size) {
        const unsigned char byte = byte_at(bytes, at + size);
        const bool good = size == 1 ? byte >= expected.low && byte <= expected.high
                                    : is_continuation(bytes[at + size]);
        if (!good) break;
    }
    whole = size == expected.size;
    return size;
}

// The first byte from `at` on that isn't ASCII, or the end.
std::size_t skip_ascii(std::string_view bytes, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080808080808080U;
    while (at + 8 <= bytes.size()) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + at, 8);
        if ((word & high_bits) != 0) break;
        at += 8;
    }
    while (at < bytes.size() && byte_at(bytes, at) < 0x80) ++at;
    return at;
}

}  // namespace

std::size_t utf8_size(std::string_view bytes, std::size_t at) {
    bool whole = false;
    const std::size_t size = well_formed_prefix(bytes, at, whole);
    return at < bytes.size() && whole ? size : 0;
}

bool valid_utf8(std::string_view bytes) {
    for (std::size_t at = skip_ascii(bytes, 0); at < bytes.size(); at = skip_ascii(bytes, at)) {
        const std::size_t size = utf8_size(bytes, at);
        if (size == 0) return false;
        at += size;
    }
    return true;
}

std::string to_valid_utf8(std::string_view bytes) {
    constexpr std::string_view replacement = "\xef\xbf\xbd";
    std::string out;
    out.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = skip_ascii(bytes, at);
        out.append(bytes.substr(at, end - at));
        at = end;
        if (at == bytes.size()) break;
        bool whole = false;
        const std::size_t size = well_formed_prefix(bytes, at, whole);
        out.append(whole ? bytes.substr(at, size) : replacement);
        at += size == 0 ? 1 : size;
    }
    return out;
}

std::string_view first_character(std::string_view text) {
    std::size_t size = text.empty() ? 0 : 1;
    while (size < text.size() && is_continuation(text[size])) ++size;
    return text.substr(0, size);
}

std::string_view last_character(std::string_view text) {
    std::size_t begin = text.empty() ? 0 : text.size() - 1;
    while (begin > 0 && is_continuation(text[begin])) --begin;
    return text.substr(begin);
}

std::string_view head_of(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && is_continuation(text[most])) --most;
    return text.substr(0, most);
}

void append_utf8(std::string& out, char32_t code) {
    const auto tail = [&](unsigned shift) {
        out.push_back(static_cast<char>(0x80U | ((code >> shift) & 0x3fU)));
    };
    if (code < 0x80) {
        out.push_back(static_cast<char>(code));
    } else if (code < 0x800) {
        out.push_back(static_cast<char>(0xc0U | code >> 6U));
        tail(0);
    } else if (code < 0x10000) {
        out.push_back(static_cast<char>(0xe0U | code >> 12U));
        tail(6);
        tail(0);
    } else {
        out.push_back(static_cast<char>(0xf0U | code >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

}  // namespace newsidx
