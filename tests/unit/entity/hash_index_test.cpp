#include "entity/hash_index.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

#include "entity/feature_hash.hpp"
#include "entity/packed_numbers.hpp"

using namespace newsidx;

TEST_CASE("HashIndex: numbers its hashes in order, and those of no others") {
    const std::vector<std::uint32_t> hashes = {0, 1, 0xffffU, 0x10000U, 0x8000ffffU, 0xffffffffU};
    const HashIndex index(hashes);
    std::string bytes;
    index.write(bytes);
    ByteReader in(bytes);
    std::array<HashIndex, 2> both = {index, HashIndex()};
    REQUIRE(both[1].read(in));
    CHECK(in.rest().empty());
    for (const HashIndex& each : both) {
        CHECK(each.size() == hashes.size());
        for (std::uint32_t i = 0; i < hashes.size(); ++i) CHECK(each.find(hashes[i]) == i);
        for (const std::uint32_t other : {2U, 0xfffeU, 0x10001U, 0x8000fffeU, 0xfffffffeU})
            CHECK(each.find(other) == HashIndex::kNone);
    }
    CHECK(HashIndex().find(0) == HashIndex::kNone);
}

TEST_CASE("HashIndex: refuses bytes that are cut or contradict themselves") {
    const std::vector<std::uint32_t> hashes = {7, 8};
    std::string bytes;
    HashIndex(hashes).write(bytes);
    ByteReader cut(std::string_view(bytes).substr(0, bytes.size() - 1));
    CHECK_FALSE(HashIndex().read(cut));
    std::string more = bytes;
    more[2] = 1;  // one in the second bucket that isn't there
    ByteReader too_many(more);
    CHECK_FALSE(HashIndex().read(too_many));
    std::string fewer = bytes;
    fewer[1] = 1;
    ByteReader too_few(fewer);
    CHECK_FALSE(HashIndex().read(too_few));
}

TEST_CASE("PackedNumbers: gives back what was packed, whatever the width") {
    for (const std::uint32_t most : {0U, 1U, 5U, 255U, 2048U, 65535U}) {
        CAPTURE(most);
        std::vector<std::uint16_t> numbers;
        for (std::uint32_t i = 0; i < 100; ++i)
            numbers.push_back(static_cast<std::uint16_t>(scatter(i) % (most + 1)));
        numbers.push_back(static_cast<std::uint16_t>(most));
        std::string bytes;
        PackedNumbers(numbers).write(bytes);
        ByteReader in(bytes);
        PackedNumbers read;
        REQUIRE(read.read(in, numbers.size()));
        CHECK(in.rest().empty());
        for (std::size_t i = 0; i < numbers.size(); ++i) CHECK(read[i] == numbers[i]);
        ByteReader cut(std::string_view(bytes).substr(0, bytes.size() - 1));
        CHECK_FALSE(PackedNumbers().read(cut, numbers.size()));
    }
}
