// Text of articles, file names and queries made safe for a terminal.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// Valid UTF-8 without control, escape, bidi or other invisible characters but the joiners that
// shape words of Arabic and Indian scripts; line ends and tabs become blanks. Whatever comes in.
[[nodiscard]] std::string safe(std::string_view text);

// The same of a file's name, which tells one from another: controls show as \n, \t, \x1b. Of more
// than kMaxShownName bytes, the begin and the end.
inline constexpr std::size_t kMaxShownName = 1000;
[[nodiscard]] std::string safe_name(std::string_view name);

// Columns that a terminal needs for safe text.
[[nodiscard]] std::size_t columns(std::string_view safe_text);

// The first `width` columns at most, with … at the end where something was cut.
[[nodiscard]] std::string cut_to(std::string_view safe_text, std::size_t width);

}  // namespace newsidx
