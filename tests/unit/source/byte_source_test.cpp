#include "source/byte_source.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>

#include "scratch_folder.hpp"
#include "text_source.hpp"

using namespace newsidx;

TEST_CASE("PeekedSource: gives again what was looked at, then the rest") {
    TextSource text("abcdefghij", 3);
    PeekedSource source(text);
    const auto head = source.peek(4);
    REQUIRE(head);
    CHECK(*head == "abcdef");
    CHECK(drain(source).text == "abcdefghij");
}

TEST_CASE("PeekedSource: an error behind the first byte waits until that has been read") {
    TextSource text("abc", 3, Error{ErrorKind::input, "short", ""});
    PeekedSource source(text);
    const auto head = source.peek(100);
    REQUIRE(head);
    CHECK(*head == "abc");
    const auto all = drain(source);
    CHECK(all.text == "abc");
    CHECK(all.error == "short");
    TextSource nothing("", 3, Error{ErrorKind::input, "short", ""});
    CHECK_FALSE(PeekedSource(nothing).peek(1));
}

TEST_CASE("FileSource: open refuses what is no regular file, and waits for nothing") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo(folder.path("fifo").c_str(), 0600) == 0);
    for (const auto& path : {folder.path("fifo"), std::string("/dev/zero"), folder.path()}) {
        CAPTURE(path);
        const auto opened = FileSource::open(path);
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == ErrorKind::input);
    }
    CHECK(FileSource::open(folder.path("absent")).error().what ==
          "can't be read: No such file or directory");
}

TEST_CASE("FileSource: a file that grows is read as long as it was when it was opened") {
    const ScratchFolder folder;
    folder.write("log", "first");
    const auto opened = FileSource::open(folder.path("log"));
    REQUIRE(opened);
    std::uint64_t consumed = 0;
    FileSource file(*opened, consumed);
    std::ofstream(folder.path("log"), std::ios::app) << " second";
    CHECK(drain(file).text == "first");
    CHECK(consumed == 5);
}

TEST_CASE("FileSource: wait ends when nothing comes, when something does, and at the end") {
    int ends[2] = {-1, -1};
    REQUIRE(::pipe(ends) == 0);
    std::uint64_t consumed = 0;
    const FileSource source(ends[0], consumed);
    CHECK_FALSE(source.wait(1));
    CHECK(::write(ends[1], "x", 1) == 1);
    CHECK(source.wait(1'000));
    ::close(ends[1]);
    CHECK(source.wait(1'000));
}
