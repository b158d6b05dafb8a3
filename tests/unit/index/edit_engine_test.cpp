// Changes of a few articles straight in the tables, compared with Xapian's own.
#include "index/edit_engine.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <random>

#include "faulty_operations.hpp"
#include "hostile_documents.hpp"
#include "index/create.hpp"
#include "index/glass_check.hpp"
#include "index/glass_coding.hpp"
#include "temporary_folder.hpp"
#include "xapian_dump.hpp"

using namespace newsidx;

namespace {

// A document put under a number, or taken away where there is none.
struct Change {
    Xapian::docid number = 0;  // 0: a new one
    std::optional<TestDocument> document;
};

void change_by_xapian(const std::string& path, const std::vector<Change>& changes, int round) {
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (const Change& one : changes) {
        if (!one.document) {
            database.delete_document(one.number);
        } else if (one.number == 0) {
            database.add_document(to_xapian(*one.document));
        } else {
            database.replace_document(one.number, to_xapian(*one.document));
        }
    }
    database.set_metadata("round", std::to_string(round));
    database.set_metadata("gone", "");
    database.set_metadata("large", std::string(9'000, static_cast<char>('a' + round % 26)));
    database.commit();
}

Status change_by_edits(const std::string& path, const std::vector<Change>& changes, int round,
                       FileOperations& operations) {
    auto index = open_xapian_engine(path, Xapian::WritableDatabase(path, Xapian::DB_OPEN));
    auto engine = open_edit_engine(path, index, operations);
    if (!engine) return engine.error();
    for (const Change& one : changes) {
        const std::optional<Engine::Number> number =
            one.number == 0 ? std::nullopt : std::optional<Engine::Number>(one.number);
        const Status done = one.document
                                ? (*engine)->put(one.document->document, one.document->data, number)
                                : (*engine)->remove(one.number, {});
        if (!done) return done;
    }
    (*engine)->set_metadata("round", std::to_string(round));
    (*engine)->set_metadata("gone", "");
    (*engine)->set_metadata("large", std::string(9'000, static_cast<char>('a' + round % 26)));
    return (*engine)->commit();
}

std::vector<Xapian::docid> numbers_in(const std::string& path) {
    const Xapian::Database database(path);
    return {database.postlist_begin(""), database.postlist_end("")};
}

std::vector<Change> random_changes(std::mt19937& random, const std::string& path) {
    auto numbers = numbers_in(path);
    const auto hostile = hostile_documents();
    std::vector<Change> changes;
    for (std::uint32_t i = 0; i < 1 + random() % 12; ++i) {
        Change change;
        const auto kind = random() % 10;
        if (kind > 2 && !numbers.empty()) {
            const auto at =
                numbers.begin() + static_cast<std::ptrdiff_t>(random() % numbers.size());
            change.number = *at;
            numbers.erase(at);
        }
        if (change.number == 0 || kind < 8) {
            change.document =
                random() % 4 == 0 ? hostile[random() % hostile.size()] : random_document(random);
        }
        changes.push_back(std::move(change));
    }
    return changes;
}

void check_same(const std::string& stock, const std::string& edited) {
    CHECK(check_errors(edited) == 0);
    const auto faults = check_tables_of(edited);
    REQUIRE(faults);
    CHECK(faults->empty());
    const bool same = dump(Xapian::Database(stock), Bounds::left_out) ==
                      dump(Xapian::Database(edited), Bounds::left_out);
    REQUIRE(same);
}

void make_index(const std::string& path, std::uint32_t seed, std::size_t count) {
    REQUIRE(create_if_absent(path));
    Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
    for (const auto& one : random_documents(seed, count)) database.add_document(to_xapian(one));
    database.set_metadata("gone", "soon");
    database.commit();
}

void copy_index(const std::string& from, const std::string& to) { std::filesystem::copy(from, to); }

}  // namespace

TEST_CASE("edits: hold what Xapian's writer makes of the same changes, commit after commit") {
    for (const std::size_t count : {0U, 5U, 900U}) {
        CAPTURE(count);
        TemporaryFolder folder;
        const std::string stock = folder / "stock";
        const std::string edited = folder / "edited";
        make_index(stock, 3, count);
        copy_index(stock, edited);
        std::mt19937 random(static_cast<std::uint32_t>(count + 1));
        FileOperations operations;
        for (int round = 0; round < 24; ++round) {
            CAPTURE(round);
            const auto changes = random_changes(random, stock);
            change_by_xapian(stock, changes, round);
            // Each other time Xapian's writer goes on with what edits have made.
            if (round % 5 == 4) {
                change_by_xapian(edited, changes, round);
            } else {
                REQUIRE(change_by_edits(edited, changes, round, operations));
            }
            check_same(stock, edited);
        }
    }
}

TEST_CASE("edits: lists of many chunks grow and go in all places") {
    TemporaryFolder folder;
    const std::string stock = folder / "stock";
    const std::string edited = folder / "edited";
    REQUIRE(create_if_absent(stock));
    const auto document = [](std::uint32_t wdf) {
        TestDocument made;
        made.document.terms.add("everywhere", wdf, std::vector<std::uint32_t>{1, 5});
        made.document.values[0] = "value of all " + std::to_string(wdf);
        return made;
    };
    constexpr Xapian::docid kCount = 5'000;
    {
        Xapian::WritableDatabase database(stock, Xapian::DB_OPEN);
        for (Xapian::docid i = 1; i <= kCount; ++i)
            database.replace_document(3 * i, to_xapian(document(1 + i % 300)));
        database.commit();
    }
    copy_index(stock, edited);
    std::mt19937 random(1);
    FileOperations operations;
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        std::vector<Change> changes;
        std::vector<Xapian::docid> numbers = numbers_in(stock);
        if (round % 3 == 0) {
            // One chunk after another: from the begin, from the end, in the middle.
            const std::size_t begin =
                round == 0 ? 0 : (round == 3 ? numbers.size() - 900 : numbers.size() / 2);
            for (std::size_t i = begin; i < begin + 900; ++i) changes.push_back({numbers[i], {}});
        } else {
            for (int i = 0; i < 300; ++i) {
                Change change{0, document(1 + static_cast<std::uint32_t>(random() % 70'000))};
                if (i % 3 != 0) change.number = numbers[random() % numbers.size()];
                changes.push_back(change);
            }
        }
        change_by_xapian(stock, changes, round);
        REQUIRE(change_by_edits(edited, changes, round, operations));
        check_same(stock, edited);
    }
    std::vector<Change> all;
    for (const Xapian::docid one : numbers_in(stock)) all.push_back({one, {}});
    change_by_xapian(stock, all, 99);
    REQUIRE(change_by_edits(edited, all, 99, operations));
    check_same(stock, edited);
}

TEST_CASE("edits: whoever reads meanwhile goes on, and finds the new state") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index(path, 3, 400);
    const Xapian::Database reader(path);
    const std::string before = dump(reader);
    std::mt19937 random(2);
    FileOperations operations;
    REQUIRE(change_by_edits(path, random_changes(random, path), 1, operations));
    const bool same = dump(reader) == before;
    CHECK(same);
}

TEST_CASE("edits: an error at any call leaves the last state, and the next change is whole") {
    std::mt19937 random(4);
    TemporaryFolder folder;
    const std::string start = folder / "start";
    make_index(start, 3, 300);
    FileOperations well;
    for (int round = 0; round < 5; ++round)  // so that blocks are free
        REQUIRE(change_by_edits(start, random_changes(random, start), round, well));
    const auto changes = random_changes(random, start);
    const std::string before = dump(Xapian::Database(start));
    copy_index(start, folder / "whole");
    REQUIRE(change_by_edits(folder / "whole", changes, 9, well));
    const std::string after = dump(Xapian::Database(folder / "whole"));
    REQUIRE(before != after);
    for (const Fault fault : {Fault::disk_full, Fault::io_error, Fault::death}) {
        int calls = 0;
        for (;; ++calls) {
            CAPTURE(calls);
            const std::string path = folder / ("at" + std::to_string(calls));
            std::filesystem::remove_all(path);
            copy_index(start, path);
            bool done = false;
            if (fault == Fault::death) {
                const pid_t child = ::fork();
                if (child == 0) {
                    FaultyOperations operations(fault, calls);
                    ::_exit(change_by_edits(path, changes, 9, operations) ? 0 : 1);
                }
                int status = 0;
                while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
                }
                done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            } else {
                FaultyOperations operations(fault, calls);
                const Status changed = change_by_edits(path, changes, 9, operations);
                if (!changed) CHECK(changed.error().kind == ErrorKind::system);
                done = bool(changed);
            }
            if (done) break;
            const bool is_as_before = dump(Xapian::Database(path)) == before;
            CHECK(is_as_before);
            CHECK(check_errors(path) == 0);
            REQUIRE(change_by_edits(path, changes, 9, well));
            const bool is_whole = dump(Xapian::Database(path)) == after;
            CHECK(is_whole);
            CHECK(check_errors(path) == 0);
        }
        CHECK(calls > 20);
    }
}

TEST_CASE("edits: tables of another program's making stay with Xapian's writer") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index(path, 3, 20);
    {
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        database.add_spelling("word");
        database.commit();
    }
    FileOperations operations;
    auto index = open_xapian_engine(path, Xapian::WritableDatabase(path, Xapian::DB_OPEN));
    const auto engine = open_edit_engine(path, index, operations);
    REQUIRE_FALSE(engine);
    CHECK(engine.error().kind == ErrorKind::schema);
    CHECK(index != nullptr);
}
