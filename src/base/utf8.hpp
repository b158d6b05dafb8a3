// Whether bytes are UTF-8, and making them so.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Well-formed by the Unicode standard: no overlong forms, no surrogates, nothing above U+10FFFF.
[[nodiscard]] bool valid_utf8(std::string_view bytes);

// Each ill-formed sequence becomes one U+FFFD (the standard's practice of maximal subparts).
[[nodiscard]] std::string to_valid_utf8(std::string_view bytes);

// The size in bytes of the well-formed character at `at`; 0 when there is none.
[[nodiscard]] std::size_t utf8_size(std::string_view bytes, std::size_t at);

// Whether a byte of well-formed text goes on with a character.
constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xc0U) == 0x80U;
}

// Parts of well-formed text: views of it, "" of none.
[[nodiscard]] std::string_view first_character(std::string_view text);
[[nodiscard]] std::string_view last_character(std::string_view text);
// The longest beginning of at most `most` bytes that cuts no character.
[[nodiscard]] std::string_view head_of(std::string_view text, std::size_t most);

void append_utf8(std::string& out, char32_t code);

}  // namespace newsidx
