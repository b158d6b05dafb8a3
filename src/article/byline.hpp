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

// The byline without the agencies that sign behind its names: "Von A. Writer und B. Reporter, dpa",
// "By A. Writer/TT".
[[nodiscard]] std::string without_signatures(std::string_view byline);

// Whether the line is a name and an agency's signature: "Anna Writer/TT".
[[nodiscard]] bool is_signed_name(std::string_view line);

// What stands before the names in the languages that news comes in: "By ", "Par ", "Von "; 0 where
// the line begins without. In bytes.
[[nodiscard]] std::size_t byline_word(std::string_view line);

}  // namespace newsidx
