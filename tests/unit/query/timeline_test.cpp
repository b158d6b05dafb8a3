#include "query/timeline.hpp"

#include <doctest/doctest.h>

#include "article/date.hpp"

using namespace newsidx;

namespace {

FacetTable table(Facet facet, std::vector<std::pair<std::string, std::uint64_t>> counts,
                 std::uint64_t missing = 0) {
    FacetTable out{facet, {}, missing, 0};
    for (const auto& [name, articles] : counts) out.values.push_back({name, name, articles});
    return out;
}

std::string shown(const TimelineAnswer& answer) {
    std::string out;
    for (const TimelinePeriod& one : answer.periods)
        out += one.name + ":" + std::to_string(one.articles) + (one.burst ? "! " : " ");
    return out;
}

}  // namespace

TEST_CASE("make_timeline: periods follow one another without gaps") {
    struct Case {
        Period by;
        std::vector<std::pair<std::string, std::uint64_t>> counts;
        const char* want;
    };
    const Case cases[] = {
        {Period::day,
         {{"2020-03-01", 1}, {"2020-02-28", 2}},
         "2020-02-28:2 2020-02-29:0 2020-03-01:1 "},
        {Period::week, {{"2021-W01", 1}, {"2020-W52", 2}}, "2020-W52:2 2020-W53:0 2021-W01:1 "},
        {Period::month,
         {{"2019-11", 1}, {"2020-02", 2}},
         "2019-11:1 2019-12:0 2020-01:0 2020-02:2 "},
        {Period::year, {{"1999", 1}, {"2001", 2}}, "1999:1 2000:0 2001:2 "},
        {Period::day, {}, ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.want);
        const auto answer =
            make_timeline(c.by, table(facet_of(c.by), c.counts), table(Facet::year, {}), {}, 3);
        REQUIRE(answer);
        CHECK(shown(*answer) == c.want);
    }
}

TEST_CASE("make_timeline: first and last days of periods") {
    const auto answer = make_timeline(Period::month, table(Facet::month, {{"2020-02", 1}}),
                                      table(Facet::year, {}), {}, 1);
    REQUIRE(answer);
    CHECK(iso_day(answer->periods[0].first_day) == "2020-02-01");
    CHECK(iso_day(answer->periods[0].last_day) == "2020-02-29");
}

TEST_CASE("make_timeline: what is in no period is counted apart") {
    const auto answer = make_timeline(Period::month, table(Facet::month, {{"2020-02", 4}}, 5),
                                      table(Facet::year, {{"2020", 6}}, 3), {}, 9);
    REQUIRE(answer);
    CHECK(answer->total == 9);
    CHECK(answer->undated == 3);
    CHECK(answer->coarser == 2);
}

TEST_CASE("make_timeline: too many periods are refused") {
    const auto answer =
        make_timeline(Period::day, table(Facet::day, {{"0001-01-01", 1}, {"2020-01-01", 1}}),
                      table(Facet::year, {}), {}, 2);
    REQUIRE(!answer);
    CHECK(answer.error().kind == ErrorKind::query);
}

TEST_CASE("make_timeline: a misprinted year makes no bursts of all others") {
    const auto counted = table(Facet::year, {{"1951", 1},
                                             {"2001", 50},
                                             {"2002", 40},
                                             {"2003", 60},
                                             {"2004", 300},
                                             {"2005", 50},
                                             {"2050", 1}});
    const auto answer = make_timeline(Period::year, counted, table(Facet::year, {}), {}, 502);
    REQUIRE(answer);
    REQUIRE(answer->bursts.size() == 1);
    CHECK(answer->periods[answer->bursts[0].first].name == "2004");
    CHECK(answer->bursts[0].first == answer->bursts[0].last);
    CHECK(answer->bursts[0].expected == doctest::Approx(100));
}

TEST_CASE("make_timeline: a burst is more than the index as a whole has then") {
    const auto counted = table(Facet::year, {{"2001", 5}, {"2002", 5}, {"2003", 40}, {"2004", 5}});
    const auto steady =
        table(Facet::year, {{"2001", 100}, {"2002", 100}, {"2003", 100}, {"2004", 100}});
    const auto grows =
        table(Facet::year, {{"2001", 100}, {"2002", 100}, {"2003", 800}, {"2004", 100}});
    const auto years = table(Facet::year, {});
    CHECK(shown(*make_timeline(Period::year, counted, years, steady, 55)) ==
          "2001:5 2002:5 2003:40! 2004:5 ");
    CHECK(shown(*make_timeline(Period::year, counted, years, grows, 55)) ==
          "2001:5 2002:5 2003:40 2004:5 ");
    CHECK(shown(*make_timeline(Period::year, counted, years, {}, 55)) ==
          "2001:5 2002:5 2003:40! 2004:5 ");
}

TEST_CASE("find_bursts: runs that pay for their beginning") {
    struct Case {
        const char* name;
        std::vector<std::uint64_t> counts;
        std::vector<std::pair<std::size_t, std::size_t>> want;
    };
    const Case cases[] = {
        {"nothing", {}, {}},
        {"even", {5, 5, 5, 5, 5}, {}},
        {"one peak", {5, 5, 30, 5, 5}, {{2, 2}}},
        {"a run with a dent", {5, 20, 18, 9, 25, 5}, {{1, 4}}},
        {"two", {30, 5, 5, 5, 5, 5, 30}, {{0, 0}, {6, 6}}},
        {"too few to say", {0, 0, 2, 0, 0}, {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        const auto bursts = find_bursts(c.counts, std::vector<double>(c.counts.size(), 5.0));
        std::vector<std::pair<std::size_t, std::size_t>> got;
        for (const Burst& burst : bursts) got.emplace_back(burst.first, burst.last);
        CHECK(got == c.want);
    }
    const auto burst = find_bursts({5, 20, 18, 5}, {5, 5, 5, 5}).at(0);
    CHECK(burst.articles == 38);
    CHECK(burst.expected == doctest::Approx(10));
    CHECK(burst.weight == doctest::Approx(38 * 0.693147 - 10));
}

TEST_CASE("period_for: the finest that is readable and holds the dates") {
    const auto tables = [](std::vector<std::pair<std::string, std::uint64_t>> days,
                           std::vector<std::pair<std::string, std::uint64_t>> years,
                           std::uint64_t coarser) {
        return std::vector<FacetTable>{
            table(Facet::year, std::move(years), 1), table(Facet::month, {}, 1 + coarser),
            table(Facet::week, {}, 1 + coarser), table(Facet::day, std::move(days), 1 + coarser)};
    };
    CHECK(period_for(tables({{"2019-01-01", 1}, {"2019-02-10", 9}}, {{"2019", 10}}, 0)) ==
          Period::day);
    CHECK(period_for(tables({{"2019-01-01", 1}, {"2019-11-10", 9}}, {{"2019", 10}}, 0)) ==
          Period::week);
    CHECK(period_for(tables({{"2017-01-01", 1}, {"2019-11-10", 9}}, {{"2017", 1}, {"2019", 9}},
                            0)) == Period::month);
    CHECK(period_for(tables({{"1999-01-01", 1}, {"2019-11-10", 9}}, {{"1999", 1}, {"2019", 9}},
                            0)) == Period::year);
    CHECK(period_for(tables({{"2019-01-01", 1}}, {{"2019", 10}}, 9)) == Period::year);
    CHECK(period_for(tables({}, {}, 0)) == Period::day);
}
