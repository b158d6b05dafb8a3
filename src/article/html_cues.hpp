// Lines that stand in the middle of articles and are no part of them, known by their first words.
#pragma once

#include <string_view>

namespace newsidx {

// "Read more: …", "Advertisement", "Sign up for our newsletter", in the languages that news comes
// in most. `block` is a whole paragraph.
[[nodiscard]] bool is_cue(std::string_view block);

}  // namespace newsidx
