// JSON to drafts: one object, a list of them, an answer of a news API around such a list, or lists
// one a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "article/parse.hpp"
#include "base/result.hpp"

namespace newsidx {

// Of one text whose lists stand one a line, or several on it; each takes some 500 bytes while it is
// read. The rest isn't read, and that is said in a draft of its own.
inline constexpr std::size_t kMaxDraftsOfLines = 200'000;

// `utf8` is the whole file or one record of a stream. An object that has an article's keys with
// nothing under them gives no draft. Where it holds several articles, each draft's `line` is its
// number among them, or its line where lists stand one a line. Errors count lines from
// `first_line`, where the text stands in its file. Of a list that is broken somewhere the sound
// elements are read, and each other one is a draft that says so.
[[nodiscard]] Result<std::vector<Draft>> read_json(std::string_view utf8,
                                                   const ParseOptions& options,
                                                   std::uint64_t first_line = 1);

}  // namespace newsidx
