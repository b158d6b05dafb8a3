// How a name that somebody types finds the names of entities: in any spelling and script, by any of
// its words. Pure; what is filed and what is asked for come from the same place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"

namespace newsidx {

// The words of a name as they are compared, sorted, without repeats: those of persons by sound.
// Initials count only where there is nothing else.
[[nodiscard]] std::vector<std::string> search_words(EntityType type, std::string_view name);

// What a name is filed under: its words, and an organization's also by sense ("@KZ" for Kazakh)
// and as the acronym of the whole.
[[nodiscard]] std::vector<std::string> filed_words(EntityType type, std::string_view name);

// The words to look for instead when search_words() finds nothing: by sense.
[[nodiscard]] std::vector<std::string> sense_words(std::string_view organization);

// The words of a body's name with NY written out, which nobody else is called by; else the same.
[[nodiscard]] std::vector<std::string> spelled_out(std::vector<std::string> words);

// Whether a folded word may be a roman numeral of a person's: "xi", "iv".
[[nodiscard]] bool is_numeral(std::string_view word);

// The name without the numeral behind it: "Gregory XI" is Gregory; "Xi Jinping" is the same.
[[nodiscard]] std::string_view without_numerals(std::string_view name);

// Whom or what a whole name means by the tables of known names: an id, or "".
[[nodiscard]] std::string known_id(EntityType type, std::string_view name);

// What an id means now: the id of the table's row that has taken over an older key, or the same.
[[nodiscard]] std::string current_id(std::string_view id);

// A name that its article doesn't explain can be asked for by all of its words, or some of them:
// every choice of them that a query may make, as one text each. Of more than kMaxLoneWords words,
// each alone and all together.
inline constexpr std::size_t kMaxLoneWords = 4;
[[nodiscard]] std::vector<std::string> lone_values(EntityType type, std::string_view name);
// The one text for what a query asks.
[[nodiscard]] std::string lone_value(const std::vector<std::string>& words);

}  // namespace newsidx
