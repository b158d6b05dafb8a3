#include "index/xapian_guard.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <cerrno>
#include <new>
#include <stdexcept>

using namespace newsidx;

namespace {

struct Told {
    Error error;
    bool overtaken = false;
};

template <typename Exception>
Told told(const Exception& thrown) {
    bool overtaken = false;
    const Status status = guard_xapian(
        "idx", [&]() -> Status { throw thrown; }, &overtaken);
    REQUIRE_FALSE(status);
    return {status.error(), overtaken};
}

}  // namespace

TEST_CASE("guard_xapian: what is answered passes") {
    CHECK(guard_xapian("idx", []() -> Status { return {}; }));
    const auto seven = guard_xapian("idx", []() -> Result<int> { return 7; });
    REQUIRE(seven);
    CHECK(*seven == 7);
}

TEST_CASE("guard_xapian: each exception has its kind, and a writer at work may explain some") {
    CHECK(told(Xapian::DatabaseLockError("Unable to get write lock on idx: already locked"))
              .error.kind == ErrorKind::locked);
    const Told refused =
        told(Xapian::DatabaseLockError("Unable to get write lock on idx: Permission denied"));
    CHECK(refused.error.kind == ErrorKind::system);
    CHECK(refused.error.what == "can't lock idx: Permission denied");
    CHECK(told(Xapian::DatabaseVersionError("too new")).error.kind == ErrorKind::schema);
    CHECK(told(Xapian::NetworkError("gone")).error.kind == ErrorKind::no_index);
    CHECK(told(Xapian::InvalidOperationError("no")).error.kind == ErrorKind::system);
    CHECK(told(std::length_error("basic_string")).error.kind == ErrorKind::damaged);
    CHECK(told(std::bad_alloc()).error.what == "out of memory");
    CHECK_FALSE(told(Xapian::NetworkError("gone")).overtaken);
    for (const Told& one :
         {told(Xapian::DatabaseModifiedError("discarded")),
          told(Xapian::DatabaseCorruptError("bad block")), told(Xapian::DocNotFoundError("7")),
          told(Xapian::DatabaseError("block behind the end")), told(Xapian::RangeError("far"))}) {
        CHECK(one.error.kind == ErrorKind::damaged);
        CHECK(one.overtaken);
    }
}

TEST_CASE(
    "guard_xapian: a file that is absent is no index, one that the system refuses is trouble") {
    CHECK(told(Xapian::DatabaseOpeningError("Couldn't open", ENOENT)).error.kind ==
          ErrorKind::no_index);
    CHECK(told(Xapian::DatabaseOpeningError("Couldn't open", EMFILE)).error.kind ==
          ErrorKind::system);
    CHECK(told(Xapian::DatabaseError("Error writing block 3", ENOSPC)).error.kind ==
          ErrorKind::system);
}

TEST_CASE("guard_xapian: what is not Xapian's goes on") {
    CHECK_THROWS_AS(guard_xapian("idx", []() -> Status { throw std::logic_error("ours"); }),
                    std::logic_error);
}
