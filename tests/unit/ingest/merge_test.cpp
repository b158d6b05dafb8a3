#include "ingest/merge.hpp"

#include <doctest/doctest.h>

#include "april.hpp"

using namespace newsidx;

namespace {

// An article's record as an index has it after one add.
Record record(std::uint64_t content, std::uint8_t published, std::int64_t added) {
    Record one;
    one.id = "9c1f00aa22bb44cc66dd";
    one.title = "text " + std::to_string(content);
    one.published = day(published);
    one.added = added;
    one.content = content;
    one.words = static_cast<std::uint32_t>(content);
    return one;
}

Record at(Record one, const std::string& path, std::uint64_t content,
          std::vector<std::string> labels = {}) {
    one.locations.push_back({{path, "", 0}, content, std::move(labels)});
    return one;
}

// Merged either way round, it is the same.
Record merged(const Record& a, const Record& b) {
    const Record one = merge_records(a, b);
    CHECK(one == merge_records(b, a));
    return one;
}

}  // namespace

TEST_CASE("merge_records: the later date's text is kept, with the places of both") {
    const Record one = merged(at(record(1, 3, 100), "b.txt", 1), at(record(2, 4, 50), "a.txt", 2));
    CHECK(one.title == "text 2");
    CHECK(one.words == 2);
    CHECK(one.added == 50);
    REQUIRE(one.locations.size() == 2);
    CHECK(one.locations[0].location.path == "a.txt");
    CHECK(one.locations[1].content == 1);
}

TEST_CASE("merge_records: on one day the greater content is kept") {
    CHECK(merged(record(7, 3, 1), record(9, 3, 1)).content == 9);
    CHECK(merged(record(9, 3, 1), record(7, 3, 2)).content == 9);
}

TEST_CASE("merge_records: a change is known by when the kept text came second") {
    CHECK(merged(record(1, 3, 100), record(2, 4, 200)).changed == 200);
    CHECK(merged(record(1, 3, 200), record(2, 4, 100)).changed == 0);
    Record changed = record(1, 3, 10);
    changed.changed = 500;
    CHECK(merged(changed, record(2, 4, 200)).changed == 500);
}

TEST_CASE("merge_records: equal texts join their labels at a place they share") {
    const Record one = merged(at(record(1, 3, 1), "a.txt", 1, {"wire"}),
                              at(record(1, 3, 1), "a.txt", 1, {"old", "wire"}));
    REQUIRE(one.locations.size() == 1);
    CHECK(one.locations[0].labels == std::vector<std::string>{"old", "wire"});
    CHECK(one.changed == 0);
}

TEST_CASE("merge_records: a place that held two texts keeps the one that is shown") {
    const Record one = merged(at(record(1, 3, 1), "a.txt", 1, {"first"}),
                              at(record(2, 4, 2), "a.txt", 2, {"second"}));
    REQUIRE(one.locations.size() == 1);
    CHECK(one.locations[0].content == 2);
    CHECK(one.locations[0].labels == std::vector<std::string>{"second"});
    // Neither is shown: the greater, whoever is asked first.
    Record a = at(at(record(9, 5, 1), "z.txt", 9), "a.txt", 3);
    Record b = at(record(9, 5, 1), "a.txt", 4);
    const Record other = merged(a, b);
    CHECK(other.locations.front().content == 4);
}

TEST_CASE("merge_records: of an article with itself nothing changes") {
    const Record one = at(at(record(1, 3, 1), "a.txt", 1), "b.txt", 1, {"wire"});
    CHECK(merged(one, one) == one);
}
