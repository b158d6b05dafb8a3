#include "text/characters.hpp"

#include <utf8proc.h>

namespace newsidx {
namespace {

bool is_unspaced(char32_t c) {
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3040 && c <= 0x30ff) ||
           (c >= 0xac00 && c <= 0xd7af) || (c >= 0x3400 && c <= 0x4dbf) ||
           (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff) ||
           (c >= 0x31f0 && c <= 0x31ff) || (c >= 0xff66 && c <= 0xff9f) ||
           (c >= 0x1100 && c <= 0x11ff) || (c >= 0x0e00 && c <= 0x0eff) ||
           (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff);
}

CharKind kind_of(char32_t c) {
    if (c == 0x2019 || c == 0x2018 || c == 0x02bc || c == 0x02bb || c == 0xb4)
        return CharKind::apostrophe;
    if (is_raised_digit(c)) return CharKind::mark;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(c))) {
        case UTF8PROC_CATEGORY_LU:
        case UTF8PROC_CATEGORY_LL:
        case UTF8PROC_CATEGORY_LT:
        case UTF8PROC_CATEGORY_LM:
        case UTF8PROC_CATEGORY_LO:
            return is_unspaced(c) ? CharKind::unspaced : CharKind::letter;
        case UTF8PROC_CATEGORY_MN:
        case UTF8PROC_CATEGORY_MC:
        case UTF8PROC_CATEGORY_ME:
            return is_unspaced(c) ? CharKind::unspaced : CharKind::mark;
        case UTF8PROC_CATEGORY_ND:
        case UTF8PROC_CATEGORY_NL:
            return CharKind::digit;
        case UTF8PROC_CATEGORY_ZS:
        case UTF8PROC_CATEGORY_ZL:
        case UTF8PROC_CATEGORY_ZP:
            return CharKind::space;
        // Joiners live inside words of Persian and of Indian scripts.
        case UTF8PROC_CATEGORY_CF:
            return c == 0x200c || c == 0x200d ? CharKind::mark : CharKind::space;
        default:
            return CharKind::punctuation;
    }
}

}  // namespace

Char wide_char_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::uint8_t size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    char32_t code = first & (0xffU >> (size + 1U));
    for (std::size_t i = 1; i < size && at + i < text.size(); ++i) {
        code = code << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
    }
    return {kind_of(code), size, code};
}

bool is_raised_digit(char32_t c) {
    return c == 0xb2 || c == 0xb3 || c == 0xb9 || c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ||
           (c >= 0x2080 && c <= 0x2089);
}

bool is_wide_upper(char32_t code) {
    const auto category = utf8proc_category(static_cast<utf8proc_int32_t>(code));
    return category == UTF8PROC_CATEGORY_LU || category == UTF8PROC_CATEGORY_LT;
}

bool is_wide_lower(char32_t code) {
    return utf8proc_category(static_cast<utf8proc_int32_t>(code)) == UTF8PROC_CATEGORY_LL;
}

}  // namespace newsidx
