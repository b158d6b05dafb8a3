#include "source/walk.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <vector>

#include "scratch_folder.hpp"
#include "source/source.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

struct Walked {
    std::vector<std::string> files;  // below the folder
    std::vector<std::string> failed;
    std::vector<std::string> left_out;
};

Walked walk(const ScratchFolder& folder, bool follow = false) {
    Walked out;
    const auto below = [&](const std::string& path) {
        return path.substr(folder.path().size() + 1);
    };
    walk_folder(folder.path(), follow,
                {[&](const std::string& path) {
                     out.files.push_back(below(path));
                     return true;
                 },
                 [&](const std::string& path, const Error&) { out.failed.push_back(below(path)); },
                 [](std::uint64_t) {},
                 [&](const std::string& path) {
                     out.left_out.push_back(below(path));
                     return true;
                 }});
    return out;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("walk_folder: files sorted by name; no hidden ones, no version control, no indexes") {
    const ScratchFolder folder;
    for (const char* name : {"b.txt", "a/z.txt", "a/b/c.txt", ".hidden", ".git/config", "CVS/Root",
                             "index/iamglass", "index/postlist.glass"})
        folder.write(name, "x");
    CHECK(walk(folder).files == Names{"a/b/c.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("walk_folder: what browsers save beside a page is no article") {
    const ScratchFolder folder;
    for (const char* name : {"a/visit.html", "a/visit_files/ad.html", "a/visit_files/x/y.js",
                             "a/Besuch.htm", "a/Besuch-Dateien/z.css", "notes_files/one.txt"})
        folder.write(name, "x");
    const auto walked = walk(folder);
    CHECK(walked.files == Names{"a/Besuch.htm", "a/visit.html", "notes_files/one.txt"});
    CHECK(walked.left_out ==
          Names{"a/Besuch-Dateien/z.css", "a/visit_files/ad.html", "a/visit_files/x/y.js"});
}

TEST_CASE(
    "walk_folder: links to files are followed, to folders only when asked, each folder once") {
    const ScratchFolder folder;
    folder.write("a/one.txt", "x");
    folder.write("b/two.txt", "x");
    fs::create_symlink("../b", folder.path("a/b"));
    fs::create_symlink("../a", folder.path("b/a"));
    fs::create_symlink(".", folder.path("self"));
    fs::create_symlink("a/one.txt", folder.path("file"));
    fs::create_symlink("nowhere", folder.path("dead"));
    CHECK(walk(folder).files == Names{"a/one.txt", "b/two.txt", "file"});
    CHECK(walk(folder, true).files == Names{"a/b/two.txt", "a/one.txt", "file"});
    CHECK(walk(folder).failed == Names{"dead"});
}

TEST_CASE("walk_folder: pipes and sockets are passed over") {
    const ScratchFolder folder;
    REQUIRE(::mkfifo(folder.path("fifo").c_str(), 0600) == 0);
    folder.write("a.txt", "x");
    CHECK(walk(folder).files == Names{"a.txt"});
}

TEST_CASE("walk_folder: kMaxFolderDepth") {
    const ScratchFolder folder;
    std::string path;
    for (int i = 0; i <= kMaxFolderDepth; ++i) path += "d/";
    folder.write("d/near.txt", "x");
    folder.write(path + "far.txt", "x");
    const auto out = walk(folder);
    CHECK(out.files == Names{"d/near.txt"});
    CHECK(out.failed.size() == 1);
}

TEST_CASE("is_gone: only what isn't there") {
    const ScratchFolder folder;
    folder.write("a.txt", "x");
    fs::create_symlink("nowhere", folder.path("dead"));
    CHECK_FALSE(is_gone(folder.path("a.txt")));
    CHECK_FALSE(is_gone(folder.path("dead")));
    CHECK(is_gone(folder.path("b.txt")));
    CHECK(is_gone(folder.path("a.txt/b")));
}
