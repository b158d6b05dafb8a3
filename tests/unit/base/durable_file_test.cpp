#include "base/durable_file.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include <fstream>

using namespace newsidx;

TEST_CASE("write_durably: all bytes; an error names the path and what the system said") {
    const std::string path = "/tmp/newsidx-durable-" + std::to_string(::getpid());
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    REQUIRE(file >= 0);
    CHECK(write_durably(file, "first\n", path));
    ::close(file);
    std::string line;
    std::getline(std::ifstream(path), line);
    CHECK(line == "first");
    ::unlink(path.c_str());
    CHECK(write_durably(-1, "x", "a").error().what == "can't write a: Bad file descriptor");
}

TEST_CASE("sync_folder: a folder that is there; nothing else") {
    CHECK(sync_folder("/tmp"));
    const auto synced = sync_folder("/tmp/newsidx-absent/x");
    REQUIRE_FALSE(synced);
    CHECK(synced.error().kind == ErrorKind::system);
    CHECK(synced.error().what ==
          "can't open folder /tmp/newsidx-absent/x: No such file or directory");
}
