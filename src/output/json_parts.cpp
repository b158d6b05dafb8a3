#include "output/json_parts.hpp"

#include <cmath>

#include "base/utf8.hpp"
#include "output/names.hpp"

namespace newsidx {

std::string line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

void set(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = to_valid_utf8(value);
}

void set(Json& json, const char* key, const std::optional<Date>& date) {
    if (date) json[key] = to_string(*date);
}

void set_location(Json& json, const Location& location) {
    set(json, "path", location.path);
    set(json, "member", location.member);
    if (location.line > 0) json["line"] = location.line;
}

Json entity_json(const HitEntity& entity) {
    Json json{{"id", entity.id}, {"name", entity.name}, {"mentions", entity.mentions}};
    if (entity.about) json["about"] = true;
    if (!entity.resolved) json["resolved"] = false;
    return json;
}

void set_entities(Json& json, const std::vector<HitEntity>& entities) {
    for (const EntityType type : kEntityTypes) {
        Json list = Json::array();
        for (const HitEntity& entity : entities) {
            if (entity.type == type) list.push_back(entity_json(entity));
        }
        if (!list.empty()) json[std::string(entity_type_name(type))] = std::move(list);
    }
}

void set_head(Json& json, const ArticleHead& head) {
    if (!head.id.empty()) json["id"] = head.id;
    if (!head.locations.empty()) set_location(json, head.locations.front());
    json["title"] = head.title;
    set(json, "date", head.published);
    set(json, "source", head.source);
    set(json, "url", head.url);
    if (!head.authors.empty()) json["authors"] = head.authors;
    set(json, "lang", head.lang);
    if (!head.labels.empty()) json["labels"] = head.labels;
    if (head.words > 0) json["words"] = head.words;
}

Json facet_json(Facet facet, const FacetValue& value) {
    Json json{{"type", "facet"}, {"facet", facet_name(facet)}, {"id", value.id}};
    if (value.name != value.id) json["name"] = value.name;
    json["articles"] = value.articles;
    return json;
}

double rounded(double score) { return std::round(score * 1e6) / 1e6; }

}  // namespace newsidx
