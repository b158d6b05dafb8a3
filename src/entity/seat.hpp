// A member of Congress's party and state, as American papers write them: "D-Mass.", "N.Y.".
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace newsidx {

// Whether `span` of `text` is a seat alone, "D-Mass.", "R-Texas", "I-VT", or the short form of a
// state, "N.Y.", which is no person's or body's name.
[[nodiscard]] bool is_seat(std::string_view text, const Span& span);

}  // namespace newsidx
