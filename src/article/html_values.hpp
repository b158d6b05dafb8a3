// Values of attributes and texts, as metadata is read from them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace newsidx {

// In bytes; a longer text names no author and no day.
inline constexpr std::size_t kLongestByline = 150;

// White space runs as one blank, none at the ends.
[[nodiscard]] std::string one_line(std::string_view text);

// Of a person or a site, a name is wanted: not "https://facebook.com/x" or "@x".
[[nodiscard]] bool is_name(std::string_view text);

// Of a value that lists words, as rel and itemprop do.
[[nodiscard]] bool has_value_word(std::string_view list, std::string_view word);

}  // namespace newsidx
