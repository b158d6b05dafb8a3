#include "index/ledger_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <atomic>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>
#include <vector>

#include "index/compact.hpp"
#include "index/reader.hpp"
#include "index/writer.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

void make_with_persons(const std::string& path) {
    auto writer = Writer::open(path);
    REQUIRE(writer);
    REQUIRE(writer->commit());
}

std::string read(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

LedgerEntry ban(const std::string& key) {
    return {LedgerVerb::ban, EntityType::person, key, "", ""};
}

void decide(const std::vector<std::string>& paths, const std::string& key) {
    auto file = LedgerFile::open(paths);
    REQUIRE(file);
    file->ledger().add(ban(key));
    REQUIRE(file->save());
}

std::size_t decisions(const std::vector<std::string>& paths) {
    const auto reader = Reader::open(paths);
    REQUIRE(reader);
    return reader->ledger().entries().size();
}

}  // namespace

TEST_CASE("LedgerFile: lies beside the index and leaves nothing else there") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    decide({folder / "index/"}, "a");
    CHECK(decisions({folder / "index"}) == 1);
    CHECK(read(folder / "index.ledger").ends_with("ban\tperson\ta\n"));
    CHECK_FALSE(std::filesystem::exists(folder / "index.ledger.lock"));
    {
        const auto looked_only = LedgerFile::open({folder / "index"});
        REQUIRE(looked_only);
        CHECK(std::filesystem::exists(folder / "index.ledger.lock"));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "index.ledger.lock"));
    FileOperations operations;
    REQUIRE(compact(operations, folder / "index"));
    CHECK(decisions({folder / "index"}) == 1);
}

TEST_CASE("LedgerFile: a begin that somebody left who was killed is in nobody's way") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    std::ofstream(folder / "index.ledger.lock") << std::string(10'000, 'x');
    decide({folder / "index"}, "a");
    CHECK(read(folder / "index.ledger").find("xxx") == std::string::npos);
    CHECK(decisions({folder / "index"}) == 1);
}

TEST_CASE("LedgerFile: a link into a repository is followed, its permissions are kept") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    std::filesystem::create_directory(folder / "repository");
    std::ofstream(folder / "repository/decisions.txt") << "# ours\n";
    REQUIRE(::chmod((folder / "repository/decisions.txt").c_str(), 0640) == 0);
    std::filesystem::create_symlink("repository/decisions.txt", folder / "index.ledger");
    decide({folder / "index"}, "a");
    CHECK(std::filesystem::is_symlink(folder / "index.ledger"));
    CHECK(read(folder / "repository/decisions.txt") == "# ours\nban\tperson\ta\n");
    struct stat status {};
    REQUIRE(::stat((folder / "repository/decisions.txt").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0640);
}

TEST_CASE("LedgerFile: of many who decide at once nobody's decision is lost") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    constexpr int kThreads = 4;
    constexpr int kEach = 8;
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&, thread] {
            for (int i = 0; i < kEach; ++i) {
                auto file = LedgerFile::open({folder / "index"});
                if (!file) {
                    ++failed;
                    continue;
                }
                file->ledger().add(ban(std::to_string(thread) + " " + std::to_string(i)));
                if (!file->save()) ++failed;
            }
        });
    }
    for (auto& thread : threads) thread.join();
    CHECK(failed == 0);
    CHECK(decisions({folder / "index"}) == kThreads * kEach);
}

TEST_CASE("LedgerFile: of several indexes the first one's holds") {
    const TemporaryFolder folder;
    make_with_persons(folder / "a");
    make_with_persons(folder / "b");
    decide({folder / "b"}, "x");
    CHECK(decisions({folder / "a", folder / "b"}) == 0);
    CHECK(decisions({folder / "b", folder / "a"}) == 1);
    CHECK(ledger_path({"ssh://here/a", folder / "b"}) ==
          std::filesystem::canonical(folder / "b").string() + ".ledger");
    CHECK(ledger_path({"ssh://here/a"}).empty());
    CHECK_FALSE(LedgerFile::open({"ssh://here/a"}));
}

TEST_CASE("pack: carries the ledger, and a file beside the packed index counts instead") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    const std::string packed = folder / "packed";
    FileOperations operations;
    REQUIRE(pack(operations, folder / "index", packed, false));
    CHECK(decisions({packed}) == 0);
    decide({folder / "index"}, "a");
    REQUIRE(pack(operations, folder / "index", packed, true));
    CHECK(decisions({packed}) == 1);
    decide({packed}, "b");
    CHECK(decisions({packed}) == 2);
    REQUIRE(pack(operations, packed, folder / "again", false));
    CHECK(decisions({folder / "again"}) == 2);
    std::ofstream(packed + ".ledger", std::ios::trunc);
    CHECK(decisions({packed}) == 0);
}

TEST_CASE("read_ledger: a line that can't be read is an error with file and line") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    std::ofstream(folder / "index.ledger") << "# ours\n<<<<<<< HEAD\n";
    const auto reader = Reader::open({folder / "index"});
    REQUIRE_FALSE(reader);
    CHECK(reader.error().kind == ErrorKind::usage);
    CHECK(reader.error().what.find("index.ledger: ") != std::string::npos);
    CHECK(reader.error().what.find("line 2") != std::string::npos);
}

TEST_CASE("read_ledger: a file that is cut within its first line is not one without decisions") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    decide({folder / "index"}, "a");
    const std::string whole = read(folder / "index.ledger");
    for (const std::size_t size : {std::size_t{1}, std::size_t{20}, whole.find('\n')}) {
        CAPTURE(size);
        std::ofstream(folder / "index.ledger", std::ios::trunc) << whole.substr(0, size);
        const auto reader = Reader::open({folder / "index"});
        REQUIRE_FALSE(reader);
        CHECK(reader.error().what.ends_with("index.ledger: cut within its first line"));
    }
}

TEST_CASE("LedgerFile: a ledger of more than kMaxLedgerBytes is neither read nor written") {
    const TemporaryFolder folder;
    make_with_persons(folder / "index");
    const std::string path = folder / "index.ledger";
    std::ofstream(path) << "# " << std::string(kMaxLedgerBytes - 3, 'x') << "\n";
    CHECK(decisions({folder / "index"}) == 0);
    {
        auto file = LedgerFile::open({folder / "index"});
        REQUIRE(file);
        file->ledger().add(ban("a"));
        const auto saved = file->save();
        REQUIRE_FALSE(saved);
        CHECK(saved.error().what.find("16 MiB") != std::string::npos);
    }
    CHECK(std::filesystem::file_size(path) == kMaxLedgerBytes);  // as it was
    std::ofstream(path, std::ios::app) << "#";
    const auto reader = Reader::open({folder / "index"});
    REQUIRE_FALSE(reader);
    CHECK(reader.error().what.find("16 MiB") != std::string::npos);
}
