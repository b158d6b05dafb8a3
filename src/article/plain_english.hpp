// English that can be told at a look.
#pragma once

#include <string_view>

namespace newsidx {

// Whether the text is so plainly English that no detector need be asked: one costs more than all
// else of reading a short article, and takes English news of Kuala Lumpur for Malay and English
// tables of results for anything. False where it only may be. Linear in the text.
[[nodiscard]] bool is_plain_english(std::string_view text);

}  // namespace newsidx
