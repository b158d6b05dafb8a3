#include "base/table_row.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

// The fields between bars; "none" of a broken row.
std::string fields(std::string_view row, char separator = ',') {
    const auto found = table_fields(row, separator);
    if (!found) return "none";
    std::string out;
    for (const auto& field : *found) out += field + "|";
    return out;
}

}  // namespace

TEST_CASE("table_fields: reads what RFC 4180 and the programs that follow it loosely write") {
    struct Case {
        const char* name;
        std::string_view row;
        std::string_view want;
    };
    const Case cases[] = {
        {"plain", "a,b,c\n", "a|b|c|"},
        {"without an end", "a,b", "a|b|"},
        {"an end of two bytes", "a,b\r\n", "a|b|"},
        {"empty fields", ",,\n", "|||"},
        {"quoted", "\"a\",\"b\"\n", "a|b|"},
        {"a separator inside", "\"a,b\",c", "a,b|c|"},
        {"a line's end inside", "\"a\nb\r\nc\",d\n", "a\nb\r\nc|d|"},
        {"a quote inside", "\"a \"\"b\"\" c\",d", "a \"b\" c|d|"},
        {"a quote alone", "\"\"\"\",d", "\"|d|"},
        {"an empty field in quotes", "\"\",d", "|d|"},
        {"quotes in a plain field", "a \"b\" c,d", "a \"b\" c|d|"},
        {"blanks around quotes", " \"a\" , \"b\"", "a|b|"},
        {"quotes behind backslashes", R"("a \"b\" c",d)", "a \"b\" c|d|"},
        {"one at the end", R"("a \"b\"",d)", "a \"b\"|d|"},
        {"one at the row's end", "d,\"a \\\"b\\\"\"\n", "d|a \"b\"|"},
        {"two quotes behind a backslash", R"("a\"" b",d)", "a\\\" b|d|"},
        {"three quotes behind a backslash", R"("a\""",d)", "a\\\"|d|"},
        {"a backslash at the end", R"("a\",d)", "a\\|d|"},
        {"two backslashes", R"("a\\",d)", "a\\\\|d|"},
        {"text behind a quote", "\"a\" b,c", "none"},
        {"a quote never closed", "a,\"b", "none"},
        {"the next row", "a,b\nc,d\n", "a|b|"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(fields(c.row) == c.want);
    }
}

TEST_CASE("table_fields: between tabs quotes may be text") {
    CHECK(fields("\"a\"\tb", '\t') == "a|b|");
    CHECK(fields("\"Yes\" won\tb", '\t') == "\"Yes\" won|b|");
    CHECK(fields("\"Yes\tb", '\t') == "\"Yes|b|");
}

TEST_CASE("table_row_size: the row with its end; none of what is broken or has no end") {
    CHECK(table_row_size("a,b\nc", ',') == 4);
    CHECK(table_row_size("a,\"b\n\"\nc", ',') == 7);
    CHECK(table_row_size("a,b", ',') == std::string_view::npos);
    CHECK(table_row_size("a,\"b\n", ',') == std::string_view::npos);
    CHECK(table_row_size("\"a\"b\n", ',') == std::string_view::npos);
}
