// A member of Congress's party and state, as American papers write them: "D-Mass.", "N.Y.".
#pragma once

#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace newsidx {

// Whether `span` of `text` is a seat alone, "D-Mass.", "R-Texas", "I-VT", or the short form of a
// state, "N.Y.", which is no person's or body's name.
[[nodiscard]] bool is_seat(std::string_view text, const Span& span);

// Whether a place of the tables stands before who holds an office there or lives there: "Vermont
// Sen.", "Atlanta Mayor", "Florida voters".
[[nodiscard]] bool is_officers_place(std::string_view text, const Span& name);

// Bytes before a chamber that somebody runs for: "Alabama |Senate| candidate"; 0 elsewhere.
[[nodiscard]] std::uint32_t before_chamber(std::string_view text, const Span& name);

}  // namespace newsidx
