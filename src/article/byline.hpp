// The people that a byline names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// "By A. Writer and B. Reporter", "A. Writer, B. Reporter", "A. Writer in Astana": a name each, in
// the order printed. One person with the family name first, "Writer, Anna", is turned round. The
// byline is a clean line (article/clean.hpp).
[[nodiscard]] std::vector<std::string> names_in_byline(std::string_view byline);

// What stands before the names in the languages that news comes in: "By ", "Par ", "Von "; 0 where
// the line begins without. In bytes.
[[nodiscard]] std::size_t byline_word(std::string_view line);

}  // namespace newsidx
