// Lines that stand between a headline and its text and say when and by whom, as texts without
// metadata print them.
#pragma once

#include <string_view>

#include "article/draft.hpp"

namespace newsidx {

// A clean line that is a date with its day and nothing else, whatever the language.
[[nodiscard]] bool is_date_line(std::string_view line);

// "By A. Writer, Agency - April 3, 2019", also turned round. Both are empty for any other line.
struct DatedByline {
    std::string_view byline;  // parts of the line
    std::string_view date;
};
[[nodiscard]] DatedByline dated_byline(std::string_view line);

// Takes such lines, "By A. Writer" and "Source: Agency" off the head of the draft's body into its
// date, authors and source. What the draft has already stands; a line that says otherwise stays in
// the text.
void take_printed_lines(Draft& draft);

}  // namespace newsidx
