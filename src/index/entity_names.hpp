// What is known of an entity across articles: type, key, and how many articles call it by which
// name. Kept in metadata under its id, as counts, so that the order of adding can't show.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "entity/entities.hpp"

namespace newsidx {

struct EntityNames {
    EntityType type = EntityType::person;
    std::string key;
    std::map<std::string, std::int64_t>
        articles;  // name to the number of articles that call it so, never 0

    bool operator==(const EntityNames&) const = default;
};

// Its key of metadata.
[[nodiscard]] std::string entity_key(std::string_view id);

[[nodiscard]] std::string encode_names(const EntityNames& names);
[[nodiscard]] std::optional<EntityNames> decode_names(std::string_view bytes);

// Whether decode_names() reads the bytes as names that are all used by an article: those may be
// kept as they are.
[[nodiscard]] bool are_names_in_use(std::string_view bytes);

// Adds the counts of `other`; names that come to 0 or below go.
void add_names(EntityNames& names, const EntityNames& other);

// The form that most articles use, ties alphabetical; "" when there is none.
[[nodiscard]] std::string display_name(const EntityNames& names);

}  // namespace newsidx
