// Markdown with YAML front matter to a draft.
#pragma once

#include <string_view>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxFrontMatterBytes = 64 * 1024;

// Front matter gives title, date, updated, source, url, authors, lang, tags; the text comes without
// Markdown's marks. Without a title there, the first heading is the title. An error of kind input
// for front matter that is no YAML map.
[[nodiscard]] Result<Draft> read_markdown(std::string_view utf8);

}  // namespace newsidx
