#include "entity/decided.hpp"

#include "entity/sort_entities.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace newsidx {

Entities decided(Entities entities, const Ledger& ledger) {
    constexpr auto kGone = static_cast<std::uint32_t>(-1);
    if (ledger.empty()) return entities;
    Entities out;
    std::vector<std::uint32_t> place;
    std::map<std::pair<EntityType, std::string>, std::uint32_t> places;
    for (Entity& entity : entities.entities) {
        const auto id = ledger.counted(entity.type, entity.id);
        if (!id) {
            place.push_back(kGone);
            continue;
        }
        const auto [at, is_new] =
            places.try_emplace({entity.type, *id}, static_cast<std::uint32_t>(out.entities.size()));
        place.push_back(at->second);
        if (is_new) {
            entity.id = *id;
            out.entities.push_back(std::move(entity));
            continue;
        }
        Entity& one = out.entities[at->second];
        one.about = one.about || entity.about;
        one.resolved = one.resolved || entity.resolved;
    }
    for (Mention& mention : entities.mentions) {
        if (place[mention.entity] == kGone) continue;
        mention.entity = place[mention.entity];
        out.mentions.push_back(mention);
    }
    sort_entities(out);
    return out;
}

}  // namespace newsidx
