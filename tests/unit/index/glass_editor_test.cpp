#include "index/glass_editor.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <random>

#include "index/glass_deflate.hpp"
#include "index/glass_reader.hpp"
#include "index/glass_walk.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

using Entries = std::map<std::string, std::string>;  // tags as they were before deflating

std::string random_key(std::mt19937& random) {
    // Few beginnings, so that keys meet and share, and some that are as long as can be.
    std::string key(1, static_cast<char>('a' + random() % 4));
    key += std::to_string(random() % 900);
    if (random() % 40 == 0) key.resize(kMaxKeyBytes, 'k');
    return key;
}

std::string random_tag(std::mt19937& random) {
    std::string tag(random() % 60, '\0');
    if (random() % 60 == 0) tag.resize(random() % 40'000);  // several items
    for (char& byte : tag) byte = static_cast<char>('a' + random() % 20);
    return tag;
}

TableChange change_of(const std::string& key, const std::optional<std::string>& tag,
                      Deflater& deflater, std::mt19937& random) {
    TableChange change{key, tag, 0};
    if (tag && random() % 3 == 0) {
        if (auto packed = deflater.deflate(*tag)) {
            change.tag = *packed;
            change.deflated_from = tag->size();
        }
    }
    return change;
}

std::string tag_of(const TableEntry& entry) {
    return entry.deflated ? inflate_whole(entry.tag).value() : entry.tag;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

void count_tree(const std::string& bytes, std::uint32_t block, std::vector<int>& uses) {
    ++uses[block];
    BlockView view(bytes.data() + std::size_t{block} * kGlassBlockBytes);
    for (std::size_t i = 0; view.level() > 0 && i < view.size(); ++i)
        count_tree(bytes, view.child(i), uses);
}

// How often each block is in the tree, free, or of the list of free ones.
std::vector<int> uses_of_blocks(const std::string& bytes, const GlassTable& table) {
    std::vector<int> uses(table.blocks);
    if (table.empty) return uses;
    count_tree(bytes, table.root, uses);
    GlassFreeList at = table.free;
    if (at.read_block != 0 || at.read_at != 0) ++uses[at.read_block];
    while (at.read_block != at.write_block || at.read_at != at.write_at) {
        const char* const block = bytes.data() + std::size_t{at.read_block} * kGlassBlockBytes;
        const std::uint32_t number = number_at(block + at.read_at, 4);
        ++uses[number];
        at.read_at += 4;
        if (at.read_at < kGlassBlockBytes) continue;
        at = {number, 8, at.write_block, at.write_at};
    }
    return uses;
}

void check_table(FileOperations& operations, const std::string& path, const GlassTable& table,
                 std::uint32_t revision, const Entries& want) {
    const auto fault = walk_table(path, table, revision, {});
    REQUIRE(fault);
    CHECK(fault->value_or("") == "");
    CHECK(table.entries == want.size());
    const bool is_each_used_once =
        uses_of_blocks(bytes_of(path), table) == std::vector<int>(table.blocks, 1);
    CHECK(is_each_used_once);
    auto reader = GlassTableReader::open(operations, path, table, revision);
    REQUIRE(reader);
    Entries there;
    while (*reader->next())
        there[std::string(reader->key())] =
            tag_of({"", std::string(reader->tag()), reader->deflated()});
    const bool same = there == want;
    CHECK(same);
}

}  // namespace

TEST_CASE("GlassEditor: after any changes a table has what they make, commit after commit") {
    for (const std::uint32_t seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        TemporaryFolder folder;
        const std::string path = folder / "t.glass";
        FileOperations operations;
        std::mt19937 random(seed);
        Deflater deflater;
        Entries entries;
        GlassTable table;
        std::uint32_t most_blocks = 0;
        for (std::uint32_t revision = 1; revision < 60; ++revision) {
            CAPTURE(revision);
            auto editor = GlassEditor::open(operations, path, table, revision);
            REQUIRE(editor);
            // Grows at first, is nearly emptied in between.
            const bool shrinks = revision % 20 > 14;
            for (std::uint32_t batch = 0; batch <= random() % 3; ++batch) {
                std::map<std::string, std::optional<std::string>> wanted;
                for (std::uint32_t i = 0; i < 1 + random() % 120; ++i) {
                    auto& tag = wanted[random_key(random)];
                    if (random() % 10 >= (shrinks ? 9 : 3)) tag = random_tag(random);
                }
                if (shrinks) {
                    for (const auto& [key, tag] : entries) {
                        if (random() % 2 == 0) wanted[key] = std::nullopt;
                    }
                }
                std::vector<TableChange> changes;
                for (const auto& [key, tag] : wanted) {
                    changes.push_back(change_of(key, tag, deflater, random));
                    entries.erase(key);
                    if (tag) entries[key] = *tag;
                }
                REQUIRE(editor->apply(changes));
                for (int i = 0; i < 20; ++i) {
                    const std::string key = random_key(random);
                    const auto at = entries.find(key);
                    const auto found = editor->find(key);
                    REQUIRE(found);
                    REQUIRE(found->has_value() == (at != entries.end()));
                    if (*found) CHECK(tag_of(**found) == at->second);
                    const auto behind = entries.upper_bound(key);
                    const auto next = editor->first_behind(key);
                    REQUIRE(next);
                    REQUIRE(next->has_value() == (behind != entries.end()));
                    if (*next) CHECK((*next)->key == behind->first);
                    const auto last = editor->last_up_to(key);
                    REQUIRE(last);
                    REQUIRE(last->has_value() == (behind != entries.begin()));
                    if (*last) CHECK((*last)->key == std::prev(behind)->first);
                }
            }
            const auto finished = editor->finish();
            REQUIRE(finished);
            table = *finished;
            most_blocks = std::max(most_blocks, table.blocks);
            check_table(operations, path, table, revision, entries);
        }
        CHECK(most_blocks > 20);
    }
}

TEST_CASE("GlassEditor: entries that go one by one leave free blocks") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    GlassTable table;
    Entries entries;
    for (std::uint32_t revision = 1; revision < 8; ++revision) {
        CAPTURE(revision);
        auto editor = GlassEditor::open(operations, path, table, revision);
        REQUIRE(editor);
        const bool goes = revision % 2 == 0;
        for (int i = 0; i < 2'000; ++i) {
            const std::string key = "k" + std::to_string(10'000 + i * 7 % 2'000);
            const TableChange change{key,
                                     goes ? std::nullopt : std::optional(std::string(100, 't')), 0};
            REQUIRE(editor->apply({&change, 1}));
            if (goes) {
                entries.erase(key);
            } else {
                entries[key] = *change.tag;
            }
        }
        table = editor->finish().value();
        check_table(operations, path, table, revision, entries);
    }
}

TEST_CASE("GlassEditor: where nothing is left but a block of before, the others are free") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    GlassTable table;
    for (std::uint32_t revision = 1; revision < 4; ++revision) {
        std::vector<TableChange> changes;
        for (int i = 0; i < 200; ++i) {
            const bool goes = revision == 3 || (revision == 2 && i < 100);
            changes.push_back({"k" + std::to_string(100 + i),
                               goes ? std::nullopt : std::optional(std::string(1'000, 't')), 0});
        }
        auto editor = GlassEditor::open(operations, path, table, revision);
        REQUIRE(editor);
        REQUIRE(editor->apply(changes));
        table = editor->finish().value();
    }
    check_table(operations, path, table, 3, {});
}

TEST_CASE("GlassEditor: blocks that changes leave free are taken again") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    GlassTable table;
    // So many commits that the list of free blocks fills more than one block itself.
    for (std::uint32_t revision = 1; revision < 400; ++revision) {
        auto editor = GlassEditor::open(operations, path, table, revision);
        REQUIRE(editor);
        std::vector<TableChange> changes;
        for (int i = 0; i < 60; ++i)
            changes.push_back({"k" + std::to_string(100 + i),
                               std::string(1'000, static_cast<char>('a' + revision % 26)), 0});
        REQUIRE(editor->apply(changes));
        const auto finished = editor->finish();
        REQUIRE(finished);
        table = *finished;
    }
    CHECK(table.blocks < 60);
    const bool is_each_used_once =
        uses_of_blocks(bytes_of(path), table) == std::vector<int>(table.blocks, 1);
    CHECK(is_each_used_once);
    CHECK(table.free.read_block != 0);
}

TEST_CASE("GlassEditor: what is there already is not written again") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    const TableChange change{"key", "tag", 0};
    GlassTable table;
    for (std::uint32_t revision = 1; revision < 3; ++revision) {
        auto editor = GlassEditor::open(operations, path, table, revision);
        REQUIRE(editor);
        REQUIRE(editor->apply({&change, 1}));
        const auto finished = editor->finish();
        REQUIRE(finished);
        if (revision > 1) CHECK(*finished == table);
        table = *finished;
    }
    const TableChange gone{"other", std::nullopt, 0};
    auto editor = GlassEditor::open(operations, path, table, 3);
    REQUIRE(editor);
    REQUIRE(editor->apply({&gone, 1}));
    CHECK(editor->finish().value() == table);
}

TEST_CASE("GlassEditor: the state before stays whole until the version names the new one") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    std::mt19937 random(5);
    Entries before;
    GlassTable table;
    for (std::uint32_t revision = 1; revision < 20; ++revision) {
        const GlassTable last = table;
        Entries after = before;
        for (int i = 0; i < 50; ++i) after[random_key(random)] = random_tag(random);
        std::vector<TableChange> changes;
        for (const auto& [key, tag] : after) changes.push_back({key, tag, 0});
        auto editor = GlassEditor::open(operations, path, table, revision);
        REQUIRE(editor);
        REQUIRE(editor->apply(changes));
        table = editor->finish().value();
        if (revision > 1) check_table(operations, path, last, revision - 1, before);
        before = std::move(after);
    }
}

TEST_CASE("GlassEditor: what is no table is damage, and nothing is read beside it") {
    TemporaryFolder folder;
    const std::string path = folder / "t.glass";
    FileOperations operations;
    GlassTable table;
    {
        auto editor = GlassEditor::open(operations, path, table, 1);
        REQUIRE(editor);
        std::vector<TableChange> changes;
        for (int i = 0; i < 3'000; ++i)
            changes.push_back({"k" + std::to_string(10'000 + i), "some tag", 0});
        REQUIRE(editor->apply(changes));
        table = editor->finish().value();
    }
    const std::string bytes = bytes_of(path);
    std::mt19937 random(11);
    std::size_t refused = 0;
    for (int i = 0; i < 1'500; ++i) {
        std::string broken = bytes;
        for (int j = 0; j < 4; ++j) {
            const std::size_t block = random() % table.blocks * kGlassBlockBytes;
            const std::size_t at = random() % 2 == 0 ? random() % 400 : random() % kGlassBlockBytes;
            broken[block + at] = static_cast<char>(random());
        }
        std::ofstream(path).write(broken.data(), static_cast<std::streamsize>(broken.size()));
        auto editor = GlassEditor::open(operations, path, table, 2);
        REQUIRE(editor);
        bool is_refused = false;
        for (int j = 0; j < 10; ++j) {
            const std::string key = "k" + std::to_string(10'000 + random() % 3'000);
            const TableChange change{
                key, j % 2 == 0 ? std::optional<std::string>("other") : std::nullopt, 0};
            is_refused = !editor->find(key) || !editor->last_up_to(key) || is_refused;
            is_refused = !editor->first_behind(key) || !editor->apply({&change, 1}) || is_refused;
        }
        if (is_refused) ++refused;
    }
    CHECK(refused > 50);
}
