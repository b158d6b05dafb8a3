#include "output/export.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

WhoAnswer sample() {
    WhoAnswer answer;
    answer.type = EntityType::country;
    answer.ids = {"KZ"};
    answer.name = "Kazakhstan";
    answer.articles = 9;
    answer.all = 90;
    Companion one{
        EntityType::person, "0123456789ab", "=Berg, \"Anna\" & <co>", 3, 4, 7.5, 2, 11, {}};
    one.sentence =
        SharedSentence{"9c1f00aa22bb44cc66dd", "Wire", {}, {5, 20}, "Line one,\ntwo", {}};
    answer.rows = {one, {EntityType::country, "RU", "Russia", 2, 20, 1, 0.5, 0.25, {}}};
    answer.edges = {{0, 1, 2}};
    return answer;
}

}  // namespace

TEST_CASE("graphml_who: nodes and edges, names escaped") {
    const std::string xml = graphml_who(sample());
    CHECK(xml.find("<node id=\"n0\"><data key=\"name\">Kazakhstan</data>") != std::string::npos);
    CHECK(xml.find("=Berg, &quot;Anna&quot; &amp; &lt;co&gt;") != std::string::npos);
    CHECK(xml.find("<edge source=\"n0\" target=\"n2\"><data key=\"together\">2</data>") !=
          std::string::npos);
    CHECK(xml.find("<edge source=\"n1\" target=\"n2\"><data key=\"together\">2</data>") !=
          std::string::npos);
    CHECK(xml.ends_with("</graphml>\n"));
}
