// Fields that a plain text begins with: a mail without its packing, a press release as it was sent,
// a database's "Title: … Source: … Date: …".
#pragma once

#include <string_view>

#include "article/draft.hpp"
#include "article/labelled_dates.hpp"

namespace newsidx {

// In bytes. A text whose head is longer begins with no fields.
inline constexpr std::size_t kMaxHeadBytes = std::size_t{16} << 10U;

// Takes the lines above the first blank one, or the first "---", as fields of the draft where each
// is "Name: value", one is a title ("Subject:", "Betreff:", "Objet:", …) and another one known;
// gives back the text below it, else the text as it is. The mark of a forwarded mail may stand
// above them. A sender with a name is the author; "Re:" and "Fwd:" are no part of a title; fields
// that are not known fall away.
[[nodiscard]] std::string_view take_head_fields(std::string_view text, Draft& draft);

// "Source: Agency", in the languages that news comes in: what stands behind the name; empty for
// anything else. The line is clean (article/clean.hpp).
[[nodiscard]] std::string_view source_in_line(std::string_view line);

// What a clean line says of dates in digits alone: "Date: 20190403", "Updated: 201904031405"; none
// for anything else.
[[nodiscard]] LabelledDates digits_in_line(std::string_view line);

}  // namespace newsidx
