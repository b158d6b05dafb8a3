#include "index/position_check.hpp"

#include <doctest/doctest.h>

#include <optional>

#include "query/parse.hpp"
#include "temporary_folder.hpp"
#include "text/analysis.hpp"

using namespace newsidx;

TEST_CASE("PositionCheck: says what positions tell, and nothing where only the text does") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase database(folder / "index");
    Xapian::Document article;
    article.add_posting("coal", 1);
    // "Coal fire. Oil ..." and gas far behind.
    article.add_posting("coal", kFirstBodyPosition);
    article.add_posting("fire", kFirstBodyPosition + 1);
    article.add_posting("oil", kFirstBodyPosition + 3);
    article.add_posting("gas", kFirstBodyPosition + 50);
    const Xapian::docid docid = database.add_document(article);
    database.commit();
    struct Case {
        const char* query;
        std::optional<bool> want;
    };
    const Case cases[] = {
        {"body:coal", true},
        {"title:fire", false},
        {"coal steel", false},
        {"coals -steel", true},
        {"atleast2 coal", true},
        {"atleast2 body:coal", false},
        {"first/2 fire", true},
        {"first/3 oil", false},
        {"(coal OR gas) NEAR/2 oil", false},
        {"(coal OR fire) NEAR/2 oil", true},
        {"\"coal fire\" NEAR/5 oil", true},
        {"coal country:KZ", true},
        {"coal country:RU", false},
        {"coal /s fire", true},
        {"fire /p coal", true},
        {"fire /s oil", {}},
        {"(coal NEAR/5 oil) /s fire", {}},
        {"(coal NEAR/1 fire) /s coal", {}},
        {"coal /s fire /s gas", {}},
        {"coal /s gas", {}},
        {"coal -(fire /s oil)", {}},
        {"first/2 (fire /s oil)", false},
        {"first/60 (fire /s oil)", {}},
        {"exact:\"Coal\"", {}},
        {"coal NEAR/5 fi*", {}},
    };
    for (const auto& c : cases) {
        CAPTURE(c.query);
        const auto tree = parse_query(c.query, {});
        REQUIRE(tree);
        const auto is_kazakh = [](const Node& filter) { return filter.text == "KZ"; };
        PositionCheck check(*tree, database);
        CHECK(check.matches(docid, "en", is_kazakh) == c.want);
        CHECK(check.matches(docid, "en", is_kazakh) == c.want);
    }
}
