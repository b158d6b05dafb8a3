#include "cli/saved_state.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace newsidx;

namespace {

namespace fs = std::filesystem;

// Gone with its owner.
struct StateFolder {
    std::string path;

    StateFolder() {
        std::string pattern = (fs::temp_directory_path() / "newsidx-state-XXXXXX").string();
        path = ::mkdtemp(pattern.data());
    }
    ~StateFolder() { fs::remove_all(path); }
    StateFolder(const StateFolder&) = delete;
    StateFolder& operator=(const StateFolder&) = delete;

    [[nodiscard]] std::string read(const std::string& name) const {
        std::ostringstream out;
        out << std::ifstream(path + "/" + name).rdbuf();
        return out.str();
    }
    void write(const std::string& name, const std::string& bytes) const {
        fs::create_directories(fs::path(path + "/" + name).parent_path());
        std::ofstream(path + "/" + name) << bytes;
    }
};

QueryOptions sample() {
    QueryOptions query;
    query.words = {"gas", "transit"};
    query.country = {"KZ", "Côte d'Ivoire"};
    query.not_person = {"putin"};
    query.any = true;
    query.from = "2019";
    query.to = "2020-03";
    return query;
}

}  // namespace

TEST_CASE("check_saved_name: plain names alone, which lead out of no folder") {
    for (const char* good : {"a", "central-asia", "Gas_2019.v2"}) {
        CAPTURE(good);
        CHECK(check_saved_name(good));
    }
    for (const char* bad : {"", ".", "..", ".hidden", "-a", "a/b", "a b", "ä", "a\n"}) {
        CAPTURE(bad);
        CHECK(!check_saved_name(bad));
    }
    CHECK(check_saved_name(std::string(64, 'a')));
    CHECK(!check_saved_name(std::string(65, 'a')));
}

TEST_CASE("save_query: what is saved is read again, filters and all") {
    const StateFolder state;
    REQUIRE(save_query(state.path, "gas", sample()));
    const auto read = saved_query(state.path, "gas");
    REQUIRE(read);
    CHECK(read->words == std::vector<std::string>{"gas transit"});
    CHECK(read->country == sample().country);
    CHECK(read->not_person == sample().not_person);
    CHECK(read->any);
    CHECK(read->from == "2019");
    CHECK(read->to == "2020-03");
    CHECK(saved_text(*read) + "end\n" == state.read("saved/gas"));
}

TEST_CASE("save_query: never over another one, and no line end makes a filter") {
    const StateFolder state;
    QueryOptions query;
    query.words = {"gas\ncountry RU"};
    REQUIRE(save_query(state.path, "gas", query));
    CHECK(state.read("saved/gas") == "query gas country RU\nend\n");
    CHECK(!save_query(state.path, "gas", sample()));
    CHECK(state.read("saved/gas") == "query gas country RU\nend\n");
}

TEST_CASE("saved_query: an unknown name and an unknown line are errors") {
    const StateFolder state;
    CHECK(!saved_query(state.path, "none"));
    CHECK(!saved_query(state.path, "../saved"));
    state.write("saved/odd", "query gas\nplanet mars\nend\n");
    CHECK(!saved_query(state.path, "odd"));
    state.write("saved/fine", "# a remark\n\nquery gas\nend\n");
    CHECK(saved_query(state.path, "fine"));
}

TEST_CASE("saved_query: one that is cut off anywhere is damaged, never another query") {
    const StateFolder state;
    REQUIRE(save_query(state.path, "gas", sample()));
    const std::string whole = state.read("saved/gas");
    for (std::size_t bytes = 0; bytes < whole.size(); ++bytes) {
        state.write("saved/cut", whole.substr(0, bytes));
        const auto read = saved_query(state.path, "cut");
        REQUIRE(!read);
        CHECK(read.error().kind == ErrorKind::damaged);
    }
    fs::create_directories(state.path + "/saved/folder");
    REQUIRE(!saved_query(state.path, "folder"));
    CHECK(saved_query(state.path, "folder").error().kind == ErrorKind::damaged);
}

TEST_CASE("WatchLog: a cursor that is no number, or cut off, is damage") {
    const StateFolder state;
    state.write("watch/gas/key.events", "aa 1\n");
    for (const char* cursor : {"", "1", "x\n", "-1\n", "99999999999999999999\n"}) {
        state.write("watch/gas/key.cursor", cursor);
        const auto log = WatchLog::open(state.path, "gas", "key");
        REQUIRE(!log);
        CHECK(log.error().kind == ErrorKind::damaged);
    }
}

TEST_CASE("saved_names, forget_query: sorted, and gone with what watch knew") {
    const StateFolder state;
    CHECK(saved_names(state.path).empty());
    REQUIRE(save_query(state.path, "b", sample()));
    REQUIRE(save_query(state.path, "a", sample()));
    state.write("saved/.a.new-77", "half of a fi");
    CHECK(saved_names(state.path) == std::vector<std::string>{"a", "b"});
    { REQUIRE(WatchLog::open(state.path, "a", "key")); }
    REQUIRE(forget_query(state.path, "a"));
    CHECK(!fs::exists(state.path + "/watch/a"));
    CHECK(saved_names(state.path) == std::vector<std::string>{"b"});
    CHECK(!forget_query(state.path, "a"));
}

TEST_CASE("WatchLog: events keep their places, the cursor moves only when told") {
    const StateFolder state;
    {
        auto log = WatchLog::open(state.path, "gas", "key");
        REQUIRE(log);
        REQUIRE(log->append({{"aa", 1, false}, {"bb", 0xff, false}}));
        CHECK(log->cursor() == 0);
        REQUIRE(log->move_cursor(1));
    }
    auto log = WatchLog::open(state.path, "gas", "key");
    REQUIRE(log);
    CHECK(log->cursor() == 1);
    REQUIRE(log->append({{"aa", 2, false}}));
    REQUIRE(log->events().size() == 3);
    CHECK(log->events()[1].id == "bb");
    CHECK(log->events()[1].content == 0xff);
    CHECK(state.read("watch/gas/key.events") == "aa 1\nbb ff\naa 2\n");
}

TEST_CASE("WatchLog: another text of a known article is an update") {
    const StateFolder state;
    state.write("watch/gas/key.events", "aa 1\nbb 2\naa 3\n");
    const auto log = WatchLog::open(state.path, "gas", "key");
    REQUIRE(log);
    REQUIRE(log->events().size() == 3);
    CHECK(!log->events()[0].updated);
    CHECK(!log->events()[1].updated);
    CHECK(log->events()[2].updated);
}

TEST_CASE("WatchLog: a line that a killed run left half is written over") {
    const StateFolder state;
    state.write("watch/gas/key.events", "aa 1\nbb");
    auto log = WatchLog::open(state.path, "gas", "key");
    REQUIRE(log);
    CHECK(log->events().size() == 1);
    REQUIRE(log->append({{"cc", 3, false}}));
    CHECK(state.read("watch/gas/key.events") == "aa 1\ncc 3\n");
}

TEST_CASE("WatchLog: a cursor beyond the end is the end, a broken line is damage") {
    const StateFolder state;
    state.write("watch/gas/key.events", "aa 1\n");
    state.write("watch/gas/key.cursor", "99\n");
    {
        const auto log = WatchLog::open(state.path, "gas", "key");
        REQUIRE(log);
        CHECK(log->cursor() == 1);
    }
    state.write("watch/bad/key.events", "no-content\n");
    const auto bad = WatchLog::open(state.path, "bad", "key");
    for (const char* const line : {"aa 1 2\n", "aa  1\n", "\x01\x02 1\n", "aa 1g\n", " 1\n"}) {
        CAPTURE(line);
        state.write("watch/worse/key.events", std::string("aa 1\n") + line);
        const auto worse = WatchLog::open(state.path, "worse", "key");
        REQUIRE_FALSE(worse);
        CHECK(worse.error().kind == ErrorKind::damaged);
    }
    REQUIRE(!bad);
    CHECK(bad.error().kind == ErrorKind::damaged);
}

TEST_CASE("indexes_key: however the same indexes are named, and never two sets of them") {
    const StateFolder state;
    fs::create_directories(state.path + "/one");
    fs::create_directories(state.path + "/two");
    fs::create_directory_symlink("one", state.path + "/link");
    const std::string one = state.path + "/one";
    const std::string two = state.path + "/two";
    CHECK(indexes_key({one}) == indexes_key({state.path + "/link/"}));
    CHECK(indexes_key({one, two}) == indexes_key({two, one}));
    CHECK(indexes_key({one}) != indexes_key({two}));
    CHECK(indexes_key({one}) != indexes_key({one, two}));
    CHECK(indexes_key({"ssh://a/b"}) != indexes_key({"ssh://a/c"}));
}
