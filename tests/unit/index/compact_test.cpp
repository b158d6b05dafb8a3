#include "index/compact.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include <functional>

#include "index/writer.hpp"
#include "temporary_folder.hpp"
#include "writer_articles.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;
namespace fs = std::filesystem;

namespace {

void make_with_articles(const std::string& path, int articles = 0) {
    auto writer = open(path, EngineChoice::xapian);
    REQUIRE(writer);
    for (int i = 0; i < articles; ++i) REQUIRE(writer->put(document_of(i, filler(i), "a")));
    REQUIRE(writer->commit());
    for (int i = 0; i < articles; i += 2)
        REQUIRE(writer->put(document_of(i, filler(i + 1) + " and more", "b")));
    REQUIRE(writer->commit());
}

std::string answers(const std::string& path) { return dump(Xapian::Database(path)); }

// One sync of many fails, as it does when the disk couldn't take what was written before.
class OneBadSync : public FileOperations {
public:
    explicit OneBadSync(int bad) : bad_(bad) {}
    int sync(int file) override {
        if (calls_++ != bad_) return FileOperations::sync(file);
        errno = EIO;
        return -1;
    }
    [[nodiscard]] bool has_failed() const { return calls_ > bad_; }

private:
    int bad_;
    int calls_ = 0;
};

// Something happens before a sync, or before folders change names.
class Meanwhile : public FileOperations {
public:
    Meanwhile(bool at_exchange, std::function<void()> what)
        : at_exchange_(at_exchange), what_(std::move(what)) {}
    int sync(int file) override {
        if (!at_exchange_) happen();
        return FileOperations::sync(file);
    }
    int exchange(const char* one, const char* other) override {
        if (at_exchange_) happen();
        return FileOperations::exchange(one, other);
    }

private:
    void happen() {
        if (auto now = std::exchange(what_, nullptr)) now();
    }

    bool at_exchange_;
    std::function<void()> what_;
};

}  // namespace

TEST_CASE("compact: the folder is replaced, a link to it stays one") {
    TemporaryFolder folder;
    make_with_articles(folder / "real");
    fs::permissions(folder / "real", fs::perms::owner_all);
    fs::create_directory_symlink("real", folder / "link");
    FileOperations operations;
    REQUIRE(compact(operations, folder / "link"));
    CHECK(fs::is_symlink(folder / "link"));
    CHECK(fs::exists(folder / "real/iamglass"));
    CHECK(fs::status(folder / "real").permissions() == fs::perms::owner_all);
    std::size_t there = 0;
    for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder / "")) ++there;
    CHECK(there == 2);
}

TEST_CASE("compact: a folder that holds other files is left as it is") {
    TemporaryFolder folder;
    make_with_articles(folder / "index");
    std::ofstream(folder / "index/notes.txt") << "mine";
    FileOperations operations;
    const auto refused = compact(operations, folder / "index");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK(fs::exists(folder / "index/notes.txt"));
}

TEST_CASE("compact, pack: the copy answers alike, and is sound for Xapian") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_with_articles(path, 300);
    const std::string before = answers(path);
    const auto bytes = fs::file_size(path + "/postlist.glass");
    FileOperations operations;
    REQUIRE(pack(operations, path, folder / "packed", false));
    CHECK(answers(folder / "packed") == before);
    CHECK(Xapian::Database::check(folder / "packed") == 0);
    REQUIRE(pack(operations, folder / "packed", folder / "again", false));
    CHECK(answers(folder / "again") == before);
    REQUIRE(compact(operations, path));
    CHECK(answers(path) == before);
    CHECK(check_errors(path) == 0);
    CHECK(fs::file_size(path + "/postlist.glass") < bytes);
    // What was compacted is written to as before.
    auto writer = open(path, EngineChoice::xapian);
    REQUIRE(writer);
    REQUIRE(writer->put(document_of(301, filler(301), "a")));
    REQUIRE(writer->commit());
    CHECK(Xapian::Database(path).get_doccount() == 301);
    CHECK(check_errors(path) == 0);
}

TEST_CASE("compact: a sync that fails is an error, whichever, and the index answers as before") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_with_articles(path, 10);
    const std::string before = answers(path);
    int bad = 0;
    for (bool failed = true; failed; ++bad) {
        CAPTURE(bad);
        OneBadSync operations(bad);
        const auto done = compact(operations, path);
        failed = operations.has_failed();
        CHECK(static_cast<bool>(done) != failed);
        CHECK(answers(path) == before);
    }
    CHECK(bad > 6);
}

TEST_CASE("pack: a sync that fails is an error, whichever") {
    TemporaryFolder folder;
    make_with_articles(folder / "index", 10);
    int bad = 0;
    for (bool failed = true; failed; ++bad) {
        CAPTURE(bad);
        OneBadSync operations(bad);
        const auto done = pack(operations, folder / "index", folder / "packed", true);
        failed = operations.has_failed();
        CHECK(static_cast<bool>(done) != failed);
    }
    CHECK(bad > 6);
    CHECK(answers(folder / "packed") == answers(folder / "index"));
}

TEST_CASE("pack: an error names the destination when that is in trouble") {
    TemporaryFolder folder;
    make_with_articles(folder / "index", 3);
    const std::string packed = folder / "absent/packed";
    FileOperations operations;
    const auto done = pack(operations, folder / "index", packed, false);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::system);
    CHECK(done.error().what.starts_with("can't write " + packed + ": "));
}

TEST_CASE("compact: another folder that is moved to the index's path is left as it is") {
    for (const bool at_exchange : {false, true}) {
        for (const bool other_comes : {false, true}) {
            CAPTURE(at_exchange);
            CAPTURE(other_comes);
            TemporaryFolder folder;
            make_with_articles(folder / "index", 10);
            make_with_articles(folder / "other", 3);
            const std::string before = answers(folder / "index");
            const std::string others = answers(folder / "other");
            Meanwhile operations(at_exchange, [&] {
                fs::rename(folder / "index", folder / "moved");
                if (other_comes) fs::rename(folder / "other", folder / "index");
            });
            const auto done = compact(operations, folder / "index");
            REQUIRE_FALSE(done);
            CHECK(done.error().kind == ErrorKind::system);
            CHECK(answers(folder / "moved") == before);
            CHECK(fs::exists(folder / "index") == other_comes);
            CHECK(answers(folder / (other_comes ? "index" : "other")) == others);
            std::size_t there = 0;
            for ([[maybe_unused]] const auto& one : fs::directory_iterator(folder / "")) ++there;
            CHECK(there == 2);
        }
    }
}

TEST_CASE("pack: of an index that is moved away meanwhile, or another's in its place, no mixture") {
    TemporaryFolder folder;
    make_with_articles(folder / "index", 10);
    make_with_articles(folder / "other", 3);
    const std::string before = answers(folder / "index");
    Meanwhile operations(false, [&] {
        fs::rename(folder / "index", folder / "moved");
        fs::rename(folder / "other", folder / "index");
    });
    REQUIRE(pack(operations, folder / "index", folder / "packed", false));
    CHECK(answers(folder / "packed") == before);
}
