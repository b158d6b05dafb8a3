// Where names begin and end: what the tagger cuts wrongly and the letters around it settle. Knows
// neither the model nor any table of names.
#pragma once

#include <string_view>

#include "entity/tagger.hpp"

namespace newsidx {

// The names of `text` without honorifics that no name begins with (Mzee), with the initial of
// "Ye. Rozhkova" and the N' of "N'Guessan", and a public body with the place that it is of: "High
// Court | of | Bombay"; without a senator's "D-Mass.", and without a person at the end whom the
// article names elsewhere, who is a name of their own: "African Union | Alpha Conde". What a name
// takes in leaves `others`.
[[nodiscard]] TaggedSpans with_whole_names(std::string_view text, TaggedSpans found);

}  // namespace newsidx
