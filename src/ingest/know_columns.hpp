// What tells the source room which tables are lists of articles.
#pragma once

#include "article/parse.hpp"
#include "source/table_begin.hpp"

namespace newsidx {

// By the names of their columns and --map; `options` are copied.
[[nodiscard]] KnowColumns know_columns(const ParseOptions& options);

}  // namespace newsidx
