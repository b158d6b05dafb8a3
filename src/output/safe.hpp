// Text of articles, file names and queries made safe for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Valid UTF-8 without control, escape, bidi or other invisible characters; line ends and tabs
// become blanks. Whatever comes in.
[[nodiscard]] std::string safe(std::string_view text);

// Columns that a terminal needs for safe text.
[[nodiscard]] std::size_t columns(std::string_view safe_text);

// The first `width` columns at most, with … at the end where something was cut.
[[nodiscard]] std::string cut_to(std::string_view safe_text, std::size_t width);

}  // namespace newsidx
