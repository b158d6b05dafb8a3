// What a type of entity is called: in JSON, tables and messages.
#pragma once

#include <string_view>

#include "entity/entities.hpp"

namespace newsidx {

[[nodiscard]] constexpr std::string_view entity_type_name(EntityType type) {
    switch (type) {
        case EntityType::country:
            return "country";
        case EntityType::person:
            return "person";
        case EntityType::organization:
            return "organization";
    }
    return {};
}

}  // namespace newsidx
