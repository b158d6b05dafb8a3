// Views of a result that is too large for them refuse it by name.
#include <doctest/doctest.h>
#include <xapian.h>

#include <string>
#include <vector>

#include "index/collapse.hpp"
#include "index/create.hpp"
#include "index/reader.hpp"
#include "index/story_groups.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

TEST_CASE("collapse: more matches than kMaxGrouped are refused, before any is looked at") {
    const TemporaryFolder folder;
    REQUIRE(create_if_absent(folder / "index"));
    auto shards = Shards::open({folder / "index"});
    REQUIRE(shards);
    OpenIndex index(*std::move(shards));
    const auto refused = collapse(index, std::vector<Match>(kMaxGrouped + 1));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::query);
    CHECK(refused.error().what.find(std::to_string(kMaxGrouped)) != std::string::npos);
}

TEST_CASE(
    "trends: the words of a slice of more than kMaxWordArticles are refused, facets are not") {
    const TemporaryFolder folder;
    const std::string path = folder / "index";
    REQUIRE(create_if_absent(path));
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (std::uint64_t i = 0; i < kMaxWordArticles; ++i) database.add_document(Xapian::Document());
    database.commit();
    TrendsRequest request;
    request.a.kind = NodeKind::all;
    request.b.kind = NodeKind::all;
    request.by = {Facet::country};
    const auto ask = [&](bool words) {
        request.words = words;
        auto reader = Reader::open({path});
        REQUIRE(reader);
        return reader->trends(request);
    };
    CHECK(ask(true));
    database.add_document(Xapian::Document());
    database.commit();
    const auto refused = ask(true);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::query);
    CHECK(refused.error().what.find(std::to_string(kMaxWordArticles)) != std::string::npos);
    CHECK(ask(false));
}
