// Where names are glued to each other, as a page's links are when its blanks are lost.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/span.hpp"

namespace newsidx {

// Bytes of the name before a word that was glued to it: "Donald John Trump|Sessions".
[[nodiscard]] std::size_t before_seam(std::string_view name);

// Bytes of a person's surname that is glued to the next one's given name: "Trump|Kamala Harris"; 0
// where the tables know neither of them.
[[nodiscard]] std::size_t glued_surname_size(std::string_view name);

// Bytes of the name before its second writing, which ends glued to the next word behind it:
// "Ann Lee| Annie", where the text goes on with "(Ann) LeeGOP". The name's own size where none is.
[[nodiscard]] std::size_t before_glued_echo(std::string_view text, const Span& name);

// Where a name or what follows it is glued to the next word; 0 where nothing is.
[[nodiscard]] std::uint32_t seam_of(std::string_view text, const Span& name);

// Bytes of a name that is written twice without a blank: "Ann Lee|Ann LeeSenate". The name's own
// size where it isn't.
[[nodiscard]] std::size_t before_echo(std::string_view name);

}  // namespace newsidx
