// What a bulk build leaves behind when the disk is full, the system refuses, or the process dies:
// at every single write, sync and rename.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <random>

#include "hostile_documents.hpp"
#include "index/bulk_builder.hpp"
#include "index/create.hpp"
#include "temporary_folder.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

enum class Fault { disk_full, io_error, death };

// All goes well until call number `fault_at`, which writes half and fails, or ends the process.
class FaultyOperations : public FileOperations {
public:
    FaultyOperations(Fault fault, int fault_at) : fault_(fault), fault_at_(fault_at) {}

    ssize_t write_at(int file, const char* bytes, std::size_t size, off_t offset) override {
        if (!is_faulty()) return FileOperations::write_at(file, bytes, size, offset);
        if (calls_ - 1 == fault_at_)
            static_cast<void>(FileOperations::write_at(file, bytes, size / 2, offset));
        return fail();
    }
    int sync(int file) override { return is_faulty() ? fail() : FileOperations::sync(file); }
    int rename(const char* from, const char* to) override {
        return is_faulty() ? fail() : FileOperations::rename(from, to);
    }

private:
    bool is_faulty() { return calls_++ >= fault_at_; }  // and what comes after it
    int fail() const {
        if (fault_ == Fault::death) ::_exit(9);
        errno = fault_ == Fault::disk_full ? ENOSPC : EIO;
        return -1;
    }

    Fault fault_;
    int fault_at_;
    int calls_ = 0;
};

Status build(const std::string& path, FileOperations& operations) {
    // Enough for several writes to each file, and for runs that are written away.
    auto builder = BulkBuilder::begin(path, operations, std::size_t{3} << 20U);
    if (!builder) return builder.error();
    std::mt19937 random(1);
    for (int i = 0; i < 2'500; ++i) {
        const TestDocument one = random_document(random);
        if (auto added = builder->add(one.document, one.data); !added) return added.error();
    }
    return builder->finish();
}

// In a process of its own; whether it lived.
bool survives_build(const std::string& path, int fault_at) {
    const pid_t child = ::fork();
    if (child == 0) {
        FaultyOperations operations(Fault::death, fault_at);
        ::_exit(build(path, operations) ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void check_last_state_and_next_build(const std::string& path, const std::string& want) {
    CHECK(check_errors(path) == 0);
    {
        Xapian::Database database(path);
        CHECK(database.get_doccount() == 0);
        CHECK_FALSE(database.get_metadata("!schema").empty());
    }
    FileOperations operations;
    REQUIRE(build(path, operations));
    const bool same = dump(Xapian::Database(path)) == want;
    CHECK(same);
}

std::string dump_of_undisturbed_build() {
    TemporaryFolder folder;
    FileOperations operations;
    REQUIRE(create_if_absent(folder / "index"));
    REQUIRE(build(folder / "index", operations));
    return dump(Xapian::Database(folder / "index"));
}

constexpr int kFewestCalls = 12;  // or the test tests nothing

}  // namespace

TEST_CASE("bulk build: an error at any call leaves the last state, and says so") {
    const std::string want = dump_of_undisturbed_build();
    for (const Fault fault : {Fault::disk_full, Fault::io_error}) {
        int calls = 0;
        for (;; ++calls) {
            CAPTURE(calls);
            TemporaryFolder folder;
            const std::string path = folder / "index";
            REQUIRE(create_if_absent(path));
            FaultyOperations operations(fault, calls);
            const Status done = build(path, operations);
            if (done) break;
            CHECK(done.error().kind == ErrorKind::system);
            CHECK(Xapian::Database(path).get_doccount() == 0);
            if (calls % 5 == 0) check_last_state_and_next_build(path, want);
        }
        CHECK(calls >= kFewestCalls);
    }
}

TEST_CASE("bulk build: death at any call leaves the last state, and the next build is whole") {
    const std::string want = dump_of_undisturbed_build();
    int calls = 0;
    for (;; ++calls) {
        CAPTURE(calls);
        TemporaryFolder folder;
        const std::string path = folder / "index";
        REQUIRE(create_if_absent(path));
        if (survives_build(path, calls)) break;
        check_last_state_and_next_build(path, want);
    }
    CHECK(calls >= kFewestCalls);
}
