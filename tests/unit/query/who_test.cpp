#include "query/who.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE(
    "check_graph: a network of more than kMaxGraphRows names is refused, and says what helps") {
    CHECK(check_graph(0));
    CHECK(check_graph(kMaxGraphRows));
    const auto refused = check_graph(kMaxGraphRows + 1);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::query);
    CHECK(refused.error().what == "a network of 1001 names is too large: 1000 at most");
    CHECK(refused.error().hint == "--limit 1000, or a greater --min");
}
