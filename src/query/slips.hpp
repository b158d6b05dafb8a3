// What goes wrong when people type: how unlikely one word is as a slip for another.
#pragma once

#include <string_view>

namespace newsidx {

// The cheapest slips that turn what was meant into what was typed, added up: doubled letters,
// swapped neighbours, vowels left out or mistaken, neighbours on the keyboard cost less than
// others, a wrong first letter more. In units of a natural logarithm: a word that e times as many
// articles have makes up for one. Both folded, valid UTF-8. Cost: the product of the lengths.
[[nodiscard]] double slip_cost(std::string_view typed, std::string_view meant);

}  // namespace newsidx
