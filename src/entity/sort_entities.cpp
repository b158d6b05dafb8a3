#include "entity/sort_entities.hpp"

#include <algorithm>
#include <numeric>

namespace newsidx {

void sort_entities(Entities& entities) {
    std::vector<std::uint32_t> order(entities.entities.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const Entity& left = entities.entities[a];
        const Entity& right = entities.entities[b];
        return left.type != right.type ? left.type < right.type : left.id < right.id;
    });
    std::vector<std::uint32_t> place(order.size());
    std::vector<Entity> sorted;
    sorted.reserve(order.size());
    for (const std::uint32_t i : order) {
        place[i] = static_cast<std::uint32_t>(sorted.size());
        sorted.push_back(std::move(entities.entities[i]));
    }
    entities.entities = std::move(sorted);
    for (Mention& mention : entities.mentions) mention.entity = place[mention.entity];
    std::sort(entities.mentions.begin(), entities.mentions.end(),
              [](const Mention& a, const Mention& b) {
                  return a.span != b.span ? a.span < b.span : a.entity < b.entity;
              });
}

}  // namespace newsidx
