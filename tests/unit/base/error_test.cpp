#include "base/error.hpp"

#include <doctest/doctest.h>

#include <cerrno>

namespace newsidx {

TEST_CASE("exit_code: the frozen codes of the command line") {
    CHECK(exit_code(ErrorKind::usage) == 2);
    CHECK(exit_code(ErrorKind::query) == 2);
    CHECK(exit_code(ErrorKind::input) == 3);
    CHECK(exit_code(ErrorKind::no_index) == 4);
    CHECK(exit_code(ErrorKind::schema) == 4);
    CHECK(exit_code(ErrorKind::locked) == 5);
    CHECK(exit_code(ErrorKind::damaged) == 6);
    CHECK(exit_code(ErrorKind::system) == 7);
}

TEST_CASE("system_error: names the thing and the system's word for the trouble") {
    const Error error = system_error("cannot read a.txt", ENOSPC);
    CHECK(error.kind == ErrorKind::system);
    CHECK(error.what == "cannot read a.txt: No space left on device");
    CHECK(error.hint.starts_with("make room on the disk"));
    CHECK(system_error("cannot read a.txt", EACCES).hint.empty());
}

}  // namespace newsidx
