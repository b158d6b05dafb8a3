#include <doctest/doctest.h>

#include "output/json_views.hpp"

using namespace newsidx;

TEST_CASE("json_facets: names where they differ from ids, totals where asked, drills within rows") {
    FacetsAnswer answer;
    answer.total = 5;
    answer.tables = {{Facet::country, {{"KZ", "Kazakhstan", 2}}, 1, 9},
                     {Facet::year, {{"2019", "2019", 2}}, 0, 1}};
    const std::string country =
        "{\"type\":\"facet\",\"facet\":\"country\",\"id\":\"KZ\",\"name\":\"Kazakhstan\","
        "\"articles\":2}\n";
    const std::string year =
        "{\"type\":\"facet\",\"facet\":\"year\",\"id\":\"2019\",\"articles\":2}\n";
    CHECK(json_facets(answer, false) == country + year);
    answer.tables.pop_back();
    CHECK(json_facets(answer, true) ==
          country +
              "{\"type\":\"facet-summary\",\"schema\":1,\"facet\":\"country\",\"total\":5,"
              "\"distinct\":9,\"missing\":1}\n");
    answer.inner = {{{Facet::lang, {{"en", "en", 2}}, 0, 1}}};
    CHECK(json_facets(answer, false) ==
          country +
              "{\"type\":\"facet\",\"facet\":\"lang\",\"id\":\"en\",\"articles\":2,"
              "\"within\":{\"facet\":\"country\",\"id\":\"KZ\"}}\n");
}
