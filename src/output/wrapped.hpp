// Painted text in lines of one width, each indented.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "output/style.hpp"

namespace newsidx {

// Breaks at blanks alone and counts columns of what is shown, never bytes or escapes. A word wider
// than the line stands on a line of its own.
class Wrapped {
public:
    // The first line has room for `first_line` columns of text that its owner puts there.
    Wrapped(std::size_t width, std::size_t indent, std::size_t first_line, const Style& style);

    // Any text, made safe here. `escape` as Style has them.
    void add(std::string_view text, std::string_view escape);
    // `marks` are ascending, disjoint spans of the text.
    void add_marked(std::string_view text, const std::vector<Span>& marks, std::string_view plain,
                    std::string_view marked);

    // All lines, without the last one's end.
    [[nodiscard]] std::string take();

private:
    struct Piece {
        std::string text;
        std::string_view escape;
    };
    void end_word();
    void switch_to(std::string_view escape);

    std::size_t width_;
    std::size_t indent_;
    const Style& style_;
    std::string out_;
    std::string_view current_;  // the escape that is in force
    std::size_t column_;
    bool blank_ = false;
    bool empty_line_ = true;
    std::vector<Piece> word_;
};

// Text of one look, each line of it indented and ended. Shorter text is as it was: blanks that
// follow one another become one only where lines are broken.
[[nodiscard]] std::string wrapped_text(std::string_view text, std::size_t width, std::size_t indent,
                                       const Style& style, std::string_view escape);

// Lines of plain text; of each indented one what goes beyond the width stands below it, two columns
// deeper.
[[nodiscard]] std::string wrapped_lines(std::string_view lines, std::size_t width);

}  // namespace newsidx
