// What can still be told apart in a list whose JSON is broken somewhere. Knows nothing of articles
// but the names that their lists have.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace newsidx {

// What stands behind these isn't told apart.
inline constexpr std::size_t kMaxJsonElements = 1'000'000;

// The pieces of the text that stand where a list has its elements: of the list that the text is, of
// the first list of articles in it, of objects with commas between. Objects whole or broken, and
// what lies between them; empty where there is no such list. An object that never ends goes on to
// the next one: no line end lies in a string, and no object follows a whole value.
[[nodiscard]] std::vector<std::string_view> json_elements(std::string_view text);

// Behind the list or object that the text begins with, blanks before it aside: told by its brackets
// and strings alone. npos where it doesn't end, or begins with something else.
[[nodiscard]] std::size_t json_value_end(std::string_view text);

}  // namespace newsidx
