// English stemming as Snowball defines it, for words of small ASCII letters: some 150 instructions
// a word, where the library that stems all other words takes 2,700. Knows no other language.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace newsidx {

// The stem that Snowball's English stemmer gives the word; none for a word that has anything but
// small ASCII letters, or more than 64 of them.
[[nodiscard]] std::optional<std::string> stem_english(std::string_view word);

}  // namespace newsidx
