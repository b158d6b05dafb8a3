#include "base/result.hpp"

#include <doctest/doctest.h>

#include <string>

namespace newsidx {

TEST_CASE("Result: is a value or an error, never both") {
    const Result<std::string> good = std::string("x");
    REQUIRE(good);
    CHECK(*good == "x");

    const Result<std::string> bad = Error{ErrorKind::input, "no title", ""};
    REQUIRE_FALSE(bad);
    CHECK(bad.error().what == "no title");
    CHECK_THROWS_AS((void)bad.value(), std::bad_variant_access);
}

TEST_CASE("Status: is success until an error is put in") {
    CHECK(Status());
    const Status failed = Error{ErrorKind::locked, "locked", ""};
    REQUIRE_FALSE(failed);
    CHECK(failed.error().kind == ErrorKind::locked);
}

}  // namespace newsidx
