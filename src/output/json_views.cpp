#include "output/json_views.hpp"

#include "base/utf8.hpp"
#include "output/json_parts.hpp"
#include "output/names.hpp"

namespace newsidx {
namespace {

std::string inner_rows(const FacetTable& inner, Facet outer, const FacetValue& value) {
    std::string out;
    for (const FacetValue& one : inner.values) {
        Json json = facet_json(inner.facet, one);
        json["within"] = {{"facet", facet_name(outer)}, {"id", value.id}};
        out += line(json);
    }
    return out;
}

}  // namespace

std::string json_facets(const FacetsAnswer& answer, bool summary) {
    std::string out;
    for (std::size_t i = 0; i < answer.tables.size(); ++i) {
        const FacetTable& table = answer.tables[i];
        for (std::size_t j = 0; j < table.values.size(); ++j) {
            out += line(facet_json(table.facet, table.values[j]));
            if (i < answer.inner.size())
                out += inner_rows(answer.inner[i][j], table.facet, table.values[j]);
        }
        if (!summary) continue;
        out += line({{"type", "facet-summary"},
                     {"schema", 1},
                     {"facet", facet_name(table.facet)},
                     {"total", answer.total},
                     {"distinct", table.distinct},
                     {"missing", table.missing}});
    }
    return out;
}

std::string json_story(const StoryAnswer& answer, bool why) {
    std::string out;
    for (const StoryCopy& copy : answer.copies) {
        Json json{{"type", "copy"}, {"schema", 1}, {"similarity", rounded(copy.similarity)}};
        if (copy.asked) json["asked"] = true;
        if (copy.first) json["first"] = true;
        set_head(json, copy.article);
        if (why && !copy.asked) {
            json["why"] = {{"equal_bins", copy.equal_bins}, {"bins", copy.bins}};
        }
        out += line(json);
    }
    return out;
}

std::string json_who(const WhoAnswer& answer, bool summary) {
    std::string out;
    for (const Companion& row : answer.rows) {
        Json json{{"type", "who"},
                  {"entity", entity_type_name(row.type)},
                  {"id", row.id},
                  {"name", row.name},
                  {"together", row.together},
                  {"articles", row.articles},
                  {"lift", rounded(row.lift)},
                  {"score", rounded(row.score)},
                  {"g2", rounded(row.likelihood)}};
        if (row.sentence) {
            Json sentence{{"article", row.sentence->article}};
            set(sentence, "source", row.sentence->source);
            set(sentence, "date", row.sentence->published);
            sentence["start"] = row.sentence->span.begin;
            sentence["end"] = row.sentence->span.end;
            sentence["text"] = row.sentence->text;
            Json names = Json::array();
            for (const Span& name : row.sentence->names) names.push_back({name.begin, name.end});
            sentence["names"] = std::move(names);
            json["sentence"] = std::move(sentence);
        }
        out += line(json);
    }
    if (!summary) return out;
    return out + line({{"type", "who-summary"},
                       {"schema", 1},
                       {"entity", entity_type_name(answer.type)},
                       {"ids", answer.ids},
                       {"name", to_valid_utf8(answer.name)},
                       {"articles", answer.articles},
                       {"all", answer.all}});
}

std::string json_related(const RelatedAnswer& answer) {
    std::string out;
    for (const RelatedHit& hit : answer.hits) {
        Json json{
            {"type", "related"}, {"schema", 1}, {"rank", hit.rank}, {"score", rounded(hit.score)}};
        if (hit.copy) json["copy"] = true;
        set_head(json, hit.article);
        Json shared = Json::object();
        set_entities(shared, hit.entities);
        shared["words"] = hit.words;
        json["shared"] = std::move(shared);
        out += line(json);
    }
    return out;
}

std::string json_quote(const QuoteHit& quote) {
    Json json{{"type", "quote"}, {"schema", 1}, {"person", entity_json(quote.speaker)}};
    json["text"] = quote.text;
    json["sure"] = quote.sureness == Sureness::sure;
    Json spans = Json::array();
    for (const Span& part : quote.parts) spans.push_back({part.begin, part.end});
    json["spans"] = std::move(spans);
    json["attribution"] = {{"start", quote.attribution.begin},
                           {"end", quote.attribution.end},
                           {"text", quote.attribution_text}};
    set_head(json, quote.article);
    return line(json);
}

std::string json_trends(const TrendsAnswer& answer, bool summary) {
    std::string out;
    const auto add = [&](const std::vector<Trend>& rows, std::string_view more_in) {
        for (const Trend& row : rows) {
            Json json{{"type", "trend"},
                      {"more_in", more_in},
                      {"facet", row.facet ? facet_name(*row.facet) : "word"},
                      {"id", row.id}};
            if (row.name != row.id) json["name"] = row.name;
            json["a"] = row.in_a;
            json["b"] = row.in_b;
            json["ratio"] = rounded(row.ratio);
            json["g2"] = rounded(row.likelihood);
            out += line(json);
        }
    };
    add(answer.more_in_a, "a");
    add(answer.more_in_b, "b");
    if (!summary) return out;
    return out + line({{"type", "trends-summary"},
                       {"schema", 1},
                       {"a", answer.articles_a},
                       {"b", answer.articles_b}});
}

std::string json_timeline(const TimelineAnswer& answer, bool summary) {
    std::string out;
    for (const TimelinePeriod& period : answer.periods) {
        Json json{{"type", "period"},
                  {"period", period.name},
                  {"from", iso_day(period.first_day)},
                  {"to", iso_day(period.last_day)},
                  {"articles", period.articles}};
        if (period.burst) json["burst"] = true;
        out += line(json);
    }
    if (!summary) return out;
    Json bursts = Json::array();
    for (const Burst& burst : answer.bursts) {
        bursts.push_back({{"from", answer.periods[burst.first].name},
                          {"to", answer.periods[burst.last].name},
                          {"articles", burst.articles},
                          {"expected", rounded(burst.expected)},
                          {"weight", rounded(burst.weight)}});
    }
    return out + line({{"type", "timeline-summary"},
                       {"schema", 1},
                       {"by", facet_name(facet_of(answer.by))},
                       {"total", answer.total},
                       {"undated", answer.undated},
                       {"coarser", answer.coarser},
                       {"bursts", std::move(bursts)}});
}

}  // namespace newsidx
