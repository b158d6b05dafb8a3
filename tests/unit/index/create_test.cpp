#include "index/create.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "faulty_operations.hpp"
#include "index/version_file.hpp"
#include "index/writer.hpp"
#include "temporary_folder.hpp"
#include "writer_articles.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

// A folder whose name no other folder can take, as that of a mount point.
class Mounted : public FaultyOperations {
public:
    explicit Mounted(std::string point, int fault_at = 1'000'000)
        : FaultyOperations(Fault::io_error, fault_at), point_(std::move(point)) {}
    int rename(const char* from, const char* to) override {
        if (to != point_) return FaultyOperations::rename(from, to);
        errno = EBUSY;
        return -1;
    }

private:
    std::string point_;
};

// Whether it is, or can be made, one that is written to.
void check_new_index(const std::string& path) {
    auto writer = open(path, EngineChoice::xapian);
    REQUIRE(writer);
    REQUIRE(writer->put(document_of(1, filler(1), "a")));
    REQUIRE(writer->commit());
    CHECK(Xapian::Database(path).get_doccount() == 1);
    CHECK(check_errors(path) == 0);
}

std::size_t count_in(const std::string& folder) {
    std::size_t there = 0;
    for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder)) ++there;
    return there;
}

}  // namespace

TEST_CASE("create_if_absent: whatever fails, the error names the index, and nothing is left") {
    for (const Fault fault : {Fault::disk_full, Fault::io_error}) {
        for (const bool is_mounted : {false, true}) {
            bool failed = true;
            for (int at = 0; failed; ++at) {
                CAPTURE(at);
                CAPTURE(is_mounted);
                TemporaryFolder folder;
                const std::string path = folder / "index";
                if (is_mounted) fs::create_directory(path);
                FaultyOperations plain(fault, at);
                Mounted mounted(path, at);
                FileOperations& operations = is_mounted ? mounted : plain;
                const auto done = create_if_absent(operations, path);
                failed = !done;
                if (failed) {
                    CHECK(done.error().kind == ErrorKind::system);
                    CHECK(done.error().what.find(".newsidx-") == std::string::npos);
                    const bool is_there = fs::exists(path + "/iamglass");
                    CHECK(count_in(folder / "") == (is_there || is_mounted ? 1 : 0));
                }
                check_new_index(path);
                CHECK(count_in(folder / "") == 1);
            }
        }
    }
}

TEST_CASE("create_if_absent: in a mount point, the index is made within it") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    fs::create_directories(path + "/lost+found");
    fs::permissions(path, fs::perms::owner_all);
    Mounted operations(path);
    REQUIRE(create_if_absent(operations, path));
    CHECK(fs::exists(path + "/lost+found"));
    CHECK(fs::status(path).permissions() == fs::perms::owner_all);
    check_new_index(path);
}

TEST_CASE("create_if_absent: what a killed one left within the folder is in nobody's way") {
    const auto kLeft = {"postlist.glass", "termlist.glass", "flintlock", "v.tmp"};
    for (std::size_t count = 1; count <= kLeft.size(); ++count) {
        TemporaryFolder folder;
        const std::string path = folder / "index";
        fs::create_directories(path + "/.new.newsidx--1999999999");
        for (std::size_t i = 0; i < count; ++i) std::ofstream(path + "/" + kLeft.begin()[i]);
        REQUIRE(create_if_absent(path));
        CHECK_FALSE(fs::exists(path + "/.new.newsidx--1999999999"));
        check_new_index(path);
    }
}

TEST_CASE("create_if_absent: an index of articles without its version file is damaged") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    check_new_index(path);
    fs::remove(path + "/iamglass");
    const auto refused = create_if_absent(path);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::damaged);
    CHECK(fs::exists(path + "/docdata.glass"));
}

TEST_CASE("Writer: an index of which a table is gone is damaged, but for a whole reindex") {
    for (const std::string table : {"position", "docdata", "termlist"}) {
        CAPTURE(table);
        TemporaryFolder folder;
        const std::string path = folder / "index";
        check_new_index(path);
        fs::remove(path + "/" + table + ".glass");
        const auto refused = Writer::open(path, {});
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::damaged);
        CHECK_FALSE(fs::exists(path + "/" + table + ".glass"));
        CHECK_FALSE(Writer::open_to_reindex(path, false, {}));
    }
    TemporaryFolder folder;
    const std::string path = folder / "index";
    check_new_index(path);
    fs::remove(path + "/position.glass");
    CHECK(Writer::open_to_reindex(path, true, {}));
}

TEST_CASE("Writer: what a run that never committed has written is given back by the next one") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    check_new_index(path);
    const std::string before = dump(Xapian::Database(path));
    std::vector<std::uintmax_t> sizes;
    for (const auto& table : kTableFiles) {
        const std::string file = path + "/" + table.name;
        if (!fs::exists(file)) continue;
        sizes.push_back(fs::file_size(file));
        std::ofstream(file, std::ios::app | std::ios::binary) << std::string(100'000, 'x');
    }
    {
        const auto writer = open(path, EngineChoice::xapian);
        REQUIRE(writer);
    }
    std::size_t at = 0;
    for (const auto& table : kTableFiles) {
        const std::string file = path + "/" + table.name;
        if (fs::exists(file)) CHECK(fs::file_size(file) == sizes[at++]);
    }
    CHECK(at >= 4);
    CHECK(dump(Xapian::Database(path)) == before);
}
