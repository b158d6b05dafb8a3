#include "article/json_elements.hpp"

#include <doctest/doctest.h>

#include <string>

namespace newsidx {

TEST_CASE("json_elements: what stands where a list has its elements") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {R"([{"a":1},{"b":[{},{}]}])", R"({"a":1}|{"b":[{},{}]}|)"},
        {R"([{"a":"}]\""} {"b":2},])", R"({"a":"}]\""}|{"b":2}|)"},
        {R"([{"a":1},x,{"b":2}])", R"({"a":1}|x,|{"b":2}|)"},
        {"[{\"a\":\"1},\n{\"b\":2}]", "{\"a\":\"1},\n|{\"b\":2}|"},
        {R"([{"a":{"b":1},{"c":2}])", R"({"a":{"b":1},|{"c":2}|)"},
        {R"([{"a":)", R"({"a":|)"},
        {R"({"n":[1],"articles":[{"a":1},{"b":2}],"x":[{"c":3}]})", R"({"a":1}|{"b":2}|)"},
        {R"({"hits":{"hits":[{"a":1}]}})", R"({"a":1}|)"},
        {R"({"content":[{"a":1}]})", ""},
        {R"({"a":1})", ""},
        {R"({"a":1},{"b":2})", R"({"a":1}|{"b":2}|)"},
        {"[]", ""},
        {"words", ""},
        {"", ""},
        {"[{}}]]{", "{}|}|"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        std::string found;
        for (const auto element : json_elements(c.in)) found += std::string(element) + "|";
        CHECK(found == c.want);
    }
}

}  // namespace newsidx
