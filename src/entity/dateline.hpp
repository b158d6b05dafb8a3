// Where and when an agency's report was filed: "SALVADOR, Feb 26 -" at the head of the body.
#pragma once

#include <string_view>

#include "base/span.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// Longer ones are no datelines.
inline constexpr std::size_t kMaxDatelineBytes = 90;

// Bytes of the text up to the dash that ends it; empty where there is none.
[[nodiscard]] Span find_dateline(std::string_view text, const Analysis& analysis);

// Whether `span` is the place that a report is filed from, in capitals at the head of a paragraph,
// with its region or without: "ESTEVAN –", "WAHOO, Neb. —".
[[nodiscard]] bool is_dateline_place(std::string_view text, const Span& span);

}  // namespace newsidx
