// Plain text to a draft.
#pragma once

#include <string_view>

#include "article/draft.hpp"

namespace newsidx {

// The first line is the title when it looks like one: short, without a full stop at its end, no
// dateline, and not merely where a wrapped paragraph breaks; so is a first block of two or three
// lines that go on in small letters. Repeats of it fall away. Else the title is the text's first
// words and the body is whole.
[[nodiscard]] Draft read_plain(std::string_view utf8);

// The same of a whole file, which may begin with fields (head_fields.hpp), or print its date above
// the headline, and date, byline and source below it: those are no text.
[[nodiscard]] Draft read_plain_file(std::string_view utf8);

}  // namespace newsidx
