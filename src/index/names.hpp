// From what a user calls a country, person or organization to the ids in this index.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "base/result.hpp"
#include "entity/entities.hpp"
#include "index/entity_names.hpp"

namespace newsidx {

// Whom or what a name may mean.
struct MeantEntities {
    std::vector<std::string> ids;  // ascending
    std::string lone_term;         // articles that say the name and don't explain it; "": none do
    std::string note;              // for the person at the prompt when it may mean several; or ""
};

// Countries come from the shipped table. Persons and organizations: the id itself, also one that a
// row of the tables has replaced; whom the tables know by the name; and every entity one of whose
// names has all of the words. An error of kind query names near ones when there is none.
[[nodiscard]] Result<MeantEntities> meant_entities(const std::vector<Xapian::Database>& shards,
                                                   EntityType type, std::string_view name);

// What all shards know of an entity, added up.
[[nodiscard]] EntityNames entity_names(const std::vector<Xapian::Database>& shards,
                                       std::string_view id);

}  // namespace newsidx
