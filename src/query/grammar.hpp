// What may stand beside what in a query: from lexemes to the tree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/lex.hpp"
#include "query/parse.hpp"

namespace newsidx {

// `query` is what the lexemes were cut from. The tree is not yet measured against kMaxQueryDepth.
[[nodiscard]] Result<Node> parse_lexemes(std::string_view query, std::vector<Lexeme> lexemes,
                                         const ParseQueryOptions& options,
                                         std::vector<std::string>& notes);

}  // namespace newsidx
