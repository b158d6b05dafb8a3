#include "base/cache_share.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("CacheShare: kWorkersWithFullCaches: many workers keep together what so many would") {
    constexpr std::size_t kMost = 50'000;
    CHECK(CacheShare().of(kMost) == kMost);
    CHECK(CacheShare(0).of(kMost) == kMost);
    for (std::size_t workers = 1; workers <= kWorkersWithFullCaches; ++workers)
        CHECK(CacheShare(workers).of(kMost) == kMost);
    for (std::size_t workers = kWorkersWithFullCaches; workers <= 64; ++workers) {
        CAPTURE(workers);
        const std::size_t all = workers * CacheShare(workers).of(kMost);
        CHECK(all <= kWorkersWithFullCaches * kMost);
        CHECK(all + workers > kWorkersWithFullCaches * kMost);
    }
    CHECK(CacheShare(1'000).of(3) == 1);
}
