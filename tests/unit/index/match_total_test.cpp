// How many articles match, where nobody asked for it to be exact.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>

#include "index/reader.hpp"
#include "query/parse.hpp"
#include "writer_articles.hpp"

using namespace newsidx;

namespace {

constexpr int kTexts = 300;

// Every third, but in no pattern.
bool has_one_sentence(int number) { return number * 7919 % 1009 < 1009 / 3; }

}  // namespace

TEST_CASE("search: a total that texts must be read for is estimated from a sample of all") {
    const TemporaryFolder folder;
    std::uint64_t matching = 0;
    {
        auto writer = open(folder / "index", EngineChoice::bulk);
        REQUIRE(writer);
        for (int i = 0; i < kTexts; ++i) {
            const std::string number = std::to_string(i);
            const bool good = has_one_sentence(i);
            matching += good ? 1 : 0;
            REQUIRE(writer->put(document_of(i,
                                            "Alpha" + std::string(good ? " " : ". Then ") +
                                                "number " + number + " was not beta.",
                                            number)));
        }
        REQUIRE(writer->commit());
    }
    auto reader = Reader::open({folder / "index"});
    REQUIRE(reader);
    SearchRequest request;
    auto tree = parse_query("alpha /s beta", {});
    REQUIRE(tree);
    request.tree = *std::move(tree);
    request.shows_total = true;
    request.limit = 10;
    const auto about = reader->search(request);
    REQUIRE(about);
    CHECK_FALSE(about->total_is_exact);
    CHECK(about->total > matching * 2 / 3);
    CHECK(about->total < matching * 4 / 3);
    request.offset = 10;
    const auto next_page = reader->search(request);
    REQUIRE(next_page);
    CHECK(next_page->total == about->total);
    request.exact_total = true;
    const auto exact = reader->search(request);
    REQUIRE(exact);
    CHECK(exact->total == matching);
}
