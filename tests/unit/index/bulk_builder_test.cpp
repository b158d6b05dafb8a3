#include "index/bulk_builder.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <map>
#include <random>

#include "begin_bulk.hpp"
#include "hostile_documents.hpp"
#include "index/create.hpp"
#include "index/entity_names.hpp"
#include "temporary_folder.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

// The same documents by Xapian's writer and by ours.
struct Pair {
    TemporaryFolder folder;
    std::string stock = folder / "stock";
    std::string bulk = folder / "bulk";
    FileOperations operations;

    Pair() {
        REQUIRE(create_if_absent(stock));
        REQUIRE(create_if_absent(bulk));
    }

    void build(const std::vector<TestDocument>& documents, std::size_t run_bytes) {
        const std::string dictionary(70'000, 'd');
        EntityNames names{EntityType::person, "key", {{"A. Name", 1}, {"Name", 2}}};
        Xapian::WritableDatabase database(stock, Xapian::DB_OPEN);
        auto builder = begin_new(bulk, operations, run_bytes);
        REQUIRE(builder);
        std::size_t count = 0;
        for (const auto& one : documents) {
            REQUIRE(one.document.terms.check());
            database.add_document(to_xapian(one));
            REQUIRE(builder->add(one.document, one.data));
            if (++count % 100 == 0) REQUIRE(builder->add_names("0123456789ab", names));
        }
        EntityNames counted{EntityType::person, "key", {}};
        for (std::size_t i = 0; i < count / 100; ++i) add_names(counted, names);
        if (count >= 100) database.set_metadata(entity_key("0123456789ab"), encode_names(counted));
        database.set_metadata("dict/1", dictionary);
        builder->set_metadata("dict/1", dictionary);
        database.set_metadata("later", "x");
        builder->set_metadata("later", "x");
        database.commit();
        REQUIRE(builder->finish());
    }

    void compare() const {
        CHECK(check_errors(bulk) == 0);
        // Not CHECK(a == b): doctest would print megabytes.
        const bool same = dump(Xapian::Database(stock)) == dump(Xapian::Database(bulk));
        CHECK(same);
    }

    // What Xapian's writer does to an index in daily use.
    void update(std::uint32_t seed) const {
        for (const auto& path : {stock, bulk}) {
            std::mt19937 random(seed);
            Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
            for (int commit = 0; commit < 3; ++commit) {
                const Xapian::docid last = database.get_lastdocid();
                for (Xapian::docid i = 1; i <= last;
                     i += 1 + static_cast<Xapian::docid>(random() % 5)) {
                    if (random() % 2 == 0) {
                        database.replace_document(i, to_xapian(random_document(random)));
                    } else if (random() % 2 == 0) {
                        try {
                            database.delete_document(i);
                        } catch (const Xapian::DocNotFoundError&) {
                        }
                    }
                }
                for (int i = 0; i < 50; ++i)
                    database.add_document(to_xapian(random_document(random)));
                database.commit();
            }
        }
    }

    void compact() {
        for (auto* path : {&stock, &bulk}) {
            Xapian::Database(*path).compact(*path + "-compact");
            *path += "-compact";
        }
    }
};

constexpr std::size_t kOneRun = std::size_t{1} << 30U;
constexpr std::size_t kManyRuns = 1;  // each document a run

}  // namespace

TEST_CASE("bulk builder: an index of random documents is what Xapian's writer makes") {
    for (const std::size_t count : {1U, 2U, 900U}) {
        CAPTURE(count);
        Pair pair;
        pair.build(random_documents(static_cast<std::uint32_t>(count), count), kOneRun);
        pair.compare();
        pair.update(1);
        pair.compare();
        pair.compact();
        pair.compare();
    }
}

TEST_CASE("bulk builder: so is one of hostile documents, in one run or in many") {
    for (const std::size_t run_bytes : {kOneRun, kManyRuns}) {
        Pair pair;
        auto documents = hostile_documents();
        const auto more = random_documents(3, 120);
        documents.insert(documents.end(), more.begin(), more.end());
        pair.build(documents, run_bytes);
        pair.compare();
        pair.update(2);
        pair.compare();
        pair.compact();
        pair.compare();
    }
}

TEST_CASE("bulk builder: names counted once, again, and away again, in one run or in many") {
    const auto names = [](const std::map<std::string, std::int64_t>& articles) {
        return EntityNames{EntityType::person, "name", articles};
    };
    for (const std::size_t run_bytes : {kOneRun, kManyRuns}) {
        CAPTURE(run_bytes);
        Pair pair;
        auto builder = begin_new(pair.bulk, pair.operations, run_bytes);
        REQUIRE(builder);
        const auto documents = random_documents(5, 3);
        REQUIRE(builder->add_names("000000000001", names({{"Name", 1}})));
        REQUIRE(builder->add_names("000000000002", names({{"Name", 2}})));
        REQUIRE(builder->add_names("000000000003", names({{"Name", 3}})));
        REQUIRE(builder->add_names("000000000004", names({{"Name", 4}, {"Other", -1}})));
        REQUIRE(builder->add(documents[0].document, documents[0].data));
        REQUIRE(builder->add_names("000000000002", names({{"Name", -2}, {"A. Name", 5}})));
        REQUIRE(builder->add_names("000000000003", names({{"Name", -3}})));
        REQUIRE(builder->add(documents[1].document, documents[1].data));
        REQUIRE(builder->add_names("000000000002", names({{"A. Name", 1}})));
        REQUIRE(builder->add(documents[2].document, documents[2].data));
        REQUIRE(builder->finish());
        const Xapian::Database database(pair.bulk);
        const auto kept = [&](const char* id) { return database.get_metadata(entity_key(id)); };
        CHECK(kept("000000000001") == encode_names(names({{"Name", 1}})));
        CHECK(kept("000000000002") == encode_names(names({{"A. Name", 6}})));
        CHECK(kept("000000000003").empty());
        CHECK(kept("000000000004") == encode_names(names({{"Name", 4}})));
    }
}

TEST_CASE("bulk builder: so is an index without documents") {
    Pair pair;
    pair.build({}, kOneRun);
    pair.compare();
    pair.update(3);
    pair.compare();
}

TEST_CASE("bulk builder: posting lists of many chunks and trees of many levels hold all") {
    TestDocument one;
    one.document.terms.add("everywhere", 1, std::vector<std::uint32_t>{1});
    one.data.assign(1, 'x');
    Pair pair;
    std::vector<TestDocument> documents(70'000, one);
    documents[500].document.terms.add("once", 1);
    pair.build(documents, std::size_t{4} << 20U);
    pair.compare();
}

TEST_CASE("bulk builder: dropped documents leave no trace but looser bounds") {
    TemporaryFolder folder;
    FileOperations operations;
    const auto documents = random_documents(9, 300);
    const auto build = [&](const std::string& path, bool with_dropped) {
        REQUIRE(create_if_absent(path));
        auto builder = begin_new(path, operations, std::size_t{2} << 20U);
        REQUIRE(builder);
        std::vector<std::uint32_t> dropped;
        for (std::size_t i = 0; i < documents.size(); ++i) {
            if (with_dropped && i % 3 == 0) {
                auto again = builder->add(documents[(i + 1) % 300].document, "again");
                REQUIRE(again);
                dropped.push_back(*again);
            }
            REQUIRE(builder->add(documents[i].document, documents[i].data));
        }
        for (auto at = dropped.rbegin(); at != dropped.rend(); ++at) builder->drop(*at);
        REQUIRE(builder->finish());
    };
    build(folder / "with", true);
    build(folder / "without", false);
    CHECK(check_errors(folder / "with") == 0);
    const bool same =
        dump(Xapian::Database(folder / "with")) == dump(Xapian::Database(folder / "without"));
    CHECK(same);
}

TEST_CASE("bulk builder: data that Xapian's writer could not read back is stored whole") {
    TemporaryFolder folder;
    FileOperations operations;
    REQUIRE(create_if_absent(folder / "index"));
    auto builder = begin_new(folder / "index", operations, kOneRun);
    REQUIRE(builder);
    std::vector<std::string> all;
    for (std::size_t bytes = 8'190; bytes < 8'300; ++bytes) all.emplace_back(bytes, 'a');
    for (std::size_t bytes = 16'383; bytes < 16'500; ++bytes) all.emplace_back(bytes, 'b');
    for (const auto& data : all) REQUIRE(builder->add({}, data));
    REQUIRE(builder->finish());
    CHECK(check_errors(folder / "index") == 0);
    const Xapian::Database database(folder / "index");
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(all[i].size());
        CHECK(database.get_document(static_cast<Xapian::docid>(i + 1)).get_data() == all[i]);
    }
}

TEST_CASE("bulk builder: takes no index that has had articles") {
    TemporaryFolder folder;
    FileOperations operations;
    const std::string path = folder / "index";
    REQUIRE(create_if_absent(path));
    CHECK(begin_new(path, operations, kOneRun));
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    database.add_document(Xapian::Document());
    database.commit();
    const auto refused = begin_new(path, operations, kOneRun);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::schema);
    database.delete_document(1);
    database.commit();
    CHECK_FALSE(begin_new(path, operations, kOneRun));
}
