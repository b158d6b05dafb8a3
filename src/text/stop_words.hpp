// Function words: they say nothing of what an article is about. They are indexed and searched like
// all others, but rank nothing where other words can.
#pragma once

#include <string_view>

namespace newsidx {

// Whether a folded form is one in the languages of this class (text/stemming.hpp); never, where we
// have no list for the class.
[[nodiscard]] bool is_stop_word(std::string_view folded, char stem_class);

}  // namespace newsidx
