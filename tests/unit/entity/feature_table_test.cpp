#include "entity/feature_table.hpp"

#include <doctest/doctest.h>

#include "entity/feature_hash.hpp"
#include "entity/feature_rows.hpp"

using namespace newsidx;

namespace {

// Weights of four features; the third speaks of neighbours, too.
FeatureTable small_table() {
    std::vector<FeatureTable::Feature> features;
    for (const std::uint32_t hash : {5U, 6U, 0x10000U, 0xffffffffU}) features.push_back({hash, {}});
    features[0].weights[kOwnLane] = 1;
    features[1].weights[kOwnLane + kTagLabels - 1] = -127;
    features[2].weights[0] = 3;
    features[2].weights[kOwnLane + 2] = 100;
    features[2].weights[kPlaces * kTagLabels - 1] = -4;
    features[3].weights[kOwnLane + 2] = 100;
    return FeatureTable(features);
}

}  // namespace

TEST_CASE("FeatureTable: gives each feature's weights for its word and for all in reach") {
    const FeatureTable table = small_table();
    CHECK(table.features() == 4);
    CHECK(table.weights() == 6);
    CHECK(table.may_have(0x10000U));
    CHECK_FALSE(table.may_have(0x20000U));
    LabelSums own{};
    table.add_own(0x10000U, own);
    table.add_own(0x10001U, own);
    table.add_own(5U, own);
    LabelSums want_own{};
    want_own[0] = 1;
    want_own[2] = 100;
    CHECK(own == want_own);
    ReachSums reach{};
    table.add_reach(0x10000U, reach);
    table.add_reach(0x10001U, reach);
    table.add_reach(0xffffffffU, reach);
    ReachSums want_reach{};
    want_reach[0] = 3;
    want_reach[kOwnLane + 2] = 200;
    want_reach[kPlaces * kTagLabels - 1] = -4;
    CHECK(reach == want_reach);
}

TEST_CASE("FeatureTable: without features finds none, and is read back") {
    std::string bytes;
    FeatureTable().write(bytes);
    ByteReader in(bytes);
    FeatureTable table;
    REQUIRE(table.read(in));
    CHECK(in.rest().empty());
    CHECK_FALSE(table.may_have(5));
    CHECK_FALSE(FeatureTable().may_have(5));
    ReachSums sums{};
    FeatureTable().add_reach(5, sums);
    CHECK(sums == ReachSums{});
}

TEST_CASE("FeatureRows: adds up known features, the same each time, beyond 8 bits") {
    const FeatureTable table = small_table();
    FeatureRows rows(table);
    FeatureHashes hashes;
    for (const std::uint32_t hash : {0U, 5U, 7U, 0x10000U, 0xffffffffU}) hashes.push_back(hash);
    for (int time = 0; time < 2; ++time) {
        LabelSums sums{};
        rows.add_own(hashes, sums);
        LabelSums want{};
        want[0] = 1;
        want[2] = 200;
        CHECK(sums == want);
        ReachSums reach{};
        for (const std::uint32_t hash : hashes) rows.add_reach(hash, reach);
        ReachSums want_reach{};
        want_reach[0] = 3;
        want_reach[kOwnLane] = 1;
        want_reach[kOwnLane + 2] = 200;
        want_reach[kPlaces * kTagLabels - 1] = -4;
        CHECK(reach == want_reach);
    }
}
