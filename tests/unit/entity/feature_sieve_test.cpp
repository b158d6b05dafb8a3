#include "entity/feature_sieve.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace newsidx;

namespace {

// As many features, of all sorts of numbers.
PairFeatures some_features(std::size_t count) {
    PairFeatures features;
    for (std::uint32_t i = 0; i < count; ++i)
        features.add(i % 70, scatter(i + 1), i % 3 == 0 ? 0 : scatter(7 * i), scatter(~i));
    return features;
}

// Buckets that have every second feature, or nearly.
std::vector<FeatureBucket> half_full() {
    std::vector<FeatureBucket> buckets(std::size_t{1} << 16U);
    for (std::uint32_t i = 0; i < buckets.size(); ++i)
        buckets[i].met = std::uint64_t{scatter(i)} << 32U | scatter(~i);
    return buckets;
}

using Sieved = std::vector<std::uint32_t>;

Sieved sieved(SievePairs sieve, const PairFeatures& features,
              const std::vector<FeatureBucket>& buckets) {
    Sieved found(kFeatureRoom);
    found.resize(sieve(features, buckets.data(), found.data()));
    return found;
}

}  // namespace

TEST_CASE("sieve_of_processor: finds what is found one by one, of any number of features") {
    const auto buckets = half_full();
    for (std::size_t count = 0; count <= kMaxOwnFeatures; ++count) {
        const PairFeatures features = some_features(count);
        const Sieved one_by_one = sieved(sieve_one_by_one, features, buckets);
        REQUIRE(sieved(sieve_of_processor(), features, buckets) == one_by_one);
        Sieved want;
        FeatureHashes hashes;
        for (std::size_t i = 0; i < count; ++i) {
            const std::uint32_t hash = features.hash(i);
            hashes.push_back(hash);
            if (buckets[hash >> 16U].may_have(hash)) want.push_back(hash);
        }
        REQUIRE(one_by_one == want);
        Sieved found(kFeatureRoom);
        found.resize(sieve_hashes(hashes, buckets.data(), found.data()));
        REQUIRE(found == want);
    }
}

TEST_CASE("PairFeatures: have the hashes of their numbers") {
    PairFeatures features;
    features.add(3, 4, 5, 6);
    features.add(3, 4);
    REQUIRE(features.size() == 2);
    CHECK(features.hash(0) == pair_hash(3, 4, 5, 6));
    CHECK(features.hash(1) == pair_hash(3, 4));
}
