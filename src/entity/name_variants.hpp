// Spellings, pet names and genders of given names: a built-in table of data/name-variants.tsv.
#pragma once

#include <string_view>

#include "entity/gender.hpp"

namespace newsidx {

// The sound that stands for all spellings of a name ("mohammed" for "muhammad"); the word itself
// where the table has none. Both are sound_form()s. Part of keys on disk.
[[nodiscard]] std::string_view canonical_sound(std::string_view sound);

// Whether one is short for the other, or both are for the same: Bill, William, Billy.
[[nodiscard]] bool is_pet_name(std::string_view sound, std::string_view other);

// Of whom a given name is usual, by its canonical_sound().
[[nodiscard]] Gender given_name_gender(std::string_view sound);

}  // namespace newsidx
