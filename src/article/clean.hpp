// Text as the promise of article.hpp has it.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// One line: NFC, blanks of all kinds as single ones, none at the ends; no control, bidi or
// invisible characters.
[[nodiscard]] std::string clean_line(std::string_view utf8);

// Paragraphs parted by one blank line, each a clean line. Lines of a paragraph are joined. Text
// without any blank line has a paragraph a line, unless its lines are wrapped at one width: there
// an indented line begins a paragraph.
[[nodiscard]] std::string clean_body(std::string_view utf8);

// A letter or digit of any script is in it.
[[nodiscard]] bool has_word(std::string_view utf8);

}  // namespace newsidx
