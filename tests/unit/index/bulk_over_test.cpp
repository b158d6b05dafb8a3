// Bulk builds over an index that has articles, whoever wrote them.
#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <random>

#include "begin_bulk.hpp"
#include "hostile_documents.hpp"
#include "index/create.hpp"
#include "index/entity_names.hpp"
#include "index/folder_beside.hpp"
#include "temporary_folder.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

constexpr std::size_t kRunBytes = std::size_t{2} << 20U;

// An index as Xapian's writer leaves it after a while: hostile articles, numbers without one,
// blocks half full and free.
void make_lived_in(const std::string& path, std::uint32_t seed) {
    REQUIRE(create_if_absent(path));
    std::mt19937 random(seed);
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (const auto& one : hostile_documents()) database.add_document(to_xapian(one));
    for (const auto& one : random_documents(seed, 400)) database.add_document(to_xapian(one));
    database.set_metadata("dict/1", std::string(70'000, 'd'));
    database.set_metadata(
        entity_key("0123456789ab"),
        encode_names({EntityType::person, "key", {{"A. Name", 3}, {"Other", 1}}}));
    database.commit();
    for (int commit = 0; commit < 3; ++commit) {
        const Xapian::docid last = database.get_lastdocid();
        for (Xapian::docid i = 1; i <= last; i += 1 + static_cast<Xapian::docid>(random() % 5)) {
            if (random() % 2 == 0) {
                database.replace_document(i, to_xapian(random_document(random)));
            } else if (database.postlist_begin("") != database.postlist_end("")) {
                try {
                    database.delete_document(i);
                } catch (const Xapian::DocNotFoundError&) {
                }
            }
        }
        database.commit();
    }
}

void copy_with_new_version(const std::string& from, const std::string& to) {
    std::filesystem::copy(from, to);
    std::filesystem::remove(to + "/flintlock");
    std::filesystem::copy(from + "/flintlock", to + "/flintlock");
}

std::vector<Xapian::docid> numbers_in(const std::string& path) {
    const Xapian::Database database(path);
    return {database.postlist_begin(""), database.postlist_end("")};
}

// Adds to both, takes the same articles away, and compares.
void check_change(const std::string& stock, const std::string& bulk,
                  const std::vector<Xapian::docid>& dropped,
                  const std::vector<TestDocument>& added) {
    const EntityNames more{EntityType::person, "key", {{"A. Name", -3}, {"Name", 2}}};
    {
        Xapian::WritableDatabase database(stock, Xapian::DB_OPEN);
        for (const Xapian::docid one : dropped) database.delete_document(one);
        for (const auto& one : added) database.add_document(to_xapian(one));
        auto names = decode_names(database.get_metadata(entity_key("0123456789ab")));
        REQUIRE(names);
        add_names(*names, more);
        database.set_metadata(entity_key("0123456789ab"), encode_names(*names));
        database.set_metadata("!schema", "999");
        database.set_metadata("zz", "new");
        database.commit();
    }
    FileOperations operations;
    auto builder = begin_over(bulk, operations, kRunBytes);
    REQUIRE(builder);
    for (const Xapian::docid one : dropped) builder->drop_from_base(one);
    for (const auto& one : added) REQUIRE(builder->add(one.document, one.data));
    REQUIRE(builder->add_names("0123456789ab", more));
    builder->set_metadata("!schema", "999");
    builder->set_metadata("zz", "new");
    REQUIRE(builder->finish());
    CHECK(check_errors(bulk) == 0);
    CHECK_FALSE(std::filesystem::exists(path_beside(bulk, "rebuild")));
    const bool same = dump(Xapian::Database(stock), Bounds::left_out) ==
                      dump(Xapian::Database(bulk), Bounds::left_out);
    CHECK(same);
}

}  // namespace

TEST_CASE("bulk build over an index: holds what Xapian's writer would make of it") {
    TemporaryFolder folder;
    const std::string stock = folder / "stock";
    const std::string bulk = folder / "bulk";
    make_lived_in(stock, 1);
    copy_with_new_version(stock, bulk);
    check_change(stock, bulk, {}, random_documents(2, 300));
    // Over what it has written itself, and over what Xapian's writer has made of that.
    std::vector<Xapian::docid> dropped = numbers_in(bulk);
    std::erase_if(dropped, [](Xapian::docid one) { return one % 3 != 0; });
    check_change(stock, bulk, dropped, random_documents(3, 200));
    for (const auto& path : {stock, bulk}) {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        for (const auto& one : random_documents(4, 60)) database.add_document(to_xapian(one));
        database.commit();
        database.delete_document(numbers_in(path)[5]);
        database.commit();
    }
    check_change(stock, bulk, {numbers_in(bulk).back()}, hostile_documents());
}

TEST_CASE("bulk build over an index: numbers begin anew where no article stays") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_lived_in(path, 1);
    FileOperations operations;
    auto builder = begin_over(path, operations, kRunBytes);
    REQUIRE(builder);
    for (const Xapian::docid one : numbers_in(path)) builder->drop_from_base(one);
    for (const auto& one : random_documents(5, 20)) REQUIRE(builder->add(one.document, one.data));
    REQUIRE(builder->finish());
    CHECK(check_errors(path) == 0);
    CHECK(numbers_in(path).front() == 1);
    CHECK(numbers_in(path).back() == 20);
    const Xapian::Database database(path);
    CHECK(database.get_metadata("dict/1").size() == 70'000);
    CHECK(database.get_value_freq(3) <= 20);
}

TEST_CASE("bulk build over an index: whoever reads meanwhile goes on, and finds the new state") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_lived_in(path, 1);
    Xapian::Database reader(path);
    const std::string before = dump(reader);
    FileOperations operations;
    auto builder = begin_over(path, operations, kRunBytes);
    REQUIRE(builder);
    for (const auto& one : random_documents(5, 300)) REQUIRE(builder->add(one.document, one.data));
    REQUIRE(builder->finish());
    const bool same = dump(reader) == before;
    CHECK(same);
    CHECK(reader.reopen());
    const bool moved = dump(reader) == dump(Xapian::Database(path));
    CHECK(moved);
}

TEST_CASE("bulk build over an index: one that is given up leaves the index and nothing beside it") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_lived_in(path, 1);
    const std::string before = dump(Xapian::Database(path));
    {
        FileOperations operations;
        auto builder = begin_over(path, operations, kRunBytes);
        REQUIRE(builder);
        for (const auto& one : random_documents(5, 50))
            REQUIRE(builder->add(one.document, one.data));
        CHECK(std::filesystem::exists(path_beside(path, "rebuild")));
    }
    CHECK_FALSE(std::filesystem::exists(path_beside(path, "rebuild")));
    const bool same = dump(Xapian::Database(path)) == before;
    CHECK(same);
}

TEST_CASE("bulk build over an index: the lock goes over to the new tables") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_lived_in(path, 1);
    const Xapian::WritableDatabase lock(path, Xapian::DB_OPEN);
    FileOperations operations;
    auto builder = begin_over(path, operations, kRunBytes);
    REQUIRE(builder);
    REQUIRE(builder->finish());
    CHECK_THROWS_AS(Xapian::WritableDatabase(path, Xapian::DB_OPEN), Xapian::DatabaseLockError);
}

TEST_CASE("place_beside: keeps off folders with files that are not the index's") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_lived_in(path, 1);
    FileOperations operations;
    {
        auto file = File::open(operations, path + "/notes.txt");
        REQUIRE(file);
    }
    const auto place = place_beside(operations, path);
    REQUIRE_FALSE(place);
    CHECK(place.error().kind == ErrorKind::schema);
    std::filesystem::remove(path + "/notes.txt");
    // Somebody else's folder of the name that we would take.
    std::filesystem::create_directories(path_beside(path, "rebuild") + "/mine");
    CHECK_FALSE(place_beside(operations, path));
    CHECK(std::filesystem::exists(path_beside(path, "rebuild") + "/mine"));
}

TEST_CASE("remove_unfinished_build: another index of a name that resembles ours stays") {
    TemporaryFolder folder;
    make_lived_in(folder / "index", 1);
    make_lived_in(folder / "index.rebuild", 2);
    remove_unfinished_build(folder / "index");
    CHECK(numbers_in(folder / "index.rebuild").size() > 1);
}
