#include "index/near_names.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("is_near_name: whole words, an edit in short ones, the same first letter") {
    struct Case {
        const char* asked;
        const char* name;
        bool is_near;
    };
    const Case cases[] = {
        {"Angela Merkle", "Angela Merkel", true}, {"vladmir putin", "Vladimir Putin", true},
        {"putn", "Vladimir Putin", true},         {"putn", "Leticia Van de Putte", false},
        {"AOC", "Anita Ashok Datar", false},      {"zzzqq", "Zak", false},
        {"Kutin", "Vladimir Putin", false},       {"Angela Merkle", "Angela Davis", false},
    };
    for (const Case& one : cases) {
        CAPTURE(one.asked);
        CAPTURE(one.name);
        CHECK(is_near_name(one.asked, one.name) == one.is_near);
    }
}
