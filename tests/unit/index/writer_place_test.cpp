// What the writer finds at its place, and what it leaves there.
#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>

#include "index/entity_names.hpp"
#include "index/writer.hpp"
#include "temporary_folder.hpp"
#include "writer_articles.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

TEST_CASE("Writer: a bulk build holds the index's lock") {
    TemporaryFolder folder;
    const auto first = open(folder / "index", EngineChoice::bulk);
    REQUIRE(first);
    for (const EngineChoice engine : kEngines) {
        const auto second = open(folder / "index", engine);
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == ErrorKind::locked);
    }
}

TEST_CASE("Writer: an article that is replaced, or twice in a batch, leaves nothing behind") {
    TemporaryFolder folder;
    const auto last = [](int i) { return i % 3 == 0 ? filler(i) : filler(i) + " and more"; };
    for (const char* name : {"changed", "new"}) {
        auto writer = open(folder / name, EngineChoice::xapian);
        REQUIRE(writer);
        if (name == std::string("changed")) {
            for (int i = 0; i < 20; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
            REQUIRE(writer->commit());
            // Another text first, then one that has most words where they were at the commit.
            for (int i = 0; i < 10; ++i)
                REQUIRE(writer->put(document_of(i, "before " + filler(i), "b")));
        }
        for (int i = 0; i < 20; ++i) REQUIRE(writer->put(document_of(i, last(i), "a")));
        REQUIRE(writer->commit());
    }
    const bool same = dump(Xapian::Database(folder / "changed"), Bounds::left_out) ==
                      dump(Xapian::Database(folder / "new"), Bounds::left_out);
    CHECK(same);
    CHECK(check_errors(folder / "changed") == 0);
}

TEST_CASE("Writer: another folder that is moved to its place is left as it is") {
    for (const EngineChoice engine : kEngines) {
        TemporaryFolder folder;
        const std::string path = folder / "index";
        const std::string other = folder / "other";
        for (const std::string& one : {path, other}) {
            auto writer = open(one, EngineChoice::xapian);
            REQUIRE(writer);
            REQUIRE(writer->put(document_of(1, filler(1), "a")));
            REQUIRE(writer->commit());
        }
        const std::string before = dump(Xapian::Database(other));
        {
            auto writer = open(path, engine);
            REQUIRE(writer);
            REQUIRE(writer->put(document_of(2, filler(2), "b")));
            std::filesystem::rename(path, folder / "moved");
            std::filesystem::rename(other, path);
            const auto committed = writer->commit();
            REQUIRE(!committed);
            CHECK(committed.error().kind == ErrorKind::system);
        }
        CHECK(dump(Xapian::Database(path)) == before);
        CHECK(Xapian::Database::check(path) == 0);
        CHECK(Xapian::Database(folder / "moved").get_doccount() == 1);
    }
}

TEST_CASE("Writer: reindexing an older index counts names and their words from nothing") {
    std::string wanted;
    for (const EngineChoice engine :
         {EngineChoice::xapian, EngineChoice::bulk, EngineChoice::automatic}) {
        TemporaryFolder folder;
        const std::string path = folder / "index";
        {
            auto writer = open(path, EngineChoice::xapian);
            REQUIRE(writer);
            for (int i = 0; i < 5; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
            REQUIRE(writer->commit());
        }
        // Where others' files lie, no other folder can take its place: Xapian's writer for auto.
        if (engine == EngineChoice::automatic) std::ofstream(path + "/notes.txt") << "mine";
        wanted = counts_of_names(Xapian::Database(path));
        REQUIRE_FALSE(wanted.empty());
        {
            // What a reindex that was stopped leaves: some are counted, others not.
            Xapian::WritableDatabase older(path, Xapian::DB_OPEN);
            older.set_metadata("!schema", std::to_string(kOldestReindexed));
            older.set_metadata("!extractor", "1");
            const std::string first = wanted.substr(0, wanted.find('='));
            older.set_metadata(first, "");
            older.set_metadata("wp/stale:123456", "\x02");
            older.commit();
        }
        auto writer = Writer::open_to_reindex(path, true, {.engine = engine});
        REQUIRE(writer);
        CHECK(writer->is_bulk() == (engine == EngineChoice::bulk));
        for (int i = 0; i < 5; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
        writer->mark_current();
        REQUIRE(writer->commit());
        CHECK(counts_of_names(Xapian::Database(path)) == wanted);
    }
}

TEST_CASE("Writer: what is older than kOldestReindexed no reindex reads") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index_of_one(path);
    for (const std::uint32_t schema : {kOldestReindexed, kOldestReindexed - 1}) {
        CAPTURE(schema);
        {
            Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
            database.set_metadata("!schema", std::to_string(schema));
            database.commit();
        }
        const auto writer = Writer::open_to_reindex(path, true);
        REQUIRE(static_cast<bool>(writer) == (schema == kOldestReindexed));
        if (writer) continue;
        CHECK(writer.error().kind == ErrorKind::schema);
        CHECK(writer.error().hint.find("reindex") == std::string::npos);
    }
}

TEST_CASE("Writer: entities of another version are left to reindex, of a newer one to the newer") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index_of_one(path);
    const auto set_version = [&](const std::string& version) {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        database.set_metadata("!extractor", version);
        database.commit();
    };
    for (const std::string version : {"", "1", "999", "x"}) {
        CAPTURE(version);
        set_version(version);
        const auto refused = open(path, EngineChoice::xapian);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::schema);
        const bool is_older = version.empty() || version == "1";
        CHECK((refused.error().hint.find("reindex --entities") != std::string::npos) == is_older);
    }
    {
        auto writer = Writer::open_to_reindex(path, false);
        REQUIRE(writer);
        writer->mark_extracted();
        REQUIRE(writer->commit());
    }
    CHECK(open(path, EngineChoice::xapian));
    // An index without entities has none of any version.
    set_version("1");
    {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        database.set_metadata("!without", "entities");
        database.commit();
    }
    CHECK(open(path, EngineChoice::xapian));
}
