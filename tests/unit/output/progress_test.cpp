#include "output/progress.hpp"

#include <doctest/doctest.h>

#include "output/safe.hpp"

using namespace newsidx;

namespace {

constexpr JobProgress kHalf{50'000'000, 100'000'000, 1'234, 10.0};

}  // namespace

TEST_CASE("progress_line: share, articles, rate and time left, by the room there is") {
    CHECK(progress_line(kHalf, 80) ==
          "████████████░░░░░░░░░░░░  50%  1,234 articles  5.0 MB/s  0:10 left");
    CHECK(progress_line(kHalf, 50) == "████░░░░  50%  1,234 articles  5.0 MB/s  0:10 left");
    CHECK(progress_line(kHalf, 44) == " 50%  1,234 articles  5.0 MB/s  0:10 left");
    CHECK(progress_line(kHalf, 40) == " 50%  0:10 left");
    CHECK(progress_line(kHalf, 10) == " 50%  0:1…");
    for (std::size_t width = 1; width < 120; ++width) {
        CAPTURE(width);
        CHECK(columns(progress_line(kHalf, width)) <= width);
    }
}

TEST_CASE("progress_line: without share and time left where nobody knows how much there is") {
    CHECK(progress_line({50'000'000, 0, 7, 100.0}, 80) == "7 articles  0.5 MB/s");
    CHECK(progress_line({50, 50, 7, 100.0}, 80) == "7 articles  0.0 MB/s");
}

TEST_CASE("progress_line: any numbers make a line") {
    constexpr std::uint64_t kMost = ~std::uint64_t{0};
    CHECK_FALSE(progress_line({0, kMost, 0, 1e-9}, 200).empty());
    CHECK_FALSE(progress_line({1, kMost, kMost, 1e9}, 200).empty());
    CHECK_FALSE(progress_line({kMost - 1, kMost, kMost, 1e-9}, 200).empty());
}
