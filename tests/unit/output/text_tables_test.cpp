#include <doctest/doctest.h>

#include "output/text.hpp"

using namespace newsidx;

TEST_CASE("text_facets: counts to the right, names to the left, ids beside") {
    const FacetTable table{Facet::country,
                           {{"KZ", "Kazakhstan", 1'234}, {"RU", "Russia", 98}, {"FR", "France", 1}},
                           7};
    CHECK(text_facets(table, 20, {}) ==
          "country\n"
          "  1,234  Kazakhstan  KZ\n"
          "     98  Russia      RU\n"
          "      1  France      FR\n"
          "  7 without any\n");
    CHECK(text_facets(table, 1, {}) ==
          "country\n"
          "  1,234  Kazakhstan  KZ\n"
          "  2 more of 3, 7 without any\n");
    CHECK(text_facets({Facet::year, {{"2019", "2019", 3}}, 0}, 20, {}) == "year\n  3  2019\n");
    CHECK(text_facets({Facet::year, {}, 0}, 20, {}) == "year\n");
}

TEST_CASE("text_facets: wide and long names keep the columns straight") {
    const FacetTable table{
        Facet::person, {{"1", "欧亚", 2}, {"2", "abc", 1}, {"3", std::string(100, 'x'), 1}}, 0};
    const std::string text = text_facets(table, 2, {});
    CHECK(text == "person\n  2  欧亚  1\n  1  abc   2\n  1 more of 3\n");
    CHECK(text_facets(table, 3, {}).find(std::string(47, 'x') + "…  3\n") != std::string::npos);
}

TEST_CASE("text_facets: a drill stands below its row, and what isn't shown is counted") {
    FacetsAnswer answer;
    CHECK(text_facets(answer, {}) == "0 articles\n");
    answer.total = 20;
    answer.tables = {{Facet::country, {{"KZ", "Kazakhstan", 20}}, 0, 3}};
    answer.inner = {{{Facet::year, {{"2019", "2019", 2}}, 1, 1}}};
    CHECK(text_facets(answer, {}) ==
          "country\n"
          "  20  Kazakhstan  KZ\n"
          "        2  2019\n"
          "        1 without any\n"
          "  2 more of 3\n");
}

TEST_CASE("text_stats: what there is, without empty lines for what there isn't") {
    IndexStats stats;
    stats.articles = 1'200'000;
    stats.bytes = 3'400'000'000;
    stats.schema = 1;
    stats.first_day = "2007-05-22";
    stats.last_day = "2020-07-21";
    stats.facets = {{Facet::country, {{"KZ", "Kazakhstan", 2}, {"RU", "Russia", 1}}, 0},
                    {Facet::person, {}, 2}};
    CHECK(text_stats(stats, {}) ==
          "articles       1,200,000\n"
          "dated          2007-05-22 to 2020-07-21\n"
          "countries      2         Kazakhstan, Russia\n"
          "people         0\n"
          "on disk        3.4 GB\n"
          "schema         1\n");
}

TEST_CASE("grouped: digits by threes") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1'000) == "1,000");
    CHECK(grouped(1'234'567) == "1,234,567");
}

TEST_CASE("text_event: a line, on a terminal no wider than it") {
    TextEvent event{7, "0123456789abcdef0123", 1, true, ArticleHead()};
    event.article->title = "Leaders sign a treaty on the Union in the capital of the country";
    CHECK(text_event(event, {}) ==
          "   7  undated     Leaders sign a treaty on the Union in the capital of the country "
          "(updated)  0123456789abcdef0123\n");
    Layout terminal;
    terminal.width = 60;
    terminal.ends_rows = true;
    CHECK(text_event(event, terminal) ==
          "   7  undated     Leaders sign a treaty… (updated)  01234567\n");
}
