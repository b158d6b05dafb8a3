#include "query/operators.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string shown(std::string_view text) {
    const auto found = operator_at(text, {0, static_cast<std::uint32_t>(text.size())});
    if (!found) return "error";
    if (!*found) return "word";
    return std::to_string(static_cast<int>((*found)->kind) - static_cast<int>(Lex::and_)) + "/" +
           std::to_string((*found)->number);
}

}  // namespace

TEST_CASE("operator_at: operators, words, and what is neither") {
    struct Case {
        const char* text;
        const char* found;  // distance from Lex::and_, and the number
    };
    const Case cases[] = {
        {"AND", "0/0"},
        {"OR", "1/0"},
        {"NOT", "2/0"},
        {"NEAR/5", "3/5"},
        {"NEAR", "3/10"},
        {"ADJ/300", "4/300"},
        {"/s", "5/0"},
        {"/p", "6/0"},
        {"atleast3", "7/3"},
        {"first/50", "8/50"},
        {"and", "word"},
        {"And", "word"},
        {"near", "word"},
        {"NEARBY", "word"},
        {"first", "word"},
        {"first/second", "word"},
        {"w/o", "word"},
        {"/etc/passwd", "word"},
        {"&", "word"},
        {"pre-5", "word"},
        {"near/5", "error"},
        {"NEAR/0", "error"},
        {"NEAR/-1", "error"},
        {"NEAR/99999999999", "error"},
        {"ADJ/", "error"},
        {"/S", "error"},
        {"/5", "error"},
        {"/10", "error"},
        {"/x", "error"},
        {"W/5", "error"},
        {"w/s", "error"},
        {"atleast", "error"},
        {"atleast1001", "error"},
        {"ATLEAST3", "error"},
        {"first/", "error"},
        {"FIRST/50", "error"},
        {"|", "error"},
        {"&&", "error"},
        {"!ferry", "error"},
        {"ferry!", "word"},
        {"!", "word"},
        {"!!", "word"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(shown(one.text) == one.found);
    }
}
