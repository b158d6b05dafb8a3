#include "article/json_path.hpp"

#include <doctest/doctest.h>

namespace newsidx {

TEST_CASE("json_step: leads to its member") {
    const auto tree = JsonTree::parse(R"({"head":1,"a.b[c]\\":2})");
    REQUIRE(tree);
    CHECK(json_step(tree->root().children[0]) == ".head");
    for (const auto& member : tree->root().children)
        CHECK(json_at_path(tree->root(), json_step(member)) == &member);
}

TEST_CASE("json_at_path: follows keys and numbers, and leads nowhere without harm") {
    const auto tree = JsonTree::parse(
        R"({"meta":{"head":"H","a.b":"dotted"},"by":[{"name":"N0"},{"name":"N1"}],"0":"zero"})");
    REQUIRE(tree);
    struct Case {
        std::string_view path;
        std::string_view want;  // empty: leads nowhere
    };
    const Case cases[] = {
        {".meta.head", "H"},   {"meta.head", "H"},      {R"(.meta.a\.b)", "dotted"},
        {".by[1].name", "N1"}, {"by[0][\"name\"]", ""}, {".by[2].name", ""},
        {".by[x]", ""},        {".by[1", ""},           {"[0]", "zero"},
        {".by.1.name", "N1"},  {".0", "zero"},          {".by.2.name", ""},
        {".by.x", ""},         {".by.-1.name", ""},     {".meta.head.x", ""},
        {".meta..head", ""},   {".nothing", ""},        {".by.99999999999999999999", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.path);
        const auto* found = json_at_path(tree->root(), c.path);
        CHECK((found != nullptr) == !c.want.empty());
        if (found != nullptr) CHECK(found->raw == c.want);
    }
    CHECK(json_at_path(tree->root(), ".") == &tree->root());
}

}  // namespace newsidx
