#include "index/bulk_run.hpp"

#include <doctest/doctest.h>

#include <map>
#include <random>

#include "index/bulk_spill.hpp"
#include "temporary_folder.hpp"

using namespace newsidx;

namespace {

using Contents = std::map<std::string, std::string>;

// Calls see(key, stream) for each key of the buffer in order.
template <typename See>
void each(const RunBuffer& buffer, const See& see) {
    const auto run = buffer.read();
    while (*run->next()) see(run->key(), *run->stream());
}

// Keys of few and of many bytes, streams of none to a megabyte, added in turns.
Contents fill(RunBuffer& buffer, std::uint32_t seed) {
    std::mt19937 random(seed);
    Contents contents;
    for (int i = 0; i < 5'000; ++i) {
        const std::string key(1 + random() % 9, static_cast<char>('a' + random() % 26));
        const std::string bytes(random() % (i % 100 == 0 ? 9'000 : 30), static_cast<char>(i));
        buffer.add_bytes(key, bytes);
        contents[key] += bytes;
    }
    return contents;
}

}  // namespace

TEST_CASE("RunBuffer: gives back all bytes of all keys, in order, once") {
    RunBuffer buffer;
    for (const std::uint32_t seed : {1U, 2U}) {
        const Contents want = fill(buffer, seed);
        Contents got;
        std::string last;
        each(buffer, [&](std::string_view key, std::string_view stream) {
            CHECK(last < key);
            last = key;
            got[last] = stream;
        });
        CHECK(got == want);
        buffer.clear();
        CHECK(buffer.empty());
    }
}

TEST_CASE("PostingReader and ValueReader: read what RunBuffer was given") {
    RunBuffer buffer;
    const std::uint32_t positions[] = {1, 3};
    buffer.add_posting("t", 5, 0, {});
    buffer.add_posting("t", 70'000, 300, positions);
    buffer.add_value("v", 2, "two");
    buffer.add_value("v", 9, std::string(5'000, 'x'));
    each(buffer, [](std::string_view key, std::string_view stream) {
        if (key == "t") {
            PostingReader reader(stream);
            Posting one;
            REQUIRE(reader.next(one));
            CHECK(one.document == 5);
            CHECK(one.wdf == 0);
            CHECK(one.positions.empty());
            REQUIRE(reader.next(one));
            CHECK(one.document == 70'000);
            CHECK(one.wdf == 300);
            CHECK_FALSE(one.positions.empty());
            CHECK_FALSE(reader.next(one));
        } else {
            ValueReader reader(stream);
            SlotValue one;
            REQUIRE(reader.next(one));
            CHECK(one.document == 2);
            CHECK(one.value == "two");
            REQUIRE(reader.next(one));
            CHECK(one.document == 9);
            CHECK(one.value.size() == 5'000);
            CHECK_FALSE(reader.next(one));
        }
    });
}

TEST_CASE("RunFile: every run is read back, whatever is skipped") {
    TemporaryFolder folder;
    FileOperations operations;
    auto file = File::temporary(operations, folder / "");
    REQUIRE(file);
    RunFile runs(*std::move(file));
    std::vector<Contents> want;
    for (const std::uint32_t seed : {3U, 4U, 5U}) {
        RunBuffer buffer;
        want.push_back(fill(buffer, seed));
        REQUIRE(runs.add(buffer));
    }
    auto read = runs.runs();
    REQUIRE(read);
    REQUIRE(read->size() == want.size());
    for (std::size_t run = 0; run < want.size(); ++run) {
        RunSource& source = *(*read)[run];
        for (const auto& [key, stream] : want[run]) {
            REQUIRE(*source.next());
            CHECK(source.key() == key);
            if (key.size() % 3 == 0) continue;  // not read: skipped
            CHECK(*source.stream() == stream);
        }
        CHECK_FALSE(*source.next());
    }
}

TEST_CASE("RunBuffer: a word's number stands for its term in lists of one vocabulary alone") {
    auto one = std::make_shared<int>();
    auto other = std::make_shared<int>();
    const auto list_of = [](const std::shared_ptr<int>& vocabulary, std::string_view term,
                            std::uint32_t number) {
        TermList terms;
        terms.set_vocabulary(vocabulary);
        terms.add("", term, number, 1);
        return terms;
    };
    RunBuffer buffer;
    buffer.add_terms(list_of(one, "wheat", 7), 1);
    buffer.add_terms(list_of(other, "corn", 7), 2);
    buffer.add_terms(list_of(one, "wheat", 7), 3);
    other = std::make_shared<int>();  // what had the number is forgotten
    buffer.add_terms(list_of(other, "barley", 7), 4);
    buffer.add_terms(list_of(one, "corn", 9), 5);
    std::map<std::string, std::vector<std::uint32_t>> documents;
    each(buffer, [&](std::string_view key, std::string_view stream) {
        PostingReader reader(stream);
        for (Posting posting; reader.next(posting);)
            documents[std::string(key)].push_back(posting.document);
    });
    const std::map<std::string, std::vector<std::uint32_t>> want{
        {"barley", {4}}, {"corn", {2, 5}}, {"wheat", {1, 3}}};
    CHECK(documents == want);
}
