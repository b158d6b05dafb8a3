#include <doctest/doctest.h>

#include "query/parse.hpp"

using namespace newsidx;

TEST_CASE("explain: one line a node, children indented") {
    const auto tree = parse_query(
        "Eurasian \"Uni* talks\" -tokayev~2 title:a NEAR/5 (b OR exact:C) country:KZ "
        "date:2019.. words:<100 first/50 atleast2 d source:tass*",
        {});
    REQUIRE(tree);
    CHECK(explain(*tree) ==
          "all of, adjacent first\n"
          "  word Eurasian\n"
          "  phrase\n"
          "    words that begin with Uni\n"
          "    word talks\n"
          "  not\n"
          "    words at most 2 edits from tokayev\n"
          "  at most 5 words apart\n"
          "    word a in title\n"
          "    any of\n"
          "      word b\n"
          "      exactly C\n"
          "  country: KZ\n"
          "  date: 2019-01-01..\n"
          "  words: 0..99\n"
          "  in the title or the first 50 words\n"
          "    at least 2 times\n"
          "      word d\n"
          "  source: tass*\n");
    CHECK(explain(*parse_query("", {})) == "all articles\n");
    CHECK(explain(*parse_query("words:>800", {})) == "words: 801..\n");
}
