// Tables with an article a row (CSV): what their columns are, and a row as drafts by the rules of
// JSON.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "article/parse.hpp"
#include "base/result.hpp"

namespace newsidx {

// How many of the columns are parts of an article, by their names or by --map; 0 where none of them
// is a title or a text. `names` is the row with the names, in UTF-8.
[[nodiscard]] std::size_t known_columns(std::string_view names, char separator,
                                        const ParseOptions& options);

// `rows` is the row with the names and one below it, in UTF-8, which begins at `line` of its file.
// No draft where nothing is in it.
[[nodiscard]] Result<std::vector<Draft>> read_row(std::string_view rows, char separator,
                                                  std::uint64_t line, const ParseOptions& options);

// Why a text is no list of articles and no running text either: it is a table of something else, by
// its name or because it is mostly numbers. Nothing of other texts.
[[nodiscard]] std::optional<Error> unread_table(std::string_view utf8, std::string_view name,
                                                const ParseOptions& options);

}  // namespace newsidx
