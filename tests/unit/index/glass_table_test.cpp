#include "index/glass_table.hpp"

#include <doctest/doctest.h>
#include <libdeflate.h>

#include <memory>

#include "index/glass_deflate.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

// By a compressor that makes the most of what repeats: what Xapian can't read back is such.
std::string deflated(const std::string& tag) {
    const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
        libdeflate_alloc_compressor(6), libdeflate_free_compressor);
    std::string packed(tag.size() + 100, '\0');
    packed.resize(libdeflate_deflate_compress(compressor.get(), tag.data(), tag.size(),
                                              packed.data(), packed.size()));
    REQUIRE_FALSE(packed.empty());
    return packed;
}

GlassTable table_of(const std::string& key, const std::string& tag) {
    TemporaryFolder folder;
    FileOperations operations;
    auto file = File::open(operations, folder / "t.glass");
    REQUIRE(file);
    GlassTableWriter writer(*std::move(file), 1);
    writer.add_deflated(key, deflated(tag), tag.size());
    const auto table = writer.finish();
    REQUIRE(table);
    return *table;
}

}  // namespace

TEST_CASE("glass_inflates: tells what Xapian's reader can't read back") {
    const auto reads_back = [](const std::string& tag) {
        const std::string packed = deflated(tag);
        const std::size_t whole[] = {packed.size()};
        return glass_inflates(packed, whole);
    };
    CHECK(reads_back(std::string(8192, 'a')));
    CHECK_FALSE(reads_back(std::string(8193, 'a')));
    CHECK(reads_back(std::string(20'000, 'a')));
}

TEST_CASE("glass_inflates: the stream must not end before its last component") {
    std::string packed = deflated(std::string(100, 'a'));
    packed += "more";
    const std::size_t two[] = {packed.size() - 4, 4};
    CHECK_FALSE(glass_inflates(packed, two));
}

TEST_CASE("inflate_whole: undoes deflate, also where Xapian could not") {
    for (const std::size_t bytes : {100U, 8'192U, 8'193U, 100'000U}) {
        const std::string tag(bytes, 'a');
        const auto whole = inflate_whole(deflated(tag));
        REQUIRE(whole);
        CHECK(*whole == tag);
    }
    CHECK_FALSE(inflate_whole("no deflate stream"));
}

TEST_CASE("inflate_whole: of a bomb no more is unpacked than kMaxInflatedBytes") {
    CHECK(inflate_whole(deflated(std::string(kMaxInflatedBytes, 'a'))));
    const auto bomb = inflate_whole(deflated(std::string(kMaxInflatedBytes + 1, 'a')));
    REQUIRE_FALSE(bomb);
    CHECK(bomb.error().what == "a term list is too long");
}

TEST_CASE("Deflater: leaves alone what is short or does not shrink") {
    CHECK_FALSE(Deflater().deflate(std::string(kGlassCompressMin, 'a')));
    CHECK_FALSE(Deflater().deflate("abcdefghijklmnopqrstuvwxyz"));
}

TEST_CASE("GlassTableWriter: stores a tag whole that could not be read back deflated") {
    CHECK(table_of("key", std::string(8'192, 'a')).blocks == 1);
    CHECK(table_of("key", std::string(8'193, 'a')).blocks == 3);  // two leaves and a root
}

TEST_CASE("GlassTableWriter: counts keys, levels and blocks") {
    TemporaryFolder folder;
    FileOperations operations;
    auto file = File::open(operations, folder / "t.glass");
    REQUIRE(file);
    GlassTableWriter writer(*std::move(file), 1);
    constexpr std::size_t kKeys = 100'000;
    for (std::size_t i = 0; i < kKeys; ++i) writer.add(std::to_string(1'000'000 + i), "0123456789");
    const auto table = writer.finish();
    REQUIRE(table);
    CHECK(table->entries == kKeys);
    CHECK(table->level == 1);
    CHECK_FALSE(table->empty);
    CHECK(std::filesystem::file_size(folder / "t.glass") == table->blocks * kGlassBlockBytes);
    // Full but for less than an item a block.
    CHECK(table->blocks < kKeys * (3 + 7 + 10 + 2) / (kGlassBlockBytes - 60) + 4);
}

TEST_CASE("GlassTableWriter: an empty table has no block") {
    TemporaryFolder folder;
    FileOperations operations;
    auto file = File::open(operations, folder / "t.glass");
    REQUIRE(file);
    const auto table = GlassTableWriter(*std::move(file), 1).finish();
    REQUIRE(table);
    CHECK(*table == GlassTable());
    CHECK(std::filesystem::file_size(folder / "t.glass") == 0);
}
