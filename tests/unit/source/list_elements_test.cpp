#include "source/list_elements.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// The elements as number:bytes, then the numbers of what failed, given in pieces of so many bytes.
std::string elements_of(std::string_view list, std::size_t piece_bytes) {
    std::string found;
    std::string failures;
    const TextSink sink = [&](const RawText& text) {
        found += std::to_string(text.location.line) + ":" + text.bytes + "|";
        return true;
    };
    const TextFailed failed = [&](const Location& at, const Error& /*error*/) {
        failures += "!" + std::to_string(at.line);
    };
    ListElements elements({"a.json", "", 0}, sink, failed);
    for (std::size_t at = 0; at < list.size(); at += piece_bytes)
        REQUIRE(elements.add(list.substr(at, piece_bytes)));
    REQUIRE(elements.end(true));
    return found + failures;
}

}  // namespace

TEST_CASE("ListElements: what isn't an object costs no other element") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {R"([{"a":1},{"b":"]"}])", R"(1:{"a":1}|2:{"b":"]"}|)"},
        {R"([{"a":1},null,{"b":2}])", R"(1:{"a":1}|3:{"b":2}|!2)"},
        {R"([{"a":1},[1,2],{"b":2}])", R"(1:{"a":1}|3:{"b":2}|!2)"},
        {R"([{"a":1},[[1],"]",{"x":2}],{"b":2}])", R"(1:{"a":1}|3:{"b":2}|!2)"},
        {R"([{"a":1}, "a ] b, {", {"b":2}])", R"(1:{"a":1}|3:{"b":2}|!2)"},
        {R"([{"a":1},"\"]",-1.5,{"b":2}])", R"(1:{"a":1}|4:{"b":2}|!2!3)"},
        {R"([{"a":1},x [3] "]",{"b":2}])", R"(1:{"a":1}|4:{"b":2}|!2!3)"},
        {R"([{"a":1},[1,2)", R"(1:{"a":1}|!2!0)"},
    };
    for (const auto& c : cases) {
        for (const std::size_t piece : {1U, 2U, 3U, 1000U}) {
            CAPTURE(c.in);
            CAPTURE(piece);
            CHECK(elements_of(c.in, piece) == c.want);
        }
    }
}
