// What kind of character stands at a place of the text, as tokens see it.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsidx {

enum class CharKind : std::uint8_t {
    letter,
    mark,  // combining marks and joiners: part of the word before them
    digit,
    unspaced,    // of a script that parts no words: Han, Kana, Hangul, Thai, Lao, Khmer, Myanmar
    apostrophe,  // ' ’ ʼ
    space,       // blanks
    line_end,    // '\n'
    punctuation  // all else
};

struct Char {
    CharKind kind = CharKind::space;
    std::uint8_t size = 0;  // bytes; 0 past the end
    char32_t code = 0;
};

// The character at byte `at` of valid UTF-8; past the end: a space of size 0.
[[nodiscard]] Char char_at(std::string_view text, std::size_t at);

// Upper or title case.
[[nodiscard]] bool is_upper(char32_t code);
[[nodiscard]] bool is_lower(char32_t code);

}  // namespace newsidx
