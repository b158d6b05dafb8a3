#include "index/glass_reader.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "index/glass_deflate.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

using Entries = std::map<std::string, std::string>;

Entries random_entries(std::size_t count) {
    std::mt19937 random(7);
    Entries entries;
    while (entries.size() < count) {
        std::string key(1 + random() % 255, 'k');
        for (char& byte : key) byte = static_cast<char>(random());
        entries[key] = std::string(random() % 50 == 0 ? random() % 30'000 : random() % 60, 't');
    }
    return entries;
}

GlassTable write(FileOperations& operations, const std::string& path, const Entries& entries) {
    auto file = File::open(operations, path);
    REQUIRE(file);
    GlassTableWriter writer(*std::move(file), 3);
    Deflater deflater;
    for (const auto& [key, tag] : entries) {
        const auto packed = tag.size() % 2 == 0 ? deflater.deflate(tag) : std::nullopt;
        if (packed) {
            writer.add_deflated(key, *packed, tag.size());
        } else {
            writer.add(key, tag);
        }
    }
    const auto table = writer.finish();
    REQUIRE(table);
    return *table;
}

}  // namespace

TEST_CASE("GlassTableReader: gives back what was written, in order") {
    for (const std::size_t count : {0U, 1U, 30U, 5'000U}) {
        CAPTURE(count);
        TemporaryFolder folder;
        FileOperations operations;
        const Entries entries = random_entries(count);
        const GlassTable table = write(operations, folder / "t.glass", entries);
        auto reader = GlassTableReader::open(operations, folder / "t.glass", table, 3);
        REQUIRE(reader);
        std::size_t wrong = 0;
        for (const auto& [key, tag] : entries) {
            const auto there = reader->next();
            REQUIRE(there);
            REQUIRE(*there);
            const std::string whole =
                reader->deflated() ? *inflate_whole(reader->tag()) : std::string(reader->tag());
            wrong += reader->key() != key || whole != tag ? 1U : 0U;
        }
        CHECK(wrong == 0);
        const auto end = reader->next();
        REQUIRE(end);
        CHECK_FALSE(*end);
    }
}

TEST_CASE("GlassTableReader: damage is an error or other bytes, never a crash or an endless walk") {
    TemporaryFolder folder;
    FileOperations operations;
    const std::string path = folder / "t.glass";
    const GlassTable table = write(operations, path, random_entries(800));
    REQUIRE(table.level > 0);
    std::mt19937 random(5);
    const std::uint64_t size = std::uint64_t{table.blocks} * kGlassBlockBytes;
    int errors = 0;
    for (int round = 0; round < 300; ++round) {
        auto file = File::open(operations, path);
        REQUIRE(file);
        // The heads of blocks and their directories, half of the time.
        const std::uint64_t at = round % 2 == 0
                                     ? random() % size
                                     : random() % table.blocks * kGlassBlockBytes + random() % 40;
        char was = 0;
        REQUIRE(file->read_at(&was, 1, at));
        const char bad = static_cast<char>(was ^ (1 << random() % 8));
        REQUIRE(file->write_at({&bad, 1}, at));
        auto reader = GlassTableReader::open(operations, path, table, 3);
        REQUIRE(reader);
        std::uint64_t entries = 0;
        while (true) {
            const auto there = reader->next();
            if (!there) {
                CHECK(there.error().kind == ErrorKind::damaged);
                ++errors;
                break;
            }
            if (!*there) break;
            ++entries;
        }
        CHECK(entries <= table.entries);
        REQUIRE(file->write_at({&was, 1}, at));
    }
    CHECK(errors > 50);
}

TEST_CASE("GlassTableReader: a table whose file is gone or cut is an error") {
    TemporaryFolder folder;
    FileOperations operations;
    const std::string path = folder / "t.glass";
    const GlassTable table = write(operations, path, random_entries(100));
    auto file = File::open(operations, path);
    REQUIRE(file);
    REQUIRE(file->truncate(kGlassBlockBytes));
    auto reader = GlassTableReader::open(operations, path, table, 3);
    REQUIRE(reader);
    Result<bool> there = true;
    while (there && *there) there = reader->next();
    CHECK_FALSE(there);
    CHECK_FALSE(GlassTableReader::open(operations, folder / "none.glass", table, 3));
}
