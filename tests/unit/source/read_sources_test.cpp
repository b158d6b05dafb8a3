#include "source/source.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include <vector>

#include "packing.hpp"
#include "scratch_folder.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

// What came, in its order: "text PATH MEMBER:LINE BYTES", "failed PATH why", "done PATH".
std::vector<std::string> events(const ScratchFolder& folder,
                                const std::vector<std::string>& names) {
    SourceOptions options;
    for (const auto& name : names) options.paths.push_back(folder.path(name));
    std::vector<std::string> out;
    const auto short_name = [&](const Location& at) {
        return at.path.substr(folder.path().size() + 1) +
               (at.member.empty() ? "" : " " + at.member) +
               (at.line == 0 ? "" : ":" + std::to_string(at.line));
    };
    const auto done = read_sources(options, [&](const SourceEvent& event, const SourceProgress&) {
        if (const auto* text = std::get_if<RawText>(&event))
            out.push_back("text " + short_name(text->location) + " " + text->bytes);
        if (const auto* failure = std::get_if<SourceFailure>(&event))
            out.push_back("failed " + short_name(failure->location) + " " + failure->error.what);
        if (const auto* end = std::get_if<FileDone>(&event))
            out.push_back(std::string(end->complete ? "done " : "incomplete ") +
                          short_name({end->path, "", 0}));
        return true;
    });
    CHECK(done);
    return out;
}

using Events = std::vector<std::string>;

std::string nested(int levels) {
    std::string text = "deep";
    for (int i = 0; i < levels; ++i) text = gzipped(text);
    return text;
}

}  // namespace

TEST_CASE("read_sources: opens what is packed, and says where each text lay") {
    const ScratchFolder folder;
    folder.write("a.txt", "plain");
    folder.write("b.tar.gz",
                 gzipped(tar_member("x/1.txt", "one") + tar_member("two.gz", gzipped("two")) +
                         std::string(1024, '\0')));
    folder.write("c.jsonl.zst", zstd_packed("{\"a\":1}\n{\"a\":2}\n"));
    CHECK(events(folder, {"a.txt", "b.tar.gz", "c.jsonl.zst"}) ==
          Events{"text a.txt plain", "done a.txt", "text b.tar.gz x/1.txt one",
                 "text b.tar.gz two.gz two", "done b.tar.gz", "text c.jsonl.zst:1 {\"a\":1}",
                 "text c.jsonl.zst:2 {\"a\":2}", "done c.jsonl.zst"});
}

TEST_CASE("read_sources: kMaxContainerDepth") {
    const ScratchFolder folder;
    folder.write("deep", nested(kMaxContainerDepth));
    folder.write("deeper", nested(kMaxContainerDepth + 1));
    CHECK(events(folder, {"deep", "deeper"}) ==
          Events{"text deep deep", "done deep", "failed deeper containers lie more than 4 deep",
                 "incomplete deeper"});
}

TEST_CASE("read_sources: kMaxRatio: a bomb costs no neighbour, and is said once") {
    const ScratchFolder folder;
    folder.write("bomb", gzipped(gzipped(std::string(kRatioGraceBytes * 2, ' '))));
    folder.write("z.txt", "fine");
    CHECK(events(folder, {"bomb", "z.txt"}) ==
          Events{"failed bomb unpacks to more than 1000 times its size", "incomplete bomb",
                 "text z.txt fine", "done z.txt"});
}

TEST_CASE(
    "read_sources: a bomb among the members of an archive is named, its neighbours are read") {
    const ScratchFolder folder;
    const std::string bomb = gzipped(gzipped(std::string(kRatioGraceBytes * 2, ' ')));
    folder.write("a.tar", tar_member("1", "one") + tar_member("bomb", bomb) +
                              tar_member("2", "two") + std::string(1024, '\0'));
    CHECK(events(folder, {"a.tar"}) ==
          Events{"text a.tar 1 one", "failed a.tar bomb unpacks to more than 1000 times its size",
                 "text a.tar 2 two", "incomplete a.tar"});
}

TEST_CASE("read_sources: what isn't there or isn't a file is an event, and the next ones follow") {
    const ScratchFolder folder;
    folder.write("a.txt", "fine");
    CHECK(events(folder, {"absent", "a.txt"}) ==
          Events{"failed absent can't be read: No such file or directory", "incomplete absent",
                 "text a.txt fine", "done a.txt"});
}

TEST_CASE("read_sources: what is no regular file is told as what it is") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo(folder.path("pipe").c_str(), 0600) == 0);
    REQUIRE(::mknod(folder.path("socket").c_str(), S_IFSOCK | 0600, 0) == 0);
    fs::create_symlink("loop", folder.path("loop"));
    CHECK(events(folder, {"pipe", "socket", "loop"}) ==
          Events{"failed pipe is a pipe, no regular file", "incomplete pipe",
                 "failed socket is a socket, no regular file", "incomplete socket",
                 "failed loop is a link that leads to itself", "incomplete loop"});
}

TEST_CASE("read_sources: stops when it is to, also where no path can be read") {
    const ScratchFolder folder;
    std::string list;
    for (int i = 0; i < 1'000; ++i) list += folder.path("absent") + "\n";
    SourceOptions options;
    options.listed = PathList(list, '\n');
    int failed = 0;
    const auto sink = [&](const SourceEvent& event, const SourceProgress&) {
        failed += std::holds_alternative<SourceFailure>(event) ? 1 : 0;
        return true;
    };
    CHECK(read_sources(options, sink, [&] { return failed < 10; }));
    CHECK(failed == 10);
}

TEST_CASE("read_sources: stops when it is to, in the middle of a file") {
    const ScratchFolder folder;
    std::string many;
    for (int i = 0; i < 200'000; ++i) many += "{\"a\":1}\n";
    folder.write("many.jsonl", many);
    SourceOptions options;
    options.paths = {folder.path("many.jsonl")};
    int texts = 0;
    bool ended = false;
    const auto done = read_sources(
        options,
        [&](const SourceEvent& event, const SourceProgress&) {
            if (std::holds_alternative<RawText>(event)) {
                ++texts;
            } else {
                ended = true;
            }
            return true;
        },
        [&] { return texts < 10; });
    CHECK(done);
    CHECK(texts >= 10);
    CHECK(texts < 200'000);
    CHECK_FALSE(ended);
}

TEST_CASE("read_sources: a tar without members holds nothing, and that is all") {
    const ScratchFolder folder;
    folder.write("a.tar", std::string(10'240, '\0'));
    folder.write("b.tar.gz", gzipped(std::string(1'024, '\0')));
    folder.write("c.txt", std::string(1'024, '\0'));
    const auto seen = events(folder, {"a.tar", "b.tar.gz", "c.txt"});
    REQUIRE(seen.size() == 4);
    CHECK(seen[0] == "done a.tar");
    CHECK(seen[1] == "done b.tar.gz");
    CHECK(seen[3] == "done c.txt");
}

TEST_CASE("read_sources: source code is left out of a folder, and told when it is named") {
    const ScratchFolder folder;
    folder.write("in/a.js", "var x = 1;");
    folder.write("in/b.txt", "text");
    CHECK(events(folder, {"in", "in/a.js"}) ==
          Events{"done in/a.js", "text in/b.txt text", "done in/b.txt",
                 "failed in/a.js is a script (JavaScript), not a text", "incomplete in/a.js"});
}
