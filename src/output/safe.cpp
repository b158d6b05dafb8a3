#include "output/safe.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "base/utf8.hpp"

namespace newsidx {
namespace {

utf8proc_int32_t code_at(std::string_view text, std::size_t at, std::size_t& size) {
    utf8proc_int32_t code = 0;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes of UTF-8
    const auto got = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at),
                                      static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    size = got > 0 ? static_cast<std::size_t>(got) : 1;
    return code;
}

// The end of the printing ASCII that begins at `at`: most of most texts, and shown as it is.
std::size_t plain_end(std::string_view text, std::size_t at) {
    while (at < text.size() && text[at] >= ' ' && text[at] < '\x7f') ++at;
    return at;
}

bool is_shown(utf8proc_int32_t code) {
    switch (utf8proc_category(code)) {
        case UTF8PROC_CATEGORY_CC:
        case UTF8PROC_CATEGORY_CF:
        case UTF8PROC_CATEGORY_CS:
        case UTF8PROC_CATEGORY_CO:
        case UTF8PROC_CATEGORY_CN:
            return false;
        default:
            return true;
    }
}

// Zero width joiners and non-joiners shape words of Arabic and Indian scripts, and join emoji.
// Behind other characters, or behind one another, they only make two names look alike.
bool is_joiner(utf8proc_int32_t code, utf8proc_int32_t before) {
    const bool shapes = before >= 0x600 && (before < 0x2000 || before > 0x206f);
    return shapes && (code == 0x200c || code == 0x200d);
}

}  // namespace

std::string safe(std::string_view text) {
    if (plain_end(text, 0) == text.size()) return std::string(text);
    const std::string valid = to_valid_utf8(text);
    std::string out;
    out.reserve(valid.size());
    utf8proc_int32_t before = 0;  // the last character beyond ASCII that is shown
    for (std::size_t at = 0, size = 0; at < valid.size(); at += size) {
        size = plain_end(valid, at) - at;
        if (size > 0) {
            out.append(valid, at, size);
            before = 0;
            continue;
        }
        const auto code = code_at(valid, at, size);
        const bool shown = is_shown(code) || is_joiner(code, before);
        before = shown ? code : 0;
        if (code == '\n' || code == '\t' || code == '\r' || code == 0x2028 || code == 0x2029) {
            out.push_back(' ');
        } else if (shown) {
            out.append(valid, at, size);
        }
    }
    return out;
}

std::string safe_name(std::string_view name) {
    if (name.size() > kMaxShownName) {
        constexpr std::size_t kHalf = kMaxShownName / 2;
        return safe_name(name.substr(0, kHalf)) + "…" + safe_name(name.substr(name.size() - kHalf));
    }
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string escaped;
    for (const char c : name) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= ' ' && byte != 0x7f) {
            escaped += c;
        } else if (c == '\n' || c == '\t' || c == '\r') {
            escaped += c == '\n' ? "\\n" : c == '\t' ? "\\t" : "\\r";
        } else {
            escaped += "\\x";
            escaped += kDigits[byte >> 4U];
            escaped += kDigits[byte & 0xfU];
        }
    }
    return safe(escaped);
}

std::size_t columns(std::string_view safe_text) {
    std::size_t width = 0;
    for (std::size_t at = 0, size = 0; at < safe_text.size(); at += size) {
        size = plain_end(safe_text, at) - at;
        if (size > 0) {
            width += size;
            continue;
        }
        width +=
            static_cast<std::size_t>(std::max(utf8proc_charwidth(code_at(safe_text, at, size)), 0));
    }
    return width;
}

std::string cut_to(std::string_view safe_text, std::size_t width) {
    if (columns(safe_text) <= width) return std::string(safe_text);
    std::size_t used = 0;
    std::size_t at = 0;
    for (std::size_t size = 0; at < safe_text.size(); at += size) {
        const auto next =
            static_cast<std::size_t>(std::max(utf8proc_charwidth(code_at(safe_text, at, size)), 0));
        if (used + next + 1 > width) break;
        used += next;
    }
    return std::string(safe_text.substr(0, at)) + "…";
}

}  // namespace newsidx
