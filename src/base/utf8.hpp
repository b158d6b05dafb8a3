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

void append_utf8(std::string& out, char32_t code);

}  // namespace newsidx
