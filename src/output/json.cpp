#include "output/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "base/utf8.hpp"
#include "output/json_tree.hpp"
#include "output/names.hpp"

namespace newsidx {
namespace {

using Json = nlohmann::ordered_json;

// Paths may hold any bytes; all else is valid by promise.
std::string line(const Json& json) {
    return json.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Six digits after the point, in the fewest digits: a score is a step of 1e-6, and a product of
// doubles prints as 5.7735769999999995.
double rounded(double score) { return std::round(score * 1e6) / 1e6; }

void set(Json& json, const char* key, const std::string& value) {
    if (!value.empty()) json[key] = to_valid_utf8(value);
}

void set(Json& json, const char* key, const std::optional<Date>& date) {
    if (date) json[key] = to_string(*date);
}

std::string_view origin_name(DateOrigin origin) {
    switch (origin) {
        case DateOrigin::metadata:
            return "metadata";
        case DateOrigin::dateline:
            return "dateline";
        case DateOrigin::file_name:
            return "file_name";
    }
    return {};
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

constexpr auto kTypes =
    std::to_array({EntityType::country, EntityType::person, EntityType::organization});

void set_entities(Json& json, const std::vector<HitEntity>& entities) {
    for (const EntityType type : kTypes) {
        Json list = Json::array();
        for (const HitEntity& entity : entities) {
            if (entity.type == type) list.push_back(entity_json(entity));
        }
        if (!list.empty()) json[std::string(entity_type_name(type))] = std::move(list);
    }
}

Json snippet_json(const Snippet& snippet) {
    Json json{{"field", field_info(snippet.field).name},
              {"start", snippet.span.begin},
              {"end", snippet.span.end},
              {"text", snippet.text}};
    Json matches = Json::array();
    for (const Span& match : snippet.matches) matches.push_back({match.begin, match.end});
    json["matches"] = std::move(matches);
    return json;
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

Json row(Facet facet, const FacetValue& value) {
    Json json{{"type", "facet"}, {"facet", facet_name(facet)}, {"id", value.id}};
    if (value.name != value.id) json["name"] = value.name;
    json["articles"] = value.articles;
    return json;
}

}  // namespace

std::string json_query_error(std::string_view query, const Error& error) {
    Json json{{"type", "error"}, {"query", to_valid_utf8(query)}};
    json["reason"] = to_valid_utf8(error.what);
    if (!error.hint.empty()) json["hint"] = to_valid_utf8(error.hint);
    return line(json);
}

std::string json_hit(const Hit& hit, std::string_view query) {
    Json json{{"type", "hit"}, {"schema", 1}, {"rank", hit.rank}, {"score", rounded(hit.score)}};
    set_head(json, hit.article);
    set_entities(json, hit.article.entities);
    if (!hit.snippets.empty()) {
        Json snippets = Json::array();
        for (const Snippet& snippet : hit.snippets) snippets.push_back(snippet_json(snippet));
        json["snippets"] = std::move(snippets);
    }
    if (!query.empty()) json["query"] = to_valid_utf8(query);
    return line(json);
}

std::string json_query(std::string_view query, const Node& tree) {
    return line({{"type", "query"},
                 {"schema", 1},
                 {"query", to_valid_utf8(query)},
                 {"parsed", tree_json(tree)}});
}

std::string json_summary(const SearchAnswer& answer, std::string_view query, const Node& tree) {
    Json json{{"type", "summary"},
              {"schema", 1},
              {"total", answer.total},
              {"exact", answer.total_is_exact},
              {"query", to_valid_utf8(query)},
              {"parsed", tree_json(tree)}};
    Json facets = Json::object();
    for (const FacetTable& table : answer.facets) {
        Json values = Json::array();
        for (const FacetValue& value : table.values) {
            Json one{{"id", value.id}};
            if (value.name != value.id) one["name"] = value.name;
            one["articles"] = value.articles;
            values.push_back(std::move(one));
        }
        facets[std::string(facet_name(table.facet))] = {{"values", std::move(values)},
                                                        {"missing", table.missing}};
    }
    if (!facets.empty()) json["facets"] = std::move(facets);
    return line(json);
}

std::string json_facet_row(Facet facet, const FacetValue& value) { return line(row(facet, value)); }

std::string json_count(std::uint64_t articles) {
    return line({{"type", "count"}, {"articles", articles}});
}

std::string json_stats(const IndexStats& stats) {
    Json json{{"type", "stats"},
              {"articles", stats.articles},
              {"schema", stats.schema},
              {"bytes", stats.bytes},
              {"undated", stats.undated}};
    set(json, "first", stats.first_day);
    set(json, "last", stats.last_day);
    Json distinct = Json::object();
    for (const FacetTable& table : stats.facets)
        distinct[std::string(facet_name(table.facet))] = table.values.size();
    json["distinct"] = std::move(distinct);
    return line(json);
}

std::string json_article(const StoredArticle& article) {
    Json json{{"type", "article"}};
    set_head(json, article.head);
    if (article.head.published) json["date_origin"] = origin_name(article.head.published->origin);
    set(json, "updated", article.head.updated);
    if (article.head.added > 0) json["added"] = article.head.added;
    if (article.head.changed > 0) json["changed"] = article.head.changed;
    if (article.head.locations.size() > 1) {
        Json locations = Json::array();
        for (const Location& location : article.head.locations) {
            Json one = Json::object();
            set_location(one, location);
            locations.push_back(std::move(one));
        }
        json["locations"] = std::move(locations);
    }
    json["text"] = article.text;
    for (const EntityType type : kTypes) {
        Json list = Json::array();
        for (const HitEntity& entity : article.head.entities) {
            if (entity.type != type) continue;
            Json one = entity_json(entity);
            Json spans = Json::array();
            for (const Mention& mention : article.entities.mentions) {
                if (article.entities.entities[mention.entity].id == entity.id &&
                    article.entities.entities[mention.entity].type == type) {
                    spans.push_back({mention.span.begin, mention.span.end});
                }
            }
            one["spans"] = std::move(spans);
            list.push_back(std::move(one));
        }
        json[std::string(entity_type_name(type))] = std::move(list);
    }
    return line(json);
}

std::string json_dumped(const Article& article, std::string_view id) {
    Json json{{"type", "dump"}, {"newsidx", 1}, {"id", id}, {"title", article.title}};
    json["text"] = article.body;
    set(json, "date", article.published);
    if (article.published) json["date_origin"] = origin_name(article.published->origin);
    set(json, "updated", article.updated);
    if (article.updated) json["updated_origin"] = origin_name(article.updated->origin);
    set(json, "source", article.source);
    set(json, "url", article.url);
    if (!article.authors.empty()) json["authors"] = article.authors;
    set(json, "lang", article.lang);
    if (!article.labels.empty()) json["labels"] = article.labels;
    set_location(json, article.location);
    return line(json);
}

std::string json_damage(std::string_view id, std::string_view what) {
    Json json{{"type", "damage"}};
    if (!id.empty()) json["id"] = id;
    json["what"] = to_valid_utf8(what);
    return line(json);
}

std::string json_verified(std::string_view index, std::uint64_t articles, std::uint64_t damages) {
    return line({{"type", "verified"},
                 {"index", to_valid_utf8(index)},
                 {"articles", articles},
                 {"damages", damages}});
}

std::string json_saved(std::string_view name, std::string_view lines) {
    Json json{{"type", "saved"}, {"name", name}};
    Json all = Json::array();
    while (!lines.empty()) {
        const auto end = std::min(lines.find('\n'), lines.size());
        all.push_back(to_valid_utf8(lines.substr(0, end)));
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    json["lines"] = std::move(all);
    return line(json);
}

std::string json_event(const TextEvent& event) {
    Json json{{"type", "event"}, {"schema", 1}};
    json["event"] = fmt::format("{}-{:016x}", event.id, event.content);
    json["cursor"] = event.cursor;
    json["change"] = !event.article ? "gone" : event.updated ? "updated" : "new";
    json["id"] = event.id;
    if (event.article) set_head(json, *event.article);
    return line(json);
}

std::string json_commit(std::uint64_t articles) {
    return line({{"type", "commit"}, {"articles", articles}});
}

std::string json_failed(const Location& location, const Error& error) {
    Json json{{"type", "failed"}};
    set_location(json, location);
    json["reason"] = to_valid_utf8(error.what);
    return line(json);
}

std::string json_add_summary(const AddCounts& counts) {
    Json json{{"type", "summary"},
              {"added", counts.added},
              {"updated", counts.updated},
              {"unchanged", counts.unchanged},
              {"failed", counts.failed}};
    if (counts.removed > 0) json["removed"] = counts.removed;
    if (counts.empty > 0) json["empty"] = counts.empty;
    if (!counts.engine.empty()) json["engine"] = counts.engine;
    return line(json);
}

}  // namespace newsidx
