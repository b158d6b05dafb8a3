#include "entity/feature_groups.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

using namespace newsidx;

namespace {

// Groups of all kinds, many more than GroupRows keeps.
std::vector<FeatureGroup> many_groups() {
    std::vector<FeatureGroup> groups;
    for (std::uint32_t i = 0; i < 3'000; ++i) {
        WordFacts facts;
        facts.small = scatter(i % 700);
        facts.known = i % 3;
        facts.classes = {static_cast<std::uint16_t>(i % 90), static_cast<std::uint16_t>(i % 9), 1};
        for (const GroupKind kind :
             {GroupKind::last, GroupKind::first, GroupKind::before, GroupKind::after,
              GroupKind::chain_head, GroupKind::use_before, GroupKind::use_after}) {
            groups.push_back(group_of(kind, facts, i % 2));
        }
        groups.push_back(longer_group(facts, facts, i % 3, i % 5));
        groups.push_back(place_group({i % 8, i % 7, i % 2, i % 5, i % 4, i % 3}));
        groups.push_back(segment_group({i % 4, i % 3, i % 3, i % 2, i % 2, i % 5, i % 4}));
    }
    return groups;
}

std::vector<std::uint32_t> hashes_of(const FeatureGroup& group) {
    PairFeatures features;
    add_context_features(group, features);
    std::vector<std::uint32_t> hashes;
    for (std::size_t i = 0; i < features.size(); ++i) hashes.push_back(features.hash(i));
    return hashes;
}

// Has every third feature.
FeatureTable table_for(const std::vector<FeatureGroup>& groups) {
    std::map<std::uint32_t, FeatureTable::Feature> features;
    for (const FeatureGroup& group : groups) {
        for (const std::uint32_t hash : hashes_of(group)) {
            if (hash % 3 != 0) continue;
            FeatureTable::Feature& feature = features[hash];
            feature.hash = hash;
            feature.weights[kOwnLane + hash % kTagLabels] = static_cast<std::int8_t>(1 + hash % 5);
        }
    }
    std::vector<FeatureTable::Feature> all;
    for (const auto& [hash, feature] : features) all.push_back(feature);
    return FeatureTable(all);
}

}  // namespace

TEST_CASE("add_context_features: every group has some, and no two the same") {
    std::map<std::vector<std::uint32_t>, FeatureGroup> met;
    for (const FeatureGroup& group : many_groups()) {
        const auto hashes = hashes_of(group);
        CHECK(hashes.size() >= 2);
        CHECK(met.try_emplace(hashes, group).first->second == group);
    }
}

TEST_CASE("GroupRows: adds what the features of the groups add, whatever it has met") {
    const std::vector<FeatureGroup> groups = many_groups();
    const FeatureTable table = table_for(groups);
    FeatureRows rows(table);
    FeatureRows single(table);
    GroupRows kept(add_context_features, 1024);
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
        FeatureGroups some;
        PairFeatures features;
        for (const std::size_t at : {i, i, i / 2, i + 1}) {
            some.push_back(groups[at]);
            add_context_features(groups[at], features);
        }
        LabelSums got{};
        kept.add(some, rows, got);
        LabelSums want{};
        single.add_own(features, want);
        REQUIRE(got == want);
    }
}
