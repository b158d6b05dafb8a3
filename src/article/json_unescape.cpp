// Undoes the escapes of a JSON string. Our own, because simdjson refuses a whole string for one
// surrogate without its partner, and such strings are what cutting a text at N UTF-16 units leaves.
#include <cstdint>
#include <optional>

#include "article/json_tree.hpp"

namespace newsidx {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

void append_utf8(std::string& out, char32_t c) {
    const auto tail = [&](unsigned shift) {
        out += static_cast<char>(0x80U | ((c >> shift) & 0x3FU));
    };
    if (c < 0x80) {
        out += static_cast<char>(c);
    } else if (c < 0x800) {
        out += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000) {
        out += static_cast<char>(0xE0U | (c >> 12U));
        tail(6), tail(0);
    } else {
        out += static_cast<char>(0xF0U | (c >> 18U));
        tail(12), tail(6), tail(0);
    }
}

// The four hexadecimal digits after "\u" at `at`.
std::optional<char32_t> code_unit(std::string_view raw, std::size_t at) {
    if (at + 6 > raw.size() || raw[at] != '\\' || raw[at + 1] != 'u') return std::nullopt;
    char32_t unit = 0;
    for (const char c : raw.substr(at + 2, 4)) {
        const auto digit = c >= '0' && c <= '9'   ? c - '0'
                           : c >= 'a' && c <= 'f' ? c - 'a' + 10
                           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                                  : -1;
        if (digit < 0) return std::nullopt;
        unit = unit * 16 + static_cast<char32_t>(digit);
    }
    return unit;
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

// Appends the character that "\u" at `at` begins; gives where it ends.
std::size_t append_escaped(std::string& out, std::string_view raw, std::size_t at) {
    const auto first = code_unit(raw, at);
    if (!first) {
        append_utf8(out, kReplacement);
        return at + 2;
    }
    if (is_high(*first)) {
        const auto second = code_unit(raw, at + 6);
        if (second && is_low(*second)) {
            append_utf8(out, 0x10000 + ((*first - 0xD800) << 10U) + (*second - 0xDC00));
            return at + 12;
        }
    }
    append_utf8(out, is_high(*first) || is_low(*first) ? kReplacement : *first);
    return at + 6;
}

}  // namespace

std::string unescape_json(std::string_view raw) {
    std::string out;
    out.reserve(raw.size());
    for (std::size_t at = 0; at < raw.size();) {
        // Of line ends mostly two stand together.
        const auto slash = raw[at] == '\\' ? at : std::min(raw.find('\\', at), raw.size());
        if (slash > at) out.append(raw, at, slash - at);
        if (slash + 1 >= raw.size()) break;
        at = slash + 2;
        switch (raw[slash + 1]) {
            case 'b':
                out += '\b';
                break;
            case 'f':
                out += '\f';
                break;
            case 'n':
                out += '\n';
                break;
            case 'r':
                out += '\r';
                break;
            case 't':
                out += '\t';
                break;
            case 'u':
                at = append_escaped(out, raw, slash);
                break;
            default:
                out += raw[slash + 1];
        }
    }
    return out;
}

}  // namespace newsidx
