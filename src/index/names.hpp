// From what a user calls a country, person or organization to the ids in this index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "base/result.hpp"
#include "entity/entities.hpp"
#include "entity/ledger.hpp"
#include "index/entity_names.hpp"
#include "index/shards.hpp"

namespace newsidx {

// Whom or what a name may mean.
struct MeantEntities {
    std::vector<std::string> ids;  // ascending
    std::string lone_term;         // articles that say the name and don't explain it; "": none do
    std::string note;              // for the person at the prompt when it may mean several; or ""
};

// Countries come from the shipped table. Persons and organizations: the id itself, also one that a
// row of the tables has replaced; whom the tables or the ledger know by the name; and every entity
// one of whose names has all of the words. Ids are those that count by the ledger; who is banned is
// meant only with `banned_too`. An error of kind not_found names near ones when there is none, for
// countries of kind query.
[[nodiscard]] Result<MeantEntities> meant_entities(const Shards& shards, const Ledger& ledger,
                                                   EntityType type, std::string_view name,
                                                   bool banned_too = false);

// What all shards know of an entity, added up, of each article the copy that is shown; the ledger
// has no say.
[[nodiscard]] EntityNames entity_names(const Shards& shards, std::string_view id);

// What an id that counts is shown as: by the ledger, else as most articles have it; where none has
// it, as they have those who were merged into it.
[[nodiscard]] std::string shown_name(const Shards& shards, const Ledger& ledger, EntityType type,
                                     const std::string& id);

// Articles with an id that counts, in any of its forms; `prefix` is that of its terms. One that
// several shards have is counted once, unless a shard is on another machine.
[[nodiscard]] std::uint64_t article_count(const Shards& shards, const Ledger& ledger,
                                          std::string_view prefix, EntityType type,
                                          const std::string& id);

[[nodiscard]] std::string_view entity_prefix(EntityType type);

}  // namespace newsidx
