#include "index/long_metadata.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

const std::string kLong(100'000, 'x');

void set_values(Xapian::WritableDatabase& writer) {
    writer.set_metadata("long", kLong);
    writer.set_metadata("short", "gas");
    for (int i = 0; i < 3'000; ++i)
        writer.set_metadata("key" + std::to_string(i), std::to_string(i));
    writer.commit();
}

void check_values(const std::string& path, const Xapian::Database& database) {
    CHECK(long_metadata(path, database, "long", kLong.size()) == kLong);
    CHECK(long_metadata(path, database, "long", 1) == kLong);
    CHECK(long_metadata(path, database, "short", kLong.size()) == "gas");
    CHECK(long_metadata(path, database, "key2999", 1) == "2999");
    CHECK(long_metadata(path, database, "lon", 1).empty());
}

}  // namespace

TEST_CASE("long_metadata: what the database has, of a folder and where only Xapian can be asked") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase writer(folder / "index");
    set_values(writer);
    Xapian::Database database(folder / "index");
    check_values(folder / "index", database);
    check_values(folder / "nothing", database);
    database.compact(folder / "packed", Xapian::DBCOMPACT_SINGLE_FILE);
    check_values(folder / "packed", Xapian::Database(folder / "packed"));
}

TEST_CASE("long_metadata: of the state that the database sees") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase writer(folder / "index");
    set_values(writer);
    Xapian::Database database(folder / "index");
    writer.set_metadata("short", "oil");
    writer.commit();
    CHECK(long_metadata(folder / "index", database, "short", 3) == "gas");
    database.reopen();
    CHECK(long_metadata(folder / "index", database, "short", 3) == "oil");
}

TEST_CASE("long_metadata: damage is Xapian's to tell of") {
    const TemporaryFolder folder;
    Xapian::WritableDatabase writer(folder / "index");
    set_values(writer);
    writer.close();
    const Xapian::Database database(folder / "index");
    const std::string table = folder / "index/postlist.glass";
    std::filesystem::resize_file(table, kLong.size() / 2);
    CHECK_THROWS_AS(static_cast<void>(long_metadata(folder / "index", database, "long", 1)),
                    Xapian::DatabaseError);
}
