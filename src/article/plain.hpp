// Plain text to a draft.
#pragma once

#include <string_view>

#include "article/draft.hpp"

namespace newsidx {

// The first line is the title when it looks like one: short, without a full stop at its end, with
// text after it. Else the title is the text's begin and the body is whole.
[[nodiscard]] Draft read_plain(std::string_view utf8);

}  // namespace newsidx
