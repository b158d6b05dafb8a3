#include "index/glass_finder.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>

#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

using Entries = std::map<std::string, std::string>;

constexpr std::uint32_t kRevision = 3;

// Many keys begin with "k", some tags need several items.
Entries entries_of_two_runs(std::size_t count) {
    std::mt19937 random(7);
    Entries entries;
    while (entries.size() < count) {
        std::string key(random() % 3 == 0 ? "j" : "k");
        for (std::size_t more = 1 + random() % 8; more > 0; --more)
            key.push_back(static_cast<char>(random()));
        std::string tag(random() % 50 == 0 ? random() % 30'000 : random() % 60, 't');
        for (char& byte : tag) byte = static_cast<char>(random());
        entries[key] = tag;
    }
    return entries;
}

std::shared_ptr<const GlassTableFile> written(const std::string& path, const Entries& entries,
                                              std::uint32_t revision = kRevision) {
    FileOperations operations;
    auto file = File::open(operations, path);
    REQUIRE(file);
    GlassTableWriter writer(*std::move(file), revision);
    for (const auto& [key, tag] : entries) writer.add(key, tag);
    const auto table = writer.finish();
    REQUIRE(table);
    auto to_read = ReadFile::open(path);
    REQUIRE(to_read);
    return std::make_shared<const GlassTableFile>(
        GlassTableFile{*std::move(to_read), *table, kRevision});
}

}  // namespace

TEST_CASE("GlassTableFinder: finds every entry, in order and out of order, and no other") {
    const TemporaryFolder folder;
    for (const std::size_t count : {1U, 30U, 5'000U}) {
        CAPTURE(count);
        const Entries entries = entries_of_two_runs(count);
        const auto table = written(folder / std::to_string(count), entries);
        GlassTableFinder in_order(table, "");
        GlassTableFinder of_run(table, "k");
        std::size_t wrong = 0;
        std::vector<std::string> keys;
        for (const auto& [key, tag] : entries) {
            const std::string absent = key + '\0';
            if (in_order.find(key) != tag) ++wrong;
            if (entries.count(absent) == 0 && in_order.find(absent)) ++wrong;
            if (key[0] == 'k' && of_run.find(key.substr(1)) != tag) ++wrong;
            keys.push_back(key);
        }
        CHECK_FALSE(of_run.find("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"));
        std::shuffle(keys.begin(), keys.end(), std::mt19937(1));
        for (const auto& key : keys) {
            if (in_order.find(key) != entries.at(key)) ++wrong;
        }
        CHECK(wrong == 0);
        CHECK(in_order.sound());
        CHECK(of_run.sound());
    }
}

TEST_CASE("GlassTableFinder: a block newer than the state that is read is not sound") {
    const TemporaryFolder folder;
    GlassTableFinder finder(written(folder / "t", {{"key", "tag"}}, kRevision + 1), "");
    CHECK_FALSE(finder.find("key"));
    CHECK_FALSE(finder.sound());
}

TEST_CASE("GlassTableFinder: damage is told, or other bytes, never a crash or an endless search") {
    const TemporaryFolder folder;
    const Entries entries = entries_of_two_runs(800);
    const std::string path = folder / "t";
    const auto table = written(path, entries);
    REQUIRE(table->table.level > 0);
    std::mt19937 random(5);
    const std::size_t size = std::size_t{table->table.blocks} * kGlassBlockBytes;
    std::size_t seen = 0;
    for (int i = 0; i < 300; ++i) {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        // Heads and directories more often than the rest.
        const std::size_t at =
            random() % 2 == 0 ? random() % size
                              : random() % table->table.blocks * kGlassBlockBytes + random() % 200;
        file.seekg(static_cast<std::streamoff>(at));
        const int before = file.get();
        file.seekp(static_cast<std::streamoff>(at));
        file.put(static_cast<char>(random()));
        file.close();
        GlassTableFinder finder(table, "");
        bool changed = false;
        for (const auto& [key, tag] : entries) changed = finder.find(key) != tag || changed;
        if (changed || !finder.sound()) ++seen;
        std::fstream mended(path, std::ios::in | std::ios::out | std::ios::binary);
        mended.seekp(static_cast<std::streamoff>(at));
        mended.put(static_cast<char>(before));
    }
    CHECK(seen > 100);
}
