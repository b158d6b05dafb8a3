// What a bulk build leaves behind when the disk is full, the system refuses, or the process dies:
// at every single write, sync and rename.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <filesystem>
#include <random>

#include "begin_bulk.hpp"
#include "faulty_operations.hpp"
#include "hostile_documents.hpp"
#include "index/bulk_builder.hpp"
#include "index/create.hpp"
#include "index/folder_beside.hpp"
#include "temporary_folder.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

// What a build starts from: a new index, or one with articles, which is another way to put the
// tables into place.
enum class Start { new_index, articles };
constexpr Start kStarts[] = {Start::new_index, Start::articles};
constexpr Xapian::doccount kArticles = 300;

void make_index(const std::string& path, Start start) {
    REQUIRE(create_if_absent(path));
    if (start == Start::new_index) return;
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (const auto& one : random_documents(4, kArticles)) database.add_document(to_xapian(one));
    database.commit();
}

Status build(const std::string& path, Start start, FileOperations& operations) {
    // Enough for several writes to each file, and for runs that are written away.
    constexpr std::size_t kRunBytes = std::size_t{3} << 20U;
    auto builder = start == Start::new_index ? begin_new(path, operations, kRunBytes)
                                             : begin_over(path, operations, kRunBytes);
    if (!builder) return builder.error();
    std::mt19937 random(1);
    for (int i = 0; i < (start == Start::new_index ? 2'500 : 1'200); ++i) {
        const TestDocument one = random_document(random);
        if (auto added = builder->add(one.document, one.data); !added) return added.error();
    }
    if (start == Start::articles) builder->drop_from_base(7);
    return builder->finish();
}

// In a process of its own; whether it lived.
bool survives_build(const std::string& path, Start start, int fault_at) {
    const pid_t child = ::fork();
    if (child == 0) {
        FaultyOperations operations(Fault::death, fault_at);
        ::_exit(build(path, start, operations) ? 0 : 1);
    }
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

bool is_last_state(const std::string& path, Start start) {
    const Xapian::Database database(path);
    return database.get_doccount() == (start == Start::new_index ? 0 : kArticles) &&
           !database.get_metadata("!schema").empty();
}

// What the last call of all, which syncs the folder, comes too late for.
bool is_next_state(const std::string& path, const std::string& want) {
    return check_errors(path) == 0 && dump(Xapian::Database(path)) == want;
}

void check_last_state_and_next_build(const std::string& path, Start start,
                                     const std::string& want) {
    CHECK(check_errors(path) == 0);
    CHECK(is_last_state(path, start));
    FileOperations operations;
    REQUIRE(build(path, start, operations));
    const bool same = dump(Xapian::Database(path)) == want;
    CHECK(same);
    CHECK_FALSE(std::filesystem::exists(path_beside(path, "rebuild")));
}

std::string dump_of_undisturbed_build(Start start) {
    TemporaryFolder folder;
    FileOperations operations;
    make_index(folder / "index", start);
    REQUIRE(build(folder / "index", start, operations));
    return dump(Xapian::Database(folder / "index"));
}

constexpr int kFewestCalls = 12;  // or the test tests nothing

}  // namespace

TEST_CASE("bulk build: an error at any call leaves the last state, and says so") {
    for (const Start start : kStarts) {
        const std::string want = dump_of_undisturbed_build(start);
        for (const Fault fault : {Fault::disk_full, Fault::io_error}) {
            int calls = 0;
            for (;; ++calls) {
                CAPTURE(calls);
                TemporaryFolder folder;
                const std::string path = folder / "index";
                make_index(path, start);
                FaultyOperations operations(fault, calls);
                const Status done = build(path, start, operations);
                if (done) break;
                CHECK(done.error().kind == ErrorKind::system);
                if (!is_last_state(path, start)) {
                    CHECK(is_next_state(path, want));
                    continue;
                }
                if (calls % 5 == 0) check_last_state_and_next_build(path, start, want);
            }
            CHECK(calls >= kFewestCalls);
        }
    }
}

TEST_CASE("bulk build: death at any call leaves the last state, and the next build is whole") {
    for (const Start start : kStarts) {
        const std::string want = dump_of_undisturbed_build(start);
        int calls = 0;
        for (;; ++calls) {
            CAPTURE(calls);
            TemporaryFolder folder;
            const std::string path = folder / "index";
            make_index(path, start);
            if (survives_build(path, start, calls)) break;
            if (!is_last_state(path, start)) {
                CHECK(is_next_state(path, want));
                continue;
            }
            check_last_state_and_next_build(path, start, want);
        }
        CHECK(calls >= kFewestCalls);
    }
}
