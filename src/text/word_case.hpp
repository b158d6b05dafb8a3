// How a word is written: which of its letters are capitals.
#pragma once

#include <cstdint>
#include <string_view>

namespace newsidx {

enum class WordCase : std::uint8_t {
    lower,
    capital,  // "Kazakhstan", "Al-Ahli"
    initial,  // one capital letter: "J."
    upper,    // "CSTO", "U.S."
    mixed,    // "iPhone", "al-Qaida", "G20"
    number,
    mark
};

// Of a word or number, in its time.
[[nodiscard]] WordCase word_case(std::string_view word);

}  // namespace newsidx
