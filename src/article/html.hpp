// A saved page to a draft: its metadata and the text of its article, without what stands around.
#pragma once

#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

// One draft; a page without an article gives what text it has.
[[nodiscard]] Result<std::vector<Draft>> read_html(std::string_view utf8);

}  // namespace newsidx
