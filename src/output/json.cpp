#include "output/json.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "base/utf8.hpp"
#include "output/json_parts.hpp"
#include "output/json_tree.hpp"
#include "output/names.hpp"

namespace newsidx {
namespace {

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

Json trace_json(const TraceLine& one, const std::string& text) {
    Json json{{"span", {one.span.begin, one.span.end}},
              {"text", text.substr(one.span.begin, one.span.size())},
              {"kind", entity_type_name(one.type)},
              {"taken", one.taken},
              {"why", one.why}};
    if (!one.id.empty()) json["id"] = one.id;
    if (one.taken) json["confidence"] = one.confidence;
    return json;
}

using SpansByEntity = std::map<std::pair<EntityType, std::string_view>, Json>;

SpansByEntity spans_by_entity(const Entities& entities) {
    SpansByEntity spans;
    for (const Mention& mention : entities.mentions) {
        const Entity& entity = entities.entities[mention.entity];
        Json& list = spans.try_emplace({entity.type, entity.id}, Json::array()).first->second;
        list.push_back({mention.span.begin, mention.span.end});
    }
    return spans;
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
    if (hit.copies > 0) json["copies"] = hit.copies;
    if (!hit.first_copy.empty()) json["first_copy"] = hit.first_copy;
    if (!query.empty()) json["query"] = to_valid_utf8(query);
    return line(json);
}

std::string json_query(std::string_view query, const Node& tree) {
    return line({{"type", "query"},
                 {"schema", 1},
                 {"query", to_valid_utf8(query)},
                 {"parsed", tree_json(tree)}});
}

std::string json_query(std::string_view query, const Node& tree, const Meanings& meanings) {
    return line({{"type", "query"},
                 {"schema", 1},
                 {"query", to_valid_utf8(query)},
                 {"parsed", tree_json(tree, meanings)}});
}

std::string json_summary(const SearchAnswer& answer, std::string_view query, const Node& tree) {
    Json json{{"type", "summary"},
              {"schema", 1},
              {"total", answer.total},
              {"exact", answer.total_is_exact},
              {"query", to_valid_utf8(query)},
              {"parsed", tree_json(tree)}};
    if (answer.stories) json["stories"] = *answer.stories;
    if (!answer.suggestions.empty()) {
        Json suggestions = Json::array();
        for (const Suggestion& one : answer.suggestions) {
            suggestions.push_back({{"word", to_valid_utf8(one.word)},
                                   {"instead", one.instead},
                                   {"articles", one.articles}});
        }
        json["suggestions"] = std::move(suggestions);
    }
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

std::string json_count(std::uint64_t articles) {
    return line({{"type", "count"}, {"articles", articles}});
}

std::string json_stats(const IndexStats& stats) {
    Json json{{"type", "stats"},        {"articles", stats.articles},
              {"schema", stats.schema}, {"index_schema", stats.schema},
              {"bytes", stats.bytes},   {"undated", stats.undated}};
    set(json, "first", stats.first_day);
    set(json, "last", stats.last_day);
    Json distinct = Json::object();
    for (const FacetTable& table : stats.facets)
        distinct[std::string(facet_name(table.facet))] = distinct_values(table);
    json["distinct"] = std::move(distinct);
    return line(json);
}

std::string json_article(const StoredArticle& article, const Trace* trace) {
    Json json{{"type", "article"}, {"schema", 1}};
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
    const auto spans = spans_by_entity(article.entities);
    for (const EntityType type : kEntityTypes) {
        Json list = Json::array();
        for (const HitEntity& entity : article.head.entities) {
            if (entity.type != type) continue;
            Json one = entity_json(entity);
            const auto found = spans.find({type, entity.id});
            one["spans"] = found == spans.end() ? Json::array() : found->second;
            list.push_back(std::move(one));
        }
        json[std::string(entity_type_name(type))] = std::move(list);
    }
    if (trace != nullptr) {
        Json lines = Json::array();
        for (const TraceLine& one : *trace) lines.push_back(trace_json(one, article.text));
        json["trace"] = std::move(lines);
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

std::string json_removed(std::uint64_t articles) {
    return line({{"type", "removed"}, {"articles", articles}});
}

std::string json_compacted(const std::string& index) {
    return line({{"type", "compacted"}, {"index", to_valid_utf8(index)}});
}

std::string json_packed(const std::string& path) {
    return line({{"type", "packed"}, {"path", to_valid_utf8(path)}});
}

std::string json_failed(const Location& location, const Error& error) {
    Json json{{"type", "failed"}};
    set_location(json, location);
    json["reason"] = to_valid_utf8(error.what);
    if (!error.hint.empty()) json["hint"] = to_valid_utf8(error.hint);
    return line(json);
}

std::string json_add_summary(const AddCounts& counts) {
    Json json{{"type", "summary"},
              {"added", counts.added},
              {"updated", counts.updated},
              {"unchanged", counts.unchanged},
              {"failed", counts.failed}};
    if (counts.superseded > 0) json["superseded"] = counts.superseded;
    if (counts.removed > 0) json["removed"] = counts.removed;
    if (counts.empty > 0) json["empty"] = counts.empty;
    if (counts.passed_over > 0) json["passed_over"] = counts.passed_over;
    if (counts.left_out > 0) json["left_out"] = counts.left_out;
    if (!counts.engine.empty()) json["engine"] = counts.engine;
    return line(json);
}

}  // namespace newsidx
