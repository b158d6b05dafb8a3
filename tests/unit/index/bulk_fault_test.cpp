// What a bulk build leaves behind when the disk is full, the system refuses, or the process dies:
// at every single write, sync and rename.
#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <cerrno>
#include <filesystem>
#include <vector>

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
constexpr Xapian::doccount kArticles = 150;

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
    static const std::vector<TestDocument> documents = random_documents(1, 2'500);
    const std::size_t taken = start == Start::new_index ? documents.size() : 1'200;
    for (std::size_t i = 0; i < taken; ++i) {
        if (auto added = builder->add(documents[i].document, documents[i].data); !added)
            return added.error();
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

// An index to start from, made once and copied for each build.
class Origin {
public:
    explicit Origin(Start start) { make_index(folder_ / "index", start); }
    void copy_to(const std::string& path) const {
        std::filesystem::copy(folder_ / "index", path, std::filesystem::copy_options::recursive);
    }

private:
    TemporaryFolder folder_;
};

std::string dump_of_undisturbed_build(Start start, const Origin& origin) {
    TemporaryFolder folder;
    FileOperations operations;
    origin.copy_to(folder / "index");
    REQUIRE(build(folder / "index", start, operations));
    return dump(Xapian::Database(folder / "index"));
}

constexpr int kFewestCalls = 12;  // or the test tests nothing
// After every fifth fault the next build is made and read: all of them would be most of the time.
// Of a prime, so that writes and syncs in turn aren't parted.
constexpr int kBuiltAgain = 5;

}  // namespace

TEST_CASE("bulk build: an error at any call leaves the last state, and says so") {
    for (const Start start : kStarts) {
        const Origin origin(start);
        const std::string want = dump_of_undisturbed_build(start, origin);
        for (const Fault fault : {Fault::disk_full, Fault::io_error}) {
            int calls = 0;
            for (;; ++calls) {
                CAPTURE(calls);
                TemporaryFolder folder;
                const std::string path = folder / "index";
                origin.copy_to(path);
                FaultyOperations operations(fault, calls);
                const Status done = build(path, start, operations);
                if (done) break;
                CHECK(done.error().kind == ErrorKind::system);
                if (!is_last_state(path, start)) {
                    CHECK(is_next_state(path, want));
                    continue;
                }
                if (calls % kBuiltAgain == 0) check_last_state_and_next_build(path, start, want);
            }
            CHECK(calls >= kFewestCalls);
        }
    }
}

TEST_CASE("bulk build: death at any call leaves the last state, and the next build is whole") {
    for (const Start start : kStarts) {
        const Origin origin(start);
        const std::string want = dump_of_undisturbed_build(start, origin);
        int calls = 0;
        for (;; ++calls) {
            CAPTURE(calls);
            TemporaryFolder folder;
            const std::string path = folder / "index";
            origin.copy_to(path);
            if (survives_build(path, start, calls)) break;
            if (!is_last_state(path, start)) {
                CHECK(is_next_state(path, want));
                continue;
            }
            CHECK(check_errors(path) == 0);
            if (calls % kBuiltAgain == 0) check_last_state_and_next_build(path, start, want);
        }
        CHECK(calls >= kFewestCalls);
    }
}
