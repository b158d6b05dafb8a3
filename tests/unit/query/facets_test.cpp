#include "query/facets.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

FacetTable people() {
    return {Facet::person,
            {{"01", "Vladimir Putin", 9},
             {"02", "Kassym-Jomart Tokayev", 5},
             {"03", "anna Berg", 2},
             {"04", "Zoë Tokarz", 1}},
            3,
            0,
            {}};
}

std::string ids(const FacetRows& rows) {
    FacetTable table = people();
    choose_rows(table, rows);
    std::string out;
    for (const FacetValue& value : table.values) out += value.id + " ";
    return out;
}

}  // namespace

TEST_CASE("choose_rows: leaves the rows that are wanted") {
    struct Case {
        const char* name;
        FacetRows rows;
        const char* want;
    };
    const Case cases[] = {
        {"all", {}, "01 02 03 04 "},
        {"so many articles", {.min = 2}, "01 02 03 "},
        {"a word of the name", {.include = {"putin"}}, "01 "},
        {"all words, in any order, folded", {.include = {"BERG Anna", "zoe"}}, "03 04 "},
        {"words that begin so", {.include = {"tok*"}}, "02 04 "},
        {"not the begin of a word without a star", {.include = {"tok"}}, ""},
        {"an id", {.include = {"02"}}, "02 "},
        {"a word between hyphens", {.include = {"Jomart"}}, "02 "},
        {"all but", {.exclude = {"putin", "04"}}, "02 03 "},
        {"a star by itself is everything", {.exclude = {"*"}}, ""},
        {"nothing includes nothing", {.include = {""}}, ""},
        {"by name, case and accents aside", {.order = FacetOrder::name}, "03 02 01 04 "},
        {"the first of that order", {.order = FacetOrder::name, .limit = 2}, "03 02 "},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(ids(c.rows) == c.want);
    }
}

TEST_CASE("choose_rows: distinct counts what was there, missing stays") {
    FacetTable table = people();
    choose_rows(table, {.min = 5, .limit = 1});
    CHECK(table.values.size() == 1);
    CHECK(table.distinct == 4);
    CHECK(table.missing == 3);
}

TEST_CASE("choose_rows: tells how many were wanted where not all are") {
    FacetTable all = people();
    choose_rows(all, {.limit = 2});
    CHECK_FALSE(all.wanted);
    FacetTable some = people();
    choose_rows(some, {.min = 2, .exclude = {"putin"}, .limit = 1});
    CHECK(some.wanted == 2);
    CHECK(some.distinct == 4);
    FacetTable none = people();
    choose_rows(none, {.include = {"nobody"}});
    CHECK(none.wanted == 0);
}

TEST_CASE("fewest_shown: leaves out only what no name brings back") {
    const auto left = [](const FacetRows& rows) {
        FacetTable table = people();
        table.values[1].articles = table.values[2].articles;  // two that their names part
        FacetTable whole = table;
        std::vector<std::uint64_t> articles;
        for (const FacetValue& value : table.values)
            articles.insert(articles.begin(), value.articles);
        const std::uint64_t fewest = fewest_shown(articles, rows);
        std::erase_if(table.values,
                      [fewest](const FacetValue& value) { return value.articles < fewest; });
        table.distinct = articles.size();
        const std::size_t size = table.values.size();
        choose_rows(table, rows);
        choose_rows(whole, rows);
        CHECK(table == whole);
        return size;
    };
    CHECK(left({.limit = 1}) == 1);
    CHECK(left({.limit = 2}) == 3);
    CHECK(left({.limit = 3}) == 3);
    CHECK(left({.limit = 4}) == 4);
    CHECK(left({.limit = 0}) == 4);
    CHECK(left({.order = FacetOrder::name, .limit = 1}) == 4);
    CHECK(left({.include = {"putin"}, .limit = 1}) == 4);
    CHECK(left({.exclude = {"putin"}, .limit = 1}) == 4);
}
