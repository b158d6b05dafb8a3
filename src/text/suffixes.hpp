// Suffixes that a language writes behind an apostrophe: Turkish Ankara'da,
// CHP'nin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "text/stemming.hpp"

namespace newsidx {

enum class Suffixes : std::uint8_t { none, behind_apostrophes };

[[nodiscard]] Suffixes suffixes_of(std::string_view lang);

// Of a word of a language that has them: the bytes of the name before its
// suffix, else the whole word's ("Kur'an", "O'Neill"). Of "Kur'an'ı" those of
// "Kur'an".
[[nodiscard]] std::size_t name_bytes(std::string_view word);

// The word as articles in languages of this class have it, without suffix or
// possessive 's, and the stem of its form: what a query's word means there.
[[nodiscard]] std::string_view word_in(std::string_view word, char stem_class);
[[nodiscard]] std::string stem_in(std::string_view word, char stem_class, Stemmers& stemmers);
[[nodiscard]] std::string stem_in(std::string_view word, char stem_class);

}  // namespace newsidx
