#include "index/compact.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "index/writer.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

void make_index(const std::string& path) {
    auto writer = Writer::open(path);
    REQUIRE(writer);
    REQUIRE(writer->commit());
}

}  // namespace

TEST_CASE("compact: the folder is replaced, a link to it stays one") {
    TemporaryFolder folder;
    make_index(folder / "real");
    fs::permissions(folder / "real", fs::perms::owner_all);
    fs::create_directory_symlink("real", folder / "link");
    REQUIRE(compact(folder / "link"));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::exists(folder / "real/iamglass"));
    CHECK(fs::status(folder / "real").permissions() == fs::perms::owner_all);
    std::size_t there = 0;
    for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder / "")) ++there;
    CHECK(there == 2);
}

TEST_CASE("compact: a folder that holds other files is left as it is") {
    TemporaryFolder folder;
    make_index(folder / "index");
    std::ofstream(folder / "index/notes.txt") << "mine";
    const auto refused = compact(folder / "index");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(fs::exists(folder / "index/notes.txt"));
}
