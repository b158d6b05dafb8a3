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

TEST_CASE("BudgetedSource: counts what is read through it") {
    const std::uint64_t packed = 10;
    UnpackBudget budget{packed};
    TextSource text("some text");
    BudgetedSource source(text, budget);
    CHECK(drain(source).text == "some text");
    CHECK(budget.unpacked == 9);
}
