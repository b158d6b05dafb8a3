// Which language a text is in.
#pragma once

#include <string>
#include <string_view>

namespace newsidx {

// ISO 639-1 where there is one, else 639-3, of what a file or user calls a language: "en-GB",
// "English", "rus"; "" when unknown.
[[nodiscard]] std::string language_code(std::string_view name);

// By the text's first two kilobytes; `declared`, a code or "", decides where they are too few or
// too mixed to tell. What is unsure then is English or nothing.
[[nodiscard]] std::string detect_language(std::string_view text, std::string_view declared);

}  // namespace newsidx
