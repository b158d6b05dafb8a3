// The operators that are spelt as words: NEAR/5, atleast3, and what people bring from other search
// engines.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "query/lex.hpp"

namespace newsidx {

// The operator that text[span) of the query is; nothing when it is a word. A broken operator, and
// one that only another search engine has, is an error of kind query: taken as words, it would
// search for something else.
[[nodiscard]] Result<std::optional<Lexeme>> operator_at(std::string_view query, const Span& span);

}  // namespace newsidx
