// What people bring from other search engines, seen by what stands beside it: AROUND(3), obama^2,
// HEADLINE(obama), "or" in small letters. Single words are for query/operators.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/lex.hpp"

namespace newsidx {

// A longer query is a title or a sentence from somewhere: small words and marks in it are its own.
inline constexpr std::size_t kMaxTypedWords = 5;

// An error of kind query for what no text has and another engine gives a meaning: read as words it
// would ask for something else. What may as well be text is left as it is, and told in `notes`:
// "obam!" in small letters, "obama or trump". `lexemes` are those of the query.
[[nodiscard]] Status check_foreign(std::string_view query, const std::vector<Lexeme>& lexemes,
                                   std::vector<std::string>& notes);

}  // namespace newsidx
