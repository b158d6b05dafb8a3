#include "index/index_document.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace newsidx {
namespace {

struct One {
    std::string term;
    std::uint32_t wdf = 0;
    std::vector<std::uint32_t> positions{};
};

TermList list_of(const std::vector<One>& all) {
    TermList terms;
    for (const One& one : all) terms.add(one.term, one.wdf, one.positions);
    return terms;
}

}  // namespace

TEST_CASE("TermList: keeps terms, what they share, positions and sums") {
    const TermList terms = list_of({{"govern", 3, {4, 9}}, {"govern!", 0}, {"zoo", 5, {7}}});
    REQUIRE(terms.check());
    REQUIRE(terms.size() == 3);
    CHECK(terms.term(1) == "govern!");
    CHECK(terms.shared(0) == 0);
    CHECK(terms.shared(1) == 6);
    CHECK(terms.shared(2) == 0);
    CHECK(terms.positions(0).size() == 2);
    CHECK(terms.positions(1).empty());
    CHECK(terms.positions(2).front() == 7);
    CHECK(terms.bytes() == "governgovern!zoo");
    CHECK(terms.length() == 8);
    CHECK(terms.most_wdf() == 5);
}

TEST_CASE("TermList: the error is of the first term that a writer can't take") {
    const std::string nuls(kMaxTermBytes / 2 + 1, '\0');
    struct Case {
        const char* name;
        std::vector<One> terms;
        const char* trouble;  // nullptr: none
    };
    const Case cases[] = {
        {"none", {}, nullptr},
        {"bytes above 0x7f sort last", {{"a", 0}, {"z", 0}, {"\xc3\xa9", 0}}, nullptr},
        {"the longest", {{std::string(kMaxTermBytes, 'x'), 0}}, nullptr},
        {"longer", {{std::string(kMaxTermBytes + 1, 'x'), 0}}, "is too long"},
        {"a NUL counts twice", {{nuls, 0}}, "is too long"},
        {"empty", {{"", 0}}, "is empty"},
        {"empty behind others", {{"a", 0}, {"", 0}}, "is empty"},
        {"twice", {{"same", 0}, {"same", 0}}, "'same' is out of order"},
        {"a beginning behind the whole", {{"same", 0}, {"sam", 0}}, "'sam' is out of order"},
        {"descending", {{"b", 0}, {"a", 0}}, "'a' is out of order"},
        {"too often", {{"a", kMaxWdf + 1}}, "occurs too often"},
        {"position 0", {{"a", 1, {0}}}, "has a position out of order"},
        {"a position twice", {{"a", 1, {5, 5}}}, "has a position out of order"},
        {"the last position", {{"a", 1, {kMaxPosition}}}, nullptr},
        {"one beyond", {{"a", 1, {kMaxPosition + 1}}}, "has a position out of order"},
        {"the first of two", {{"b", 0}, {"a", 0}, {"", 0}}, "'a' is out of order"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.name);
        const Status checked = list_of(one.terms).check();
        if (one.trouble == nullptr) {
            CHECK(checked);
        } else {
            REQUIRE_FALSE(checked);
            CHECK(checked.error().what.find(one.trouble) != std::string::npos);
        }
    }
}

}  // namespace newsidx
