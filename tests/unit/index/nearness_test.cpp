#include "index/nearness.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <random>

#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

using Xapian::Query;

const std::vector<std::string> kWords = {"oil", "gas", "coal"};

// Articles of 400 places at most, with the words wherever chance puts them, now and then together.
void add_articles(Xapian::WritableDatabase& database, int count) {
    std::mt19937 random(11);
    const auto below = [&](std::uint32_t end) {
        return static_cast<std::uint32_t>(random() % end);
    };
    for (int i = 0; i < count; ++i) {
        Xapian::Document article;
        const std::uint32_t places = 1 + below(400);
        for (std::uint32_t place = 1; place <= places; ++place) {
            if (below(12) == 0) article.add_posting(kWords[below(3)], place);
        }
        article.add_term("all");
        database.add_document(article);
    }
}

Nearness wanted() {
    Nearness nearness;
    nearness.terms = {{"wood", "peat", "wind"}, kWords};  // the first language has no article
    nearness.phrase = 150;
    nearness.window = 4;
    nearness.pairs = {{0, 1, 1.25}, {1, 2, 0.5}};
    return nearness;
}

Query all_words() { return {Query::OP_AND, kWords.begin(), kWords.end()}; }

// The same bonuses by Xapian's own operators.
Query by_operators(const Nearness& nearness) {
    Query query = all_words();
    const auto add = [&](double weight, const Query& condition) {
        auto* fixed = new Xapian::FixedWeightPostingSource(weight);
        query = Query(Query::OP_AND_MAYBE, query,
                      Query(Query::OP_FILTER, Query(fixed->release()), condition));
    };
    add(nearness.phrase, Query(Query::OP_PHRASE, kWords.begin(), kWords.end(), 3));
    for (const auto& pair : nearness.pairs) {
        const std::vector<std::string> words = {kWords[pair.left], kWords[pair.right]};
        add(pair.weight, Query(Query::OP_NEAR, words.begin(), words.end(), nearness.window));
    }
    return query;
}

// Of the best, in order: rounded, as sums made in another order differ by their last bits.
std::vector<long> weights(const Xapian::Database& database, const Query& query,
                          Xapian::doccount limit) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet mset = enquire.get_mset(0, limit);
    std::vector<long> all;
    for (auto at = mset.begin(); at != mset.end(); ++at)
        all.push_back(std::lround(at.get_weight() * 1e6));
    return all;
}

// Of every match.
std::map<Xapian::docid, long> weight_of_each(const Xapian::Database& database, const Query& query) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    const Xapian::MSet mset = enquire.get_mset(0, database.get_doccount());
    std::map<Xapian::docid, long> all;
    for (auto at = mset.begin(); at != mset.end(); ++at)
        all[*at] = std::lround(at.get_weight() * 1e6);
    return all;
}

}  // namespace

TEST_CASE("NearnessSource: weighs every article as Xapian's operators do") {
    const TemporaryFolder folder;
    std::vector<PositionTable> tables;
    Xapian::Database all;
    for (const char* name : {"a", "b"}) {  // of several indexes, each reads its own table
        Xapian::WritableDatabase database(folder / name);
        add_articles(database, name[0] == 'a' ? 2'000 : 300);
        database.commit();
        const Xapian::Database one(folder / name);
        auto table = PositionTable::open(folder / name, one);
        REQUIRE(table);
        tables.push_back(*std::move(table));
        all.add_database(one);
    }
    auto* source = new NearnessSource(tables, wanted());
    const Query by_source(Query::OP_AND_MAYBE, all_words(), Query(source->release()));
    const Query by_xapian = by_operators(wanted());
    const auto each = weight_of_each(all, by_xapian);
    CHECK(each.size() > 1'000);
    CHECK(each == weight_of_each(all, by_source));
    for (const Xapian::doccount limit : {1U, 5U, 50U}) {
        CAPTURE(limit);
        CHECK(weights(all, by_xapian, limit) == weights(all, by_source, limit));
    }
}

TEST_CASE("PositionTable: not where the database sees another state, or there is no folder") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase writer(folder / "index");
    add_articles(writer, 20);
    writer.commit();
    const Xapian::Database before(folder / "index");
    CHECK(PositionTable::open(folder / "index", before));
    add_articles(writer, 20);
    writer.commit();
    CHECK_FALSE(PositionTable::open(folder / "index", before));
    const Xapian::WritableDatabase other(folder / "other");
    CHECK_FALSE(PositionTable::open(folder / "index", Xapian::Database(folder / "other")));
    CHECK_FALSE(PositionTable::open(folder / "nothing", before));
}

TEST_CASE("PositionLists: each article's positions, none where it hasn't the word") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase writer(folder / "index");
    add_articles(writer, 3'000);
    writer.commit();
    const Xapian::Database database(folder / "index");
    const auto table = PositionTable::open(folder / "index", database);
    REQUIRE(table);
    PositionLists lists(*table, "gas");
    std::vector<std::uint32_t> read;
    std::size_t wrong = 0;
    for (Xapian::docid docid = 1; docid <= database.get_lastdocid(); docid += 1 + docid % 7) {
        lists.read(docid, read);
        const std::vector<std::uint32_t> want(database.positionlist_begin(docid, "gas"),
                                              database.positionlist_end(docid, "gas"));
        if (read != want) ++wrong;
    }
    CHECK(wrong == 0);
    PositionLists absent(*table, "wood");
    absent.read(1, read);
    CHECK(read.empty());
}
