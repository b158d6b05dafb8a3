// What kind of character stands at a place of the text, as tokens see it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace newsidx {

enum class CharKind : std::uint8_t {
    letter,
    mark,  // combining marks, joiners, low and high digits: part of the word before them
    digit,
    unspaced,    // of a script that parts no words: Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar
    apostrophe,  // ' ’ ‘ ʼ ʻ ` ´
    space,       // blanks
    line_end,    // '\n'
    punctuation  // all else
};

struct Char {
    CharKind kind = CharKind::space;
    std::uint8_t size = 0;  // bytes; 0 past the end
    char32_t code = 0;
};

inline constexpr auto kAsciiKinds = [] {
    std::array<CharKind, 128> kinds{};
    for (std::size_t c = 0; c < kinds.size(); ++c) {
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
            kinds[c] = CharKind::letter;
        } else if (c >= '0' && c <= '9') {
            kinds[c] = CharKind::digit;
        } else if (c == '\'' || c == '`') {
            kinds[c] = CharKind::apostrophe;
        } else if (c == '\n') {
            kinds[c] = CharKind::line_end;
        } else if (c <= ' ' || c == 0x7f) {
            kinds[c] = CharKind::space;
        } else {
            kinds[c] = CharKind::punctuation;
        }
    }
    return kinds;
}();

inline constexpr auto kAsciiWords = [] {
    std::array<bool, 256> words{};
    for (std::size_t c = 0; c < kAsciiKinds.size(); ++c)
        words[c] = kAsciiKinds[c] == CharKind::letter || kAsciiKinds[c] == CharKind::digit;
    return words;
}();

// Letters and digits, of ASCII alone.
[[nodiscard]] inline bool is_ascii_word(char c) {
    return kAsciiWords[static_cast<unsigned char>(c)];
}

// ² or ₂.
[[nodiscard]] bool is_raised_digit(char32_t code);

// For what isn't ASCII; the inline functions below call these.
[[nodiscard]] Char wide_char_at(std::string_view text, std::size_t at);
[[nodiscard]] bool is_wide_upper(char32_t code);
[[nodiscard]] bool is_wide_lower(char32_t code);

// The character at byte `at` of valid UTF-8; past the end: a space of size 0. Here, not in the
// source file, because most characters of most texts are ASCII: a call would cost more than they.
[[nodiscard]] inline Char char_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto first = static_cast<unsigned char>(text[at]);
    if (first < 0x80) return {kAsciiKinds[first], 1, first};
    return wide_char_at(text, at);
}

// Upper or title case.
[[nodiscard]] inline bool is_upper(char32_t code) {
    return code < 0x80 ? code >= 'A' && code <= 'Z' : is_wide_upper(code);
}
[[nodiscard]] inline bool is_lower(char32_t code) {
    return code < 0x80 ? code >= 'a' && code <= 'z' : is_wide_lower(code);
}
// Whether a character of upper or title case begins at byte `at` of valid UTF-8.
[[nodiscard]] inline bool is_capital_at(std::string_view text, std::size_t at) {
    return is_upper(char_at(text, at).code);
}

}  // namespace newsidx
