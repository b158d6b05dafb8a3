// Who is called nearly so: for names that nobody has, or hardly anybody.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"
#include "entity/ledger.hpp"
#include "index/shards.hpp"

namespace newsidx {

// Ids of those who have a near word for each of these, by the index or by a name of the ledger's:
// as entity/name_search.hpp has words, so those of persons by sound. What the ledger has merged or
// banned is among them.
[[nodiscard]] std::vector<std::string> near_ids(const Shards& shards, const Ledger& ledger,
                                                EntityType type,
                                                const std::vector<std::string>& words);

// Whether each word that was asked for is nearly one of the name's as they are written: the same
// first letter, and an edit in words of up to five letters, two in longer ones, none in words of
// one or two. True of what isn't
// in Latin letters: sounds alone compare it.
[[nodiscard]] bool is_near_name(std::string_view asked, std::string_view name);

}  // namespace newsidx
