#include "output/table_views.hpp"

#include <fmt/format.h>

#include "output/cells.hpp"
#include "output/names.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

std::string decimal(double number) { return fmt::format("{:.6f}", number); }

std::string yes(bool is_so) { return is_so ? "yes" : ""; }

const Row kHeadColumns = {"id", "title", "date", "source", "url", "path"};

void add_head(Row& row, const ArticleHead& article) {
    row.insert(row.end(), {article.id, safe(article.title), date_of(article.published),
                           safe(article.source), safe(article.url), safe(path_of(article))});
}

Row with_head(Row columns) {
    columns.insert(columns.end(), kHeadColumns.begin(), kHeadColumns.end());
    return columns;
}

void add_values(Table& table, const FacetTable& facet, const std::string& within) {
    for (const FacetValue& value : facet.values) {
        table.rows.push_back({std::string(facet_name(facet.facet)), safe(value.id),
                              safe(value.name), std::to_string(value.articles), within});
    }
}

void add_trends(Table& table, const std::vector<Trend>& rows, const char* more_in) {
    for (const Trend& row : rows) {
        table.rows.push_back({more_in, row.facet ? std::string(facet_name(*row.facet)) : "word",
                              safe(row.id), safe(row.name), std::to_string(row.in_a),
                              std::to_string(row.in_b), decimal(row.ratio),
                              decimal(row.likelihood)});
    }
}

}  // namespace

Table facets_table(const FacetsAnswer& answer) {
    Table table{{"facet", "id", "name", "articles", "within"}, {}};
    for (std::size_t i = 0; i < answer.tables.size(); ++i) {
        const FacetTable& outer = answer.tables[i];
        for (std::size_t j = 0; j < outer.values.size(); ++j) {
            add_values(table, {outer.facet, {outer.values[j]}, 0, 0}, "");
            if (i < answer.inner.size())
                add_values(table, answer.inner[i][j], safe(outer.values[j].id));
        }
    }
    return table;
}

Table timeline_table(const TimelineAnswer& answer) {
    Table table{{"period", "from", "to", "articles", "burst"}, {}};
    for (const TimelinePeriod& period : answer.periods) {
        table.rows.push_back({period.name, iso_day(period.first_day), iso_day(period.last_day),
                              std::to_string(period.articles), yes(period.burst)});
    }
    return table;
}

Table who_table(const WhoAnswer& answer) {
    Table table{{"type", "id", "name", "together", "articles", "lift", "score", "g2", "article",
                 "sentence"},
                {}};
    for (const Companion& row : answer.rows) {
        table.rows.push_back({std::string(entity_type_name(row.type)), row.id, safe(row.name),
                              std::to_string(row.together), std::to_string(row.articles),
                              decimal(row.lift), decimal(row.score), decimal(row.likelihood),
                              row.sentence ? row.sentence->article : "",
                              row.sentence ? safe(row.sentence->text) : ""});
    }
    return table;
}

Table trends_table(const TrendsAnswer& answer) {
    Table table{{"more_in", "facet", "id", "name", "a", "b", "ratio", "g2"}, {}};
    add_trends(table, answer.more_in_a, "a");
    add_trends(table, answer.more_in_b, "b");
    return table;
}

Table story_table(const StoryAnswer& answer) {
    Table table{with_head({"similarity", "asked", "first"}), {}};
    for (const StoryCopy& copy : answer.copies) {
        Row row{decimal(copy.similarity), yes(copy.asked), yes(copy.first)};
        add_head(row, copy.article);
        table.rows.push_back(std::move(row));
    }
    return table;
}

Table related_table(const RelatedAnswer& answer) {
    Table table{with_head({"rank", "score", "copy"}), {}};
    const Row shared{"country", "person", "organization", "words"};
    table.columns.insert(table.columns.end(), shared.begin(), shared.end());
    for (const RelatedHit& hit : answer.hits) {
        Row row{std::to_string(hit.rank), decimal(hit.score), yes(hit.copy)};
        add_head(row, hit.article);
        for (const EntityType type :
             {EntityType::country, EntityType::person, EntityType::organization})
            row.push_back(safe(names_of(hit.entities, type)));
        row.push_back(safe(joined(hit.words)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

Row quote_columns() {
    return with_head({"person", "person_id", "text", "sure", "start", "end", "attribution"});
}

Row quote_row(const QuoteHit& quote) {
    Row row{safe(quote.speaker.name),
            quote.speaker.id,
            safe(quote.text),
            yes(quote.sureness == Sureness::sure),
            std::to_string(quote.parts.front().begin),
            std::to_string(quote.parts.back().end),
            safe(quote.attribution_text)};
    add_head(row, quote.article);
    return row;
}

Table stats_table(const IndexStats& stats) {
    Table table{{"what", "value"}, {}};
    const auto add = [&](std::string_view what, const std::string& value) {
        table.rows.push_back({std::string(what), value});
    };
    add("articles", std::to_string(stats.articles));
    add("schema", std::to_string(stats.schema));
    if (stats.bytes > 0) add("bytes", std::to_string(stats.bytes));
    add("undated", std::to_string(stats.undated));
    if (!stats.first_day.empty()) add("first", stats.first_day);
    if (!stats.last_day.empty()) add("last", stats.last_day);
    for (const FacetTable& facet : stats.facets)
        add(facet_name(facet.facet), std::to_string(distinct_values(facet)));
    return table;
}

}  // namespace newsidx
