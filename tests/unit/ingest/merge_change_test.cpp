// What adding an article makes of what is known of it.
#include "ingest/merge.hpp"

#include <doctest/doctest.h>

#include "article/identity.hpp"

using namespace newsidx;

namespace {

Article article_at(const std::string& path, const std::string& body, int day) {
    Article article;
    article.title = "Title";
    article.body = body;
    article.url = "https://example.org/a";
    article.location = {path, "", 0};
    Date date;
    date.year = 2020;
    date.month = 3;
    date.day = static_cast<decltype(date.day)>(day);
    article.published = date;
    return article;
}

Merged merged(std::optional<Record> stored, const Article& article, std::int64_t now) {
    return merge(std::move(stored), article, article_id(article), now);
}

// The record after all of them, in this order.
Record after(const std::vector<Article>& articles) {
    std::optional<Record> record;
    for (const Article& article : articles) record = merged(std::move(record), article, 7).record;
    return *record;
}

}  // namespace

TEST_CASE("merge: an unknown article is added, the same again is nothing, elsewhere a location") {
    const Article article = article_at("a", "one", 1);
    const Merged added = merged(std::nullopt, article, 5);
    CHECK(added.change == Change::added);
    CHECK(added.text_is_new);
    CHECK(added.record.added == 5);
    CHECK(merged(added.record, article, 6).change == Change::none);
    const Merged again = merged(added.record, article_at("b", "one", 1), 6);
    CHECK(again.change == Change::location);
    CHECK_FALSE(again.text_is_new);
    CHECK(again.record.locations.size() == 2);
    CHECK(again.record.changed == 0);
}

TEST_CASE("merge: of two texts the later date wins, in whatever order they come") {
    const Article older = article_at("a", "old text", 1);
    const Article newer = article_at("b", "new text", 2);
    const Record one = after({older, newer});
    const Record other = after({newer, older});
    CHECK(one.content == other.content);
    CHECK(one.locations == other.locations);
    CHECK(one.published == newer.published);
    CHECK(merged(after({older}), newer, 7).change == Change::updated);
    CHECK(merged(after({newer}), older, 7).change == Change::location);
}

TEST_CASE("merge: a changed text at the same place replaces what no place holds any more") {
    const Merged changed =
        merged(after({article_at("a", "second", 2)}), article_at("a", "x", 1), 9);
    CHECK(changed.change == Change::updated);
    CHECK(changed.text_is_new);
    CHECK(changed.record.added == 7);
    CHECK(changed.record.changed == 9);
    CHECK(changed.record.locations.size() == 1);
}

TEST_CASE("merge: a label that a place was given stays, in whatever order labels come") {
    Article wire = article_at("a", "one", 1);
    wire.labels = {"wire"};
    Article desk = wire;
    desk.labels = {"desk"};
    Article bare = wire;
    bare.labels = {};
    using Labels = std::vector<std::string>;
    CHECK(after({wire, desk}).locations.front().labels == Labels{"desk", "wire"});
    CHECK(after({wire, desk, bare}) == after({desk, bare, wire}));
    CHECK(merged(after({wire}), bare, 9).change == Change::none);
    CHECK(merged(after({wire}), desk, 9).change == Change::location);
    Article changed = article_at("a", "two", 1);
    CHECK(after({wire, changed}).locations.front().labels.empty());
}

TEST_CASE("merge: beyond kMaxPlaces an article is refused, known places are not") {
    Record record = after({article_at("p", "one", 1)});
    const RecordLocation place = record.locations.front();
    record.locations.clear();
    for (std::uint64_t i = 0; i < kMaxPlaces; ++i) {
        RecordLocation one = place;
        one.location.line = i;
        record.locations.push_back(one);
    }
    CHECK(merged(record, article_at("q", "one", 1), 9).change == Change::refused);
    CHECK(merged(record, article_at("p", "one", 1), 9).change == Change::none);
}

TEST_CASE("without_location: takes one place away, and all with the last") {
    const Record record = after({article_at("a", "one", 1), article_at("b", "one", 1)});
    const auto left = without_location(record, "a");
    REQUIRE(left);
    CHECK(left->locations.front().location.path == "b");
    CHECK_FALSE(without_location(*left, "b"));
    CHECK(without_location(record, "c")->locations.size() == 2);
}
