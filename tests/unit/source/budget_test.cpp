#include "source/budget.hpp"

#include <doctest/doctest.h>

#include "source/source.hpp"
#include "text_source.hpp"

using namespace newsidx;

TEST_CASE("spend: kMaxRatio counts beyond kRatioGraceBytes") {
    const std::uint64_t packed = kRatioGraceBytes / kMaxRatio / 2;
    UnpackBudget budget{packed};
    CHECK(spend(budget, kRatioGraceBytes));
    const auto more = spend(budget, 1);
    REQUIRE_FALSE(more);
    CHECK(more.error() == Error{ErrorKind::input, "unpacks to more than 1000 times its size", ""});
}

TEST_CASE("spend: kMaxUnpackedBytes ends what has no end") {
    const std::uint64_t packed = kMaxUnpackedBytes;
    UnpackBudget budget{packed};
    CHECK(spend(budget, kMaxUnpackedBytes));
    CHECK(spend(budget, 1).error().what == "unpacks to more than 64 GiB");
}

TEST_CASE("settle_member: kMaxBombs: a bomb takes nothing from what follows it") {
    const std::uint64_t packed = 100;
    UnpackBudget budget{packed};
    for (int bombs = 0; bombs < kMaxBombs; ++bombs) {
        CHECK_FALSE(spend(budget, kRatioGraceBytes + 1));
        CHECK(settle_member(budget));
        CHECK(spend(budget, kRatioGraceBytes / kMaxBombs));
        CHECK(settle_member(budget));
        CHECK(budget.bombs == bombs + 1);
    }
    CHECK_FALSE(spend(budget, kRatioGraceBytes));
    const auto settled = settle_member(budget);
    REQUIRE_FALSE(settled);
    CHECK(settled.error().what ==
          "has more than 10 members that unpack to more than 1000 times their size: the rest is "
          "left out");
}

TEST_CASE("settle_member: nothing is forgiven of kMaxUnpackedBytes") {
    const std::uint64_t packed = kMaxUnpackedBytes;
    UnpackBudget budget{packed};
    CHECK_FALSE(spend(budget, kMaxUnpackedBytes + 1));
    CHECK(settle_member(budget).error().what == "unpacks to more than 64 GiB");
}

TEST_CASE("BudgetedSource: counts what is read through it") {
    const std::uint64_t packed = 10;
    UnpackBudget budget{packed};
    TextSource text("some text");
    BudgetedSource source(text, budget);
    CHECK(drain(source).text == "some text");
    CHECK(budget.unpacked == 9);
}
