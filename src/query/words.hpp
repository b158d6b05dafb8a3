// The words of a query, cut as the words of articles are, with what stands at their ends: tok*,
// tokayev~1.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/tree.hpp"

namespace newsidx {

inline constexpr std::size_t kMinWildcardLetters = 2;  // before the '*'; one of a script of pairs

// The leaves that query[text) stands for, in order: none when it has only marks, several for
// "Kassym-Jomart". With `exact`, all are of that kind. An error of kind query: a '*' or ~ that
// means nothing where it stands.
[[nodiscard]] Result<std::vector<Node>> query_words(std::string_view query, const Span& text,
                                                    bool exact);

}  // namespace newsidx
