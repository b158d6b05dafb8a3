// Changes of a few articles straight in the tables, compared with Xapian's own.
#include "index/edit_engine.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <fstream>
#include <random>

#include "faulty_operations.hpp"
#include "hostile_documents.hpp"
#include "index/create.hpp"
#include "index/glass_check.hpp"
#include "recorded_operations.hpp"
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

TEST_CASE(
    "edits: whoever reads is good for one commit, is told after two, and finds the new state") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index(path, 3, 400);
    std::mt19937 random(2);
    FileOperations operations;
    int told = 0;
    for (int round = 0; round < 12; ++round) {
        CAPTURE(round);
        Xapian::Database reader(path);
        const std::string before = dump(reader);
        const std::string uuid = reader.get_uuid();
        const Xapian::rev revision = reader.get_revision();
        REQUIRE(change_by_edits(path, random_changes(random, path), round, operations));
        const bool same = dump(reader) == before;
        CHECK(same);
        REQUIRE(change_by_edits(path, random_changes(random, path), -round, operations));
        try {
            const bool still_same = dump(reader) == before;
            CHECK(still_same);
        } catch (const Xapian::DatabaseModifiedError&) {
            ++told;
        }
        REQUIRE(reader.reopen());
        CHECK(reader.get_uuid() == uuid);
        CHECK(reader.get_revision() == revision + 2);
        const bool is_new = dump(reader) == dump(Xapian::Database(path));
        CHECK(is_new);
    }
    CHECK(told > 0);
}

TEST_CASE(
    "edits: one after the other, what they leave stock Xapian compacts, and edits go on there") {
    TemporaryFolder folder;
    const std::string path = folder / "index";
    make_index(path, 3, 200);
    std::mt19937 random(6);
    FileOperations operations;
    for (int round = 0; round < 8; ++round)
        REQUIRE(change_by_edits(path, random_changes(random, path), round, operations));
    const std::string compacted = folder / "compacted";
    Xapian::Database(path).compact(compacted, Xapian::DBCOMPACT_NO_RENUMBER);
    check_same(path, compacted);
    const auto changes = random_changes(random, path);
    change_by_xapian(path, changes, 9);
    REQUIRE(change_by_edits(compacted, changes, 9, operations));
    check_same(path, compacted);
}

namespace {

// An index, changes of it, and what there is before and after them.
struct Planned {
    std::string start;
    std::vector<Change> changes;
    std::string before;
    std::string after;
};

Planned plan(const TemporaryFolder& folder, std::size_t count, int rounds) {
    std::mt19937 random(4);
    Planned planned;
    planned.start = folder / "start";
    make_index(planned.start, 3, count);
    FileOperations well;
    for (int round = 0; round < rounds; ++round)  // so that blocks are free
        REQUIRE(change_by_edits(planned.start, random_changes(random, planned.start), round, well));
    planned.changes = random_changes(random, planned.start);
    planned.before = dump(Xapian::Database(planned.start), Bounds::left_out);
    copy_index(planned.start, folder / "whole");
    REQUIRE(change_by_edits(folder / "whole", planned.changes, 9, well));
    planned.after = dump(Xapian::Database(folder / "whole"), Bounds::left_out);
    REQUIRE(planned.before != planned.after);
    return planned;
}

enum class State { before, after, neither };

State state_of(const std::string& path, const Planned& planned) {
    CHECK(check_errors(path) == 0);
    const std::string now = dump(Xapian::Database(path), Bounds::left_out);
    if (now == planned.before) return State::before;
    return now == planned.after ? State::after : State::neither;
}

// The same changes again, by either writer.
void check_next_change(const std::string& path, const Planned& planned, bool by_xapian) {
    FileOperations well;
    if (by_xapian) {
        change_by_xapian(path, planned.changes, 9);
    } else {
        REQUIRE(change_by_edits(path, planned.changes, 9, well));
    }
    CHECK(state_of(path, planned) == State::after);
}

}  // namespace

TEST_CASE(
    "edits: an error at any call leaves one state or the other, and the next change is whole") {
    TemporaryFolder folder;
    const Planned planned = plan(folder, 100, 5);
    for (const Fault fault : {Fault::disk_full, Fault::io_error, Fault::death}) {
        int calls = 0;
        int after = 0;
        for (;; ++calls) {
            CAPTURE(calls);
            const std::string path = folder / ("at" + std::to_string(calls));
            std::filesystem::remove_all(path);
            copy_index(planned.start, path);
            bool done = false;
            if (fault == Fault::death) {
                const pid_t child = ::fork();
                if (child == 0) {
                    FaultyOperations operations(fault, calls);
                    ::_exit(change_by_edits(path, planned.changes, 9, operations) ? 0 : 1);
                }
                int status = 0;
                while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
                }
                done = WIFEXITED(status) && WEXITSTATUS(status) == 0;
            } else {
                FaultyOperations operations(fault, calls);
                const Status changed = change_by_edits(path, planned.changes, 9, operations);
                if (!changed) CHECK(changed.error().kind == ErrorKind::system);
                done = bool(changed);
            }
            if (done) break;
            const State state = state_of(path, planned);
            CHECK(state != State::neither);
            after += state == State::after ? 1 : 0;
            // Every other one: a third of the test's time.
            if (state == State::before && calls % 2 == 0)
                check_next_change(path, planned, calls % 4 == 0);
        }
        CHECK(calls > 20);
        CHECK(after == 1);  // only the last call, which syncs the folder, comes too late
    }
}

TEST_CASE("edits: a power cut at any call leaves one state or the other, for either writer") {
    constexpr int kCuts = 4;  // at each call; what is lost is chance
    for (const auto& [count, rounds] : {std::pair{100, 5}, std::pair{0, 0}}) {
        CAPTURE(count);
        TemporaryFolder folder;
        const Planned planned = plan(folder, static_cast<std::size_t>(count), rounds);
        RecordedOperations recorded;
        copy_index(planned.start, folder / "recorded");
        REQUIRE(change_by_edits(folder / "recorded", planned.changes, 9, recorded));
        const std::size_t calls = recorded.calls().size();
        std::mt19937 random(8);
        for (std::size_t at = 0; at <= calls; ++at) {
            for (int cut = 0; cut < kCuts; ++cut) {
                CAPTURE(at);
                CAPTURE(cut);
                const std::string path = folder / "cut";
                std::filesystem::remove_all(path);
                copy_index(planned.start, path);
                lose_power(recorded.calls(), at, path, random);
                const State state = state_of(path, planned);
                REQUIRE(state != State::neither);
                if (at == calls) CHECK(state == State::after);
                if (at + 1 < calls) CHECK(state == State::before);
                if (state == State::before && cut < 2) check_next_change(path, planned, cut == 0);
            }
        }
        CHECK(calls > 12);
    }
}

TEST_CASE("edits: tables of another making, or another format, stay with Xapian's writer") {
    TemporaryFolder folder;
    const auto with = [&](const std::string& name, auto change) {
        const std::string path = folder / name;
        make_index(path, 3, 20);
        Xapian::WritableDatabase database(path, Xapian::DB_OPEN);
        change(database);
        database.commit();
        return path;
    };
    const std::string spelling = with("spelling", [](auto& index) { index.add_spelling("word"); });
    const std::string synonym =
        with("synonym", [](auto& index) { index.add_synonym("word", "other"); });
    const std::string full = with(
        "full", [](auto& index) { index.replace_document((1U << 28U) - 1, Xapian::Document()); });
    const std::string small = folder / "small blocks";
    Xapian::Database(with("large blocks", [](auto&) {
    })).compact(small, Xapian::DBCOMPACT_NO_RENUMBER, 2048);
    const std::string newer = with("newer", [](auto&) {});
    for (const std::string& path : {spelling, synonym, full, small, newer}) {
        CAPTURE(path);
        FileOperations operations;
        auto index = open_xapian_engine(path, Xapian::WritableDatabase(path, Xapian::DB_OPEN));
        if (path == newer) {
            // What a newer Xapian would have opened: a version file of another day.
            std::fstream file(path + "/iamglass", std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(15);
            file.put('\x6f');
        }
        const auto engine = open_edit_engine(path, index, operations);
        REQUIRE_FALSE(engine);
        CHECK(engine.error().kind == ErrorKind::schema);
        CHECK(index != nullptr);
    }
}
