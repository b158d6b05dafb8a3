// How the lines of a text came about: what a line break in it means.
#pragma once

#include <cstdint>

#include "article/clean_lines.hpp"

namespace newsidx {

enum class Layout : std::uint8_t {
    wrapped,     // broken where the next word didn't fit: a break means nothing
    lines,       // a line is a paragraph
    blank_lines  // blank lines part paragraphs, and single breaks mean little
};

[[nodiscard]] Layout layout_of(const CleanLines& clean);

// Whether an indented line begins a paragraph: not where all lines are indented.
[[nodiscard]] bool indents_paragraphs(const CleanLines& clean);

// In code points, of valid UTF-8.
[[nodiscard]] std::size_t width_of(std::string_view text);

}  // namespace newsidx
