// One name is one thing in one article: bodies that are its people, and acronyms that are neither.
// Knows neither the model nor any table of names.
#pragma once

#include <string_view>
#include <vector>

#include "entity/name_span.hpp"

namespace newsidx {

// The names with those as a person's that the tagger took for a body here and, surer, for a person
// elsewhere, or that are a surname or family of the article's people ("Lee", "the Lees", "Lee
// Administration"); without capitals that stand for no body unless the article says for which:
// "Cape Ann Arts (CAA)". `names` are ascending, and stay so.
[[nodiscard]] std::vector<NameSpan> with_shared_kinds(std::string_view text,
                                                      const std::vector<NameSpan>& names);

}  // namespace newsidx
