// Who and what an article names: plain values, made by the extractor, kept by the index, printed by
// everybody.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "base/span.hpp"

namespace newsidx {

// On disk: never renumber.
enum class EntityType : std::uint8_t { country = 0, person = 1, organization = 2 };

// So often may an article name people, bodies and countries: what is kept of each until all are
// told apart is some 2 KB, and `add` has 512 MB.
inline constexpr std::size_t kMaxMentions = 100'000;

// Mentions and entities of one article.
struct Mention {
    std::uint32_t entity = 0;     // index into Entities::entities
    Span span;                    // bytes of the article's text
    std::uint16_t rule = 0;       // what found it: see entity/rules.hpp; on disk, never renumbered
    std::uint8_t confidence = 0;  // 0 to 100

    bool operator==(const Mention&) const = default;
};

struct Entity {
    EntityType type = EntityType::country;
    std::string id;  // country: ISO 3166-1 alpha-2 (XK: Kosovo); others: 12 hex digits, the hash of
                     // type and key
    std::string key;     // what the id is the hash of: "kassym jomart tokayev"; countries: the id
    std::string name;    // as shown: the shipped table's name, or the fullest form in this article
    bool about = false;  // the article is about it, not only mentions it
    bool resolved = true;  // false: a lone name that no table or fuller form explains; its key is
                           // scoped to the article

    bool operator==(const Entity&) const = default;
};

struct Entities {
    std::vector<Entity> entities;   // by type, then id
    std::vector<Mention> mentions;  // by span, then entity
    bool complete = true;           // false: there are more than kMaxMentions, and none are given

    bool operator==(const Entities&) const = default;
};

}  // namespace newsidx
