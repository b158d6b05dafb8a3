// Of the entities that have a name's words, those that may be meant by it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"
#include "entity/ledger.hpp"
#include "index/shards.hpp"

namespace newsidx {

// Of bodies found by one short word, `word`: where some are called so, or the tables know whose
// name it is, those go whose initials it only is, as EU of Emory University. Of persons: those go
// whose numeral it is, as Xi of Gregory XI.
void drop_initials_and_numerals(const Shards& shards, EntityType type, std::string_view name,
                                const std::string& word, bool is_known,
                                std::vector<std::string>& ids);

// Of persons found by one short Latin word: those go whom nothing but its sound leads to, as Bybee
// from Bibi. Longer words that sound alike are the same name spelt otherwise: Tokaev.
void drop_by_sound(const Shards& shards, std::string_view name, std::vector<std::string>& ids);

// Of persons: those go who have other initials, as George W. Bush where George H.W. Bush is asked
// for.
void drop_other_initials(const Shards& shards, const Ledger& ledger, std::string_view name,
                         std::vector<std::string>& ids);

}  // namespace newsidx
