#include "output/table_views.hpp"

#include <doctest/doctest.h>

#include "output/format.hpp"
#include "sample.hpp"

using namespace newsidx;

namespace {

// Every row has a cell for each column.
void check_shape(const Table& table) {
    for (const Row& row : table.rows) CHECK(row.size() == table.columns.size());
}

}  // namespace

TEST_CASE("facets_table: the rows of a drill follow the row that they are within") {
    FacetsAnswer answer;
    answer.tables = {{Facet::country, {{"KZ", "Kazakhstan", 3}, {"RU", "Russia", 1}}, 0, 0}};
    answer.inner = {{{Facet::year, {{"2019", "2019", 2}}, 0, 0}, {Facet::year, {}, 1, 0}}};
    const Table table = facets_table(answer);
    CHECK(table.rows == std::vector<Row>{{"country", "KZ", "Kazakhstan", "3", ""},
                                         {"year", "2019", "2019", "2", "KZ"},
                                         {"country", "RU", "Russia", "1", ""}});
    check_shape(table);
}

TEST_CASE("timeline_table: a period a row, bursts marked") {
    TimelineAnswer answer;
    answer.periods = {{"2019-04", 17987, 18016, 3, true}, {"2019-05", 18017, 18047, 0, false}};
    CHECK(timeline_table(answer).rows ==
          std::vector<Row>{{"2019-04", "2019-04-01", "2019-04-30", "3", "yes"},
                           {"2019-05", "2019-05-01", "2019-05-31", "0", ""}});
}

TEST_CASE("who_table: a sentence is one cell, made safe") {
    WhoAnswer answer;
    Companion one{EntityType::person, "0123456789ab", "Berg", 3, 4, 7.5, 2, 11, {}};
    one.sentence = SharedSentence{"9c1f00aa22bb44cc66dd", "Wire", {}, {5, 20}, "One,\ntwo", {}};
    answer.rows = {one, {EntityType::country, "RU", "Russia", 2, 20, 1, 0.5, 0.25, {}}};
    const Table table = who_table(answer);
    CHECK(table.rows ==
          std::vector<Row>{
              {"person", "0123456789ab", "Berg", "3", "4", "7.500000", "2.000000", "11.000000",
               "9c1f00aa22bb44cc66dd", "One, two"},
              {"country", "RU", "Russia", "2", "20", "1.000000", "0.500000", "0.250000", "", ""}});
    check_shape(table);
}

TEST_CASE("story_table, related_table: the article's head is in them, and no escape sequence") {
    StoryCopy copy;
    copy.article = sample_head();
    copy.article.locations = {{"a\x1b[31m.txt", "", 0}};
    copy.first = true;
    const Table story = story_table({{copy}});
    CHECK(story.rows ==
          std::vector<Row>{{"1.000000", "", "yes", "9c1f00aa22bb44cc66dd", "Union summit opens",
                            "2019-04-03", "Sample Wire", "https://example.org/a", "a[31m.txt"}});
    check_shape(story);
    RelatedHit hit;
    hit.article = sample_head();
    hit.entities = sample_head().entities;
    hit.words = {"union", "summit"};
    const Table related = related_table({{hit}});
    check_shape(related);
    CHECK(related.rows.front().back() == "union; summit");
}

TEST_CASE("trends_table, stats_table, hit_row: a cell for each column") {
    TrendsAnswer trends;
    trends.more_in_b = {{Facet::country, "KZ", "Kazakhstan", 1, 5, 2.5, 9}, {{}, "gas", "gas"}};
    check_shape(trends_table(trends));
    CHECK(trends_table(trends).rows.back()[1] == "word");
    IndexStats stats;
    stats.articles = 12;
    stats.facets = {{Facet::lang, {{"en", "en", 12}}, 0, 0}};
    CHECK(stats_table(stats).rows.front() == Row{"articles", "12"});
    CHECK(stats_table(stats).rows.back() == Row{"lang", "1"});
    check_shape({hit_columns(), {hit_row(sample_hit())}});
}
