#include "ingest/add.hpp"

#include <doctest/doctest.h>

#include <iterator>

#include "../source/packing.hpp"
#include "../source/scratch_folder.hpp"
#include "text/analysis.hpp"

using namespace newsidx;

namespace {

// Articles as JSON lines: different ones, and now and then one that came before.
std::string lines_of(int count) {
    std::string out;
    std::uint32_t state = 1;
    const auto next = [&state] { return state = state * 1'103'515'245U + 12'345U; };
    for (int i = 0; i < count; ++i) {
        const int number = i % 10 == 9 ? i - 5 : i;
        state = static_cast<std::uint32_t>(number) + 1;
        out += R"({"title":"Number )" + std::to_string(number) + R"(","text":")";
        for (int word = 0; word < 150; ++word) {
            const std::uint32_t value = next() >> 16U;
            out += "word" + std::to_string(value % (value % 3 == 0 ? 40 : 5'000)) +
                   (word % 12 == 11 ? ". President Obama met Kofi Annan. " : " ");
        }
        out += "\"}\n";
    }
    return out;
}

AddOptions options_of(const ScratchFolder& folder, const std::string& index) {
    AddOptions options;
    options.index = folder.path(index);
    options.sources.paths = {folder.path("all.jsonl")};
    options.now = 1'600'000'000;
    return options;
}

std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

TEST_CASE("add: the same tables whatever the number of workers, byte for byte") {
    ScratchFolder folder;
    folder.write("all.jsonl", lines_of(4'000));  // enough for a dictionary
    for (const std::size_t workers : {1U, 2U, 16U}) {
        AddOptions options = options_of(folder, std::to_string(workers));
        options.workers = workers;
        const auto summary = add(options, {});
        REQUIRE(summary);
        CHECK(summary->bulk);
        CHECK(summary->added == 3'600);
        CHECK(summary->unchanged == 400);
    }
    for (const char* table : {"docdata", "termlist", "postlist", "position"}) {
        CAPTURE(table);
        const std::string name = std::string("/") + table + ".glass";
        const std::string want = bytes_of(folder.path("1") + name);
        CHECK_FALSE(want.empty());
        for (const char* other : {"2", "16"}) {
            const bool same = bytes_of(folder.path(other) + name) == want;
            CHECK(same);
        }
    }
}

TEST_CASE("add: the engines count alike, and so do indexes that have the articles already") {
    ScratchFolder folder;
    folder.write("all.jsonl", lines_of(300));
    for (const EngineChoice engine : {EngineChoice::xapian, EngineChoice::bulk}) {
        AddOptions options = options_of(folder, engine == EngineChoice::bulk ? "bulk" : "xapian");
        options.engine = engine;
        const auto first = add(options, {});
        REQUIRE(first);
        CHECK(first->added == 270);
        CHECK(first->unchanged == 30);
        const auto again = add(options, {});
        REQUIRE(again);
        CHECK(again->added == 0);
        CHECK(again->unchanged == 300);
    }
}

TEST_CASE("add: progress never counts what is not read, commits never what is not written") {
    ScratchFolder folder;
    const std::string lines = lines_of(500);
    folder.write("all.jsonl", lines);
    std::uint64_t read = 0;
    std::uint64_t committed = 0;
    AddEvents events;
    events.progress = [&](const SourceProgress& progress, std::uint64_t) {
        CHECK(progress.read >= read);
        CHECK(progress.read <= lines.size());
        read = progress.read;
    };
    events.committed = [&](std::uint64_t articles) { committed = articles; };
    const auto summary = add(options_of(folder, "index"), events);
    REQUIRE(summary);
    CHECK(read == lines.size());
    CHECK(committed == 500);
}

TEST_CASE("add: progress is not ahead of the articles by what is parsed ahead") {
    ScratchFolder folder;
    std::string line = R"({"title":"One","text":")";
    for (int i = 0; i < 1'500; ++i) line += "seven. ";
    line += "\"}\n";
    constexpr std::uint64_t kLines = 600;
    std::string lines;
    for (std::uint64_t i = 0; i < kLines; ++i) lines += line;  // one new, all others known
    folder.write("all.jsonl", lines);
    AddOptions options = options_of(folder, "index");
    options.workers = 4;
    AddEvents events;
    constexpr std::uint64_t kReadAtOnce = 1'250'000;  // a file's begin, to tell what it is
    std::uint64_t told = 0;
    std::uint64_t wrong = 0;
    events.progress = [&](const SourceProgress& progress, std::uint64_t articles) {
        const std::uint64_t bytes = articles * line.size();
        if (progress.read + line.size() < bytes || progress.read > bytes + kReadAtOnce) ++wrong;
        told = articles;
    };
    REQUIRE(add(options, events));
    CHECK(wrong == 0);
    CHECK(told == kLines);
}

TEST_CASE("add: an index without entities stays so, and one with them can't lose them") {
    ScratchFolder folder;
    folder.write("all.jsonl", lines_of(20));
    AddOptions options = options_of(folder, "bare");
    options.entities = false;
    REQUIRE(add(options, {}));
    const auto writer = Writer::open(options.index);
    REQUIRE(writer);
    CHECK_FALSE(writer->has_entities());

    options.index = folder.path("full");
    options.entities = true;
    REQUIRE(add(options, {}));
    options.entities = false;
    const auto refused = add(options, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
}

TEST_CASE("add: stopping early commits what was read before") {
    ScratchFolder folder;
    folder.write("all.jsonl", lines_of(400));
    int read = 0;
    AddEvents events;
    events.progress = [&read](const SourceProgress&, std::uint64_t) { ++read; };
    events.keep_going = [&read] { return read < 100; };
    const auto summary = add(options_of(folder, "index"), events);
    REQUIRE(summary);
    CHECK(summary->stopped);
    CHECK(summary->added > 0);
    CHECK(summary->added < 360);
    const auto writer = Writer::open(folder.path("index"));
    REQUIRE(writer);
}

TEST_CASE("add: stopping inside a packed file tells what of it couldn't be read") {
    ScratchFolder folder;
    folder.write("all.jsonl", gzipped("{broken\n" + lines_of(400)));
    int read = 0;
    AddEvents events;
    events.progress = [&read](const SourceProgress&, std::uint64_t) { ++read; };
    events.keep_going = [&read] { return read < 100; };
    std::vector<std::uint64_t> failed;
    events.failed = [&](const Location& at, const Error&) { failed.push_back(at.line); };
    const auto summary = add(options_of(folder, "index"), events);
    REQUIRE(summary);
    CHECK(summary->stopped);
    CHECK(summary->failed == 1);
    CHECK(failed == std::vector<std::uint64_t>{1});
}

TEST_CASE("add: a file keeps its old article while the new one is refused; the next file doesn't") {
    ScratchFolder folder;
    std::string too_many;
    for (std::size_t i = 0; i <= kMaxForms; ++i) too_many += " w" + std::to_string(i);
    const auto line = [](const std::string& title, const std::string& text) {
        return R"({"title":")" + title + R"(","text":")" + text + "\"}\n";
    };
    AddOptions options = options_of(folder, "index");
    options.sources.paths = {folder.path("a.jsonl"), folder.path("b.jsonl")};
    for (const std::size_t workers : {1U, 2U}) {
        CAPTURE(workers);
        options.index = folder.path("index" + std::to_string(workers));
        options.workers = workers;
        folder.write("a.jsonl", line("Old A", "Kept."));
        folder.write("b.jsonl", line("Old B", "Let go."));
        REQUIRE(add(options, {}));
        folder.write("a.jsonl", line("New A", too_many));
        folder.write("b.jsonl", line("New B", "Taken."));
        const auto summary = add(options, {});
        REQUIRE(summary);
        CHECK(summary->failed == 1);
        CHECK(summary->added == 1);
        CHECK(summary->removed == 1);
        auto writer = Writer::open(options.index);
        REQUIRE(writer);
        const auto at_a = writer->ids_at_or_below(folder.path("a.jsonl"));
        REQUIRE(at_a);
        CHECK(at_a->size() == 1);
    }
}

TEST_CASE(
    "add: copies that follow one another are one change, and count as many; a text refused "
    "after them takes nothing away") {
    ScratchFolder folder;
    const std::string line =
        R"({"url":"http://a.example/1","title":"Ferry","text":"The ferry left)";
    std::string words;
    for (std::size_t i = 0; i <= kMaxForms; ++i) words += " w" + std::to_string(i);
    folder.write("all.jsonl", line + ".\"}\n" + line + ".\"}\n" + line + words + ".\"}\n");
    const auto summary = add(options_of(folder, "index"), {});
    REQUIRE(summary);
    CHECK(summary->added == 1);
    CHECK(summary->unchanged == 1);
    CHECK(summary->failed == 1);
    const auto again = add(options_of(folder, "index"), {});
    REQUIRE(again);
    CHECK(again->added == 0);
    CHECK(again->unchanged == 2);
}
