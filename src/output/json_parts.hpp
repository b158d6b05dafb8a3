// What lines of JSON are made of: for the files that print them, each a few kinds.
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "query/answer.hpp"

namespace newsidx {

using Json = nlohmann::ordered_json;

inline constexpr auto kEntityTypes =
    std::to_array({EntityType::country, EntityType::person, EntityType::organization});

// With its end. Paths may hold any bytes; all else is valid by promise. What a terminal would obey
// and nobody sees (DEL, C1 controls, bidi controls) is escaped: a file's name may have it.
[[nodiscard]] std::string line(const Json& json);

// Six digits after the point, in the fewest digits: a score is a step of 1e-6, and a product of
// doubles prints as 5.7735769999999995.
[[nodiscard]] double rounded(double score);

// Leave the key out where there is no value.
void set(Json& json, const char* key, const std::string& value);
void set(Json& json, const char* key, const std::optional<Date>& date);

void set_location(Json& json, const Location& location);
[[nodiscard]] Json entity_json(const HitEntity& entity);
void set_entities(Json& json, const std::vector<HitEntity>& entities);
void set_head(Json& json, const ArticleHead& head);
[[nodiscard]] Json facet_json(Facet facet, const FacetValue& value);

}  // namespace newsidx
