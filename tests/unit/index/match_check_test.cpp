#include "index/match_check.hpp"

#include <doctest/doctest.h>

#include <string>

#include "index/position_check.hpp"
#include "query/parse.hpp"
#include "writer_articles.hpp"

using namespace newsidx;

namespace {

std::string repeated(const std::string& words, int times) {
    std::string text;
    for (int i = 0; i < times; ++i) text += words + " ";
    return text;
}

}  // namespace

TEST_CASE("MatchCheck: kMaxQueryWork: a query that joins too many places is an error") {
    const TemporaryFolder folder;
    {
        auto writer = open(folder / "index", EngineChoice::bulk);
        REQUIRE(writer);
        // None of the many pairs is near the last word, which only all of them tell.
        const std::string body = repeated("oil gas", 300) + repeated("filler", 400) + "coal.";
        REQUIRE(writer->put(document_of(1, body, "a")));
        REQUIRE(writer->commit());
    }
    auto shards = Shards::open({folder / "index"});
    REQUIRE(shards);
    OpenIndex index(*std::move(shards));
    const auto tree = parse_query("(oil NEAR/300 gas) NEAR/300 coal", {});
    REQUIRE(tree);
    for (const std::uint64_t most : {std::uint64_t{1'000}, kMaxQueryWork}) {
        CAPTURE(most);
        MatchCheck check(index, most);
        PositionCheck positions(*tree, index.shards.all());
        const auto matches = check.is_match(*tree, 1, positions);
        CHECK(bool(matches) == (most == kMaxQueryWork));
        if (matches) CHECK_FALSE(*matches);
        if (!matches) CHECK(matches.error().kind == ErrorKind::query);
    }
}
