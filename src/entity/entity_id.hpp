// Ids of persons and organizations.
#pragma once

#include <string>
#include <string_view>

#include "entity/entities.hpp"

namespace newsidx {

// 12 hex digits: the first 48 bits of XXH3-64 of the type's number and the key. On disk: never
// change.
[[nodiscard]] std::string entity_id(EntityType type, std::string_view key);

// The key of a name that its article, `scope`, doesn't explain; and whether a key is one.
[[nodiscard]] std::string scoped_key(std::string_view key, std::string_view scope);
[[nodiscard]] bool is_scoped_key(std::string_view key);

}  // namespace newsidx
