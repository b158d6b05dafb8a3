// Entities and what a user has decided about them: what the commands of `entity` ask and print.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "entity/entities.hpp"

namespace newsidx {

// So many of those who share a name are looked at.
inline constexpr std::size_t kMaxNamesakes = 20;

struct EntityRequest {
    std::string name;                // as in a filter, or an id
    std::optional<EntityType> type;  // nothing: all
};

// A name or an id that counts as an entity, and how many articles have it.
struct EntityForm {
    std::string id;   // "" for a name of the entity itself
    std::string key;  // likewise
    std::string name;
    std::uint64_t articles = 0;

    bool operator==(const EntityForm&) const = default;
};

// What an index knows of an entity, by the ledger.
struct EntityFacts {
    EntityType type = EntityType::person;
    std::string id;
    std::string key;  // what the ledger calls it
    std::string name;
    std::uint64_t articles = 0;  // with those merged into it
    bool resolved = true;
    bool banned = false;
    bool renamed = false;
    std::vector<EntityForm> forms;   // what articles call it, most frequent first
    std::vector<EntityForm> merged;  // whom it counts for, most frequent first

    bool operator==(const EntityFacts&) const = default;
};

struct EntityAnswer {
    std::vector<EntityFacts> entities;   // most articles first, ties by name and id
    std::uint64_t more = 0;              // who share the name and are left out
    std::uint64_t lone = 0;              // articles that say no more than the name
    std::vector<EntityType> lone_types;  // as what they say it
};

// One decision with names for its keys.
struct Decision {
    std::string verb;  // as the ledger has it
    EntityType type = EntityType::person;
    EntityForm who;    // as if nothing were decided
    EntityForm into;   // merge
    std::string name;  // rename, name
    std::string note;

    bool operator==(const Decision&) const = default;
};

}  // namespace newsidx
