#include "index/glass_version.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "index/create.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

std::string version_of_new_index() {
    TemporaryFolder folder;
    REQUIRE(create_if_absent(folder / "index"));
    std::ostringstream bytes;
    bytes << std::ifstream(folder / "index/iamglass", std::ios::binary).rdbuf();
    return bytes.str();
}

}  // namespace

// Fails where libxapian has gone on to another format: then add falls back to Xapian's writer, and
// this program needs work.
TEST_CASE("decode_version: the Xapian linked here writes the format we know") {
    const auto version = decode_version(version_of_new_index());
    REQUIRE(version);
    CHECK(version->revision == 1);
    CHECK(version->postlist.entries == 2);
    CHECK(version->documents == 0);
}

TEST_CASE("encode_version: writes what Xapian writes") {
    const std::string bytes = version_of_new_index();
    const auto version = decode_version(bytes);
    REQUIRE(version);
    CHECK(encode_version(*version) == bytes);
}

TEST_CASE("decode_version: refuses every other format, and what is cut or too long") {
    const std::string bytes = version_of_new_index();
    std::string other = bytes;
    other[15] = '\x6f';  // a day later
    CHECK_FALSE(decode_version(other));
    CHECK_FALSE(decode_version(bytes + "x"));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK_FALSE(decode_version(bytes.substr(0, size)));
}

TEST_CASE("decode_version: refuses trees that can't be, which Xapian would walk") {
    const auto version = decode_version(version_of_new_index());
    REQUIRE(version);
    const auto is_refused = [&](auto&& change) {
        GlassVersion changed = *version;
        change(changed.postlist);
        return !decode_version(encode_version(changed));
    };
    CHECK_FALSE(is_refused([](GlassTable& table) { table.level = 9; }));
    CHECK(is_refused([](GlassTable& table) { table.level = 10; }));
    CHECK(is_refused([](GlassTable& table) { table.root = table.blocks; }));
    CHECK(is_refused([](GlassTable& table) { table.block_bytes = 1U << 17U; }));
    CHECK(is_refused([](GlassTable& table) {
        table.empty = true;
        table.level = 1;
    }));
}
