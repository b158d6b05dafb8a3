#include "index/glass_check.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "hostile_documents.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

constexpr std::size_t kBlock = 8192;
constexpr int kDocuments = 600;

// By Xapian itself, in several commits, with documents replaced and removed: trees of two levels,
// split blocks, blocks to be used again, tags of many components.
std::string changed_database(const TemporaryFolder& folder) {
    const std::string path = folder / "index";
    std::mt19937 random(1);
    Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    for (int i = 0; i < kDocuments; ++i) {
        Xapian::Document document;
        const TestDocument made = random_document(random);
        const auto& terms = made.document.terms;
        for (std::size_t t = 0; t < terms.size(); ++t) {
            for (const std::uint32_t position : terms.positions(t))
                document.add_posting(std::string(terms.term(t)), position);
        }
        document.set_data(made.data + std::string(i % 50 == 0 ? 30'000 : 10, 'x'));
        if (i % 3 == 2) {
            database.replace_document(static_cast<Xapian::docid>(1 + i / 3), document);
        } else {
            database.add_document(document);
        }
        if (i % 100 == 99) {
            database.delete_document(static_cast<Xapian::docid>(10 + i / 3));
            database.commit();
        }
    }
    database.close();
    return path;
}

std::string read_file(const std::string& path) {
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary) << bytes;
}

bool is_sound(const std::string& path) {
    const auto faults = check_tables_of(path);
    REQUIRE(faults);
    for (const std::string& fault : *faults) MESSAGE(fault);
    return faults->empty();
}

bool is_noticed(const std::string& path) {
    const auto faults = check_tables_of(path);
    REQUIRE(faults);
    return !faults->empty();
}

}  // namespace

TEST_CASE("check_tables_of: passes what Xapian writes, changes, compacts and packs") {
    const TemporaryFolder folder;
    const std::string path = changed_database(folder);
    CHECK(is_sound(path));
    Xapian::Database database(path);
    database.compact(folder / "compact", Xapian::DBCOMPACT_NO_RENUMBER);
    CHECK(is_sound(folder / "compact"));
    const unsigned packed = Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_SINGLE_FILE;
    database.compact(folder / "packed", packed);
    CHECK(is_sound(folder / "packed"));
}

TEST_CASE("check_tables_of: notices blocks that are gone, empty, swapped, or another table's") {
    const TemporaryFolder folder;
    const std::string path = changed_database(folder);
    Xapian::Database database(path);
    const std::string copy = folder / "copy";
    database.compact(copy);  // every block is in a tree
    for (const std::string table : {"postlist", "docdata", "termlist", "position"}) {
        CAPTURE(table);
        const std::string file = copy + "/" + table + ".glass";
        const std::string whole = read_file(file);
        REQUIRE(whole.size() >= 3 * kBlock);
        const auto noticed = [&](const std::string& bytes) {
            write_file(file, bytes);
            const bool answer = is_noticed(copy);
            write_file(file, whole);
            return answer;
        };
        CHECK_FALSE(noticed(whole));
        CHECK(noticed(""));
        CHECK(noticed(whole.substr(0, whole.size() - 1)));
        for (std::size_t at = 0; at < whole.size(); at += kBlock) {
            std::string empty = whole;
            empty.replace(at, kBlock, kBlock, '\0');
            CHECK(noticed(empty));
            std::string twice = whole;
            twice.replace(at, kBlock, whole, at == 0 ? kBlock : 0, kBlock);
            CHECK(noticed(twice));
        }
        std::filesystem::remove(file);
        CHECK(is_noticed(copy));
        write_file(file, whole);
    }
}

TEST_CASE("check_tables_of: notices each broken bit of directories and sizes") {
    const TemporaryFolder folder;
    const std::string path = changed_database(folder);
    const std::string copy = folder / "copy";
    Xapian::Database(path).compact(copy);
    const std::string file = copy + "/termlist.glass";
    const std::string whole = read_file(file);
    // Level, gap, free bytes, end of directory, directory; of the first block, a leaf.
    const auto end = static_cast<std::size_t>(static_cast<unsigned char>(whole[9]) << 8 |
                                              static_cast<unsigned char>(whole[10]));
    std::string bytes = whole;
    for (std::size_t at = 4; at < end; ++at) {
        for (int bit = 0; bit < 8; ++bit) {
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << bit);
            write_file(file, bytes);
            // The gap may be said to be smaller than it is: room is lost, nothing else.
            if (at != 5 && at != 6) {
                CAPTURE(at);
                CAPTURE(bit);
                CHECK(is_noticed(copy));
            }
            bytes[at] = whole[at];
        }
    }
}

TEST_CASE("check_tables_of: an index that isn't there is an error") {
    const TemporaryFolder folder;
    CHECK_FALSE(check_tables_of(folder / "nothing"));
}
