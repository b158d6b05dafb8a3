#include "ingest/held_failures.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

const Error kBroken{ErrorKind::input, "not valid JSON", ""};
const Error kTorn{ErrorKind::input, "can't be unpacked: it ends too early", ""};

}  // namespace

TEST_CASE("HeldFailures: what a broken packed file unpacked to is told once") {
    std::vector<std::string> told;
    HeldFailures failures([&](const Location& at, const Error& error) {
        told.push_back(at.path + ":" + std::to_string(at.line) + ": " + error.what);
    });
    failures.add({"a.gz", "", 4}, kBroken, true);
    failures.add({"a.gz", "", 5}, kBroken, true);
    CHECK(told.empty());
    failures.add(SourceFailure{{"a.gz", "", 0}, kTorn, true});
    failures.end_file();
    CHECK(told ==
          std::vector<std::string>{"a.gz:0: can't be unpacked: it ends too early; 2 records "
                                   "before that can't be read"});
    told.clear();
    failures.add({"b.gz", "", 4}, kBroken, true);
    failures.end_file();
    CHECK(told == std::vector<std::string>{"b.gz:4: not valid JSON"});
    told.clear();
    failures.add({"c.jsonl", "", 4}, kBroken, false);
    CHECK(told == std::vector<std::string>{"c.jsonl:4: not valid JSON"});
    told.clear();
    failures.add({"d.tar", "x.gz", 4}, kBroken, true);
    failures.add(SourceFailure{{"d.tar", "y.gz", 0}, kTorn, true});
    CHECK(told == std::vector<std::string>{"d.tar:0: can't be unpacked: it ends too early"});
    failures.end_file();
    CHECK(told.size() == 2);
}

TEST_CASE("HeldFailures: too many are told as they come") {
    std::size_t told = 0;
    HeldFailures failures([&](const Location&, const Error&) { ++told; });
    for (std::size_t i = 0; i < HeldFailures::kMost; ++i)
        failures.add({"a.gz", "", i}, kBroken, true);
    CHECK(told == HeldFailures::kMost);
    failures.add({"a.gz", "", 1}, kBroken, true);
    CHECK(told == HeldFailures::kMost + 1);
}
