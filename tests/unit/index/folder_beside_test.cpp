#include "index/folder_beside.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "temporary_folder.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

void make_file(const std::string& path) { std::ofstream(path) << "x"; }

// The number of a process that is no more.
pid_t gone_process() {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(0);
    int status = 0;
    ::waitpid(child, &status, 0);
    return child;
}

}  // namespace

TEST_CASE("path_beside: a hidden name beside the index, however that is written") {
    CHECK(path_beside("/a/index", "new") == "/a/.index.newsidx-new");
    CHECK(path_beside("/a/index/", "new") == "/a/.index.newsidx-new");
    CHECK(path_beside("index", "new") == (fs::current_path() / ".index.newsidx-new").string());
}

TEST_CASE("Scratch: takes away what it made and what killed processes left, and nothing else") {
    TemporaryFolder folder;
    const std::string index = folder / "index";
    const std::string left = path_beside(index, "new") + "-" + std::to_string(gone_process());
    const std::string mine = left + "0";  // holds another's file
    const std::string parents = path_beside(index, "new") + "-" + std::to_string(::getppid());
    const std::string others = folder / "index.new-2019";
    for (const auto& path : {left, parents, others}) {
        fs::create_directory(path);
        make_file(path + "/iamglass");
    }
    fs::create_directory(mine);
    make_file(mine + "/notes.txt");
    std::string own;
    {
        const Scratch scratch(index, "new");
        own = scratch.path();
        CHECK_FALSE(fs::exists(left));
        CHECK(fs::exists(parents));
        CHECK(fs::exists(others));
        CHECK(fs::exists(mine + "/notes.txt"));
        fs::create_directory(own);
        make_file(own + "/postlist.glass");
    }
    CHECK_FALSE(fs::exists(own));
}

TEST_CASE("has_other_files: knows the files of an index") {
    TemporaryFolder folder;
    const std::string index = folder / "index";
    CHECK(has_other_files(index).error().kind == ErrorKind::system);
    fs::create_directory(index);
    make_file(index + "/postlist.glass");
    make_file(index + "/flintlock");
    CHECK(has_other_files(index).value() == false);
    make_file(index + "/notes.txt");
    CHECK(has_other_files(index).value());
    remove_index_files(index);
    CHECK(fs::exists(index + "/notes.txt"));
    CHECK_FALSE(fs::exists(index + "/postlist.glass"));
}

TEST_CASE("take_over_permissions: a copy shows no more than its original") {
    TemporaryFolder folder;
    const std::string index = folder / "index";
    const std::string copy = folder / "copy";
    for (const auto& path : {index, copy}) {
        fs::create_directory(path);
        make_file(path + "/iamglass");
        make_file(path + "/postlist.glass");
    }
    fs::permissions(index, fs::perms::owner_all);
    fs::permissions(index + "/iamglass", fs::perms::owner_read | fs::perms::owner_write);
    REQUIRE(take_over_permissions(index, copy));
    CHECK(fs::status(copy).permissions() == fs::perms::owner_all);
    CHECK(fs::status(copy + "/postlist.glass").permissions() ==
          (fs::perms::owner_read | fs::perms::owner_write));
}
