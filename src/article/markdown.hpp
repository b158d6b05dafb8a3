// Markdown to a draft.
#pragma once

#include <string_view>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

// The fields come from its front matter; the text comes without Markdown's marks, and what is HTML
// in it as text, too. Without a title there, the first heading is the title, or what plain text
// would have. An error of kind input for front matter that is too long.
[[nodiscard]] Result<Draft> read_markdown(std::string_view utf8);

}  // namespace newsidx
