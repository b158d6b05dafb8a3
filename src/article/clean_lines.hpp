// Text cut into lines of clean characters: what article/clean.hpp makes lines and paragraphs of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// Of marks over one character so many are kept, the first ones: what Unicode calls stream-safe
// (UAX #15). No script needs more, and bringing them into order takes time by the square of them.
inline constexpr std::size_t kMaxMarks = 30;

// Characters of valid UTF-8 with single blanks between words and none at the ends; no control, bidi
// or invisible characters. Not composed yet.
struct CleanLines {
    struct Line {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool is_indented = false;  // blanks stood before it

        [[nodiscard]] bool is_empty() const { return begin == end; }
    };

    std::string text;  // of all lines, nothing between them
    std::vector<Line> lines;
    bool is_composed = true;  // no character in it that NFC could change

    [[nodiscard]] std::string_view view(const Line& line) const {
        return std::string_view(text).substr(line.begin, line.end - line.begin);
    }
};

// Broken UTF-8 becomes U+FFFD.
[[nodiscard]] CleanLines clean_lines(std::string_view utf8);

}  // namespace newsidx
