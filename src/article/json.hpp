// JSON to drafts: one object, a list of them, an answer of a news API around such a list, or lines
// of objects.
#pragma once

#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "article/parse.hpp"
#include "base/result.hpp"

namespace newsidx {

// `utf8` is the whole file or one record of a stream. An object that has an article's keys with
// nothing under them gives no draft. Where it holds several articles, each draft's `line` is its
// number among them, or its line where they stand one a line.
[[nodiscard]] Result<std::vector<Draft>> read_json(std::string_view utf8,
                                                   const ParseOptions& options);

}  // namespace newsidx
