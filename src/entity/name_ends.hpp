// What belongs to a name's end and the tagger leaves outside, or stands there twice. Knows neither
// the model nor any table of names.
#pragma once

#include <string_view>

#include "base/span.hpp"

namespace newsidx {

// A body's name with the possessive of a saint ("St Anthony's", a school, church or club) and with
// the faction of a party ("Kerala Congress (M)").
[[nodiscard]] Span with_own_end(std::string_view text, Span span);

// A person's name with whose child that is: "Ganesan |a/l Muniandy", "Afzal |s/o Khuda Bakhsh".
[[nodiscard]] Span with_father(std::string_view text, Span span);

// A person's name with the initials before it that have no stop, as results have them: "Belmont: |O
// |Kelly 1-4", and with those that another name or word before them has cut off: "DySP |C.G. |Jim
// Paul". Not beyond `least`, where the name before ends.
[[nodiscard]] Span with_initials(std::string_view text, Span span, std::uint32_t least);

// Bytes of a firm's name without the place that it is of: "Huza Press| of Rwanda".
[[nodiscard]] std::size_t without_place(std::string_view name);

// A name that a page wrote twice and glued what follows to it, the second one alone: "Trump |Donald
// John Trump|GOP senators". `span` ends at the glued word or in it, `seam` is where it is glued.
// `span` as it is where nothing stands twice.
[[nodiscard]] Span echo_before_seam(std::string_view text, Span span, std::uint32_t seam);

}  // namespace newsidx
