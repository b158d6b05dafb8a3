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

// The ids that `name` may mean, ascending: the id itself, or every entity one of whose names has
// all of the words, folded. Countries come from the shipped table. An error of kind query names
// near ones when there is none.
[[nodiscard]] Result<std::vector<std::string>> entity_ids(
    const std::vector<Xapian::Database>& shards, EntityType type, std::string_view name);

// What all shards know of an entity, added up.
[[nodiscard]] EntityNames entity_names(const std::vector<Xapian::Database>& shards,
                                       std::string_view id);

}  // namespace newsidx
