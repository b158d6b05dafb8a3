// News in NITF, the XML of news agencies and of the archives that papers give to researchers.
#pragma once

#include <string_view>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

// Of the text that it has twice, as a lead and in full, the latter. Captions are left out. Limits
// are those of a feed.
[[nodiscard]] Result<Draft> read_nitf(std::string_view utf8);

}  // namespace newsidx
