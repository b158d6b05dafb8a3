#include "source/table_begin.hpp"

#include <doctest/doctest.h>

#include "base/table_row.hpp"

using namespace newsidx;

namespace {

// Knows "title", and "date" beside it.
TableColumns know(std::string_view begin, char separator) {
    TableColumns columns;
    const auto names = table_fields(begin, separator);
    if (!names) return columns;
    for (const auto& name : *names) {
        if (name == "title" || name == "date") ++columns.known;
    }
    return columns;
}

// The separator and number of columns; "" where it is no table, "more" where that can't be told.
std::string look(std::string_view begin, bool is_all = true) {
    const auto found = look_for_table(begin, is_all, know);
    if (!found.is_known) return "more";
    return found.head ? found.head->separator + std::to_string(found.head->columns) : "";
}

}  // namespace

TEST_CASE("look_for_table: names of columns that are known, and rows that have as many fields") {
    struct Case {
        const char* name;
        std::string begin;
        std::string_view want;
    };
    const Case cases[] = {
        {"commas", "title,date\na,b\n", ",2"},
        {"the last row without an end", "title,date\na,b", ",2"},
        {"semicolons", "title;date;x\na, b;c, d;e\n", ";3"},
        {"tabs", "title\tdate\na, b\tc\n", "\t2"},
        {"bars", "title|date\na, b|c\n", "|2"},
        {"its separator said", "sep=;\r\ntitle;date\r\na;b\r\n", ";2"},
        {"rows over lines", "title,date\n\"a\n\nb\",c\n", ",2"},
        {"blank lines between", "title,date\n\na,b\n\n\nc,d\n", ",2"},
        {"pandas' numbers", ",title,date\n0,a,b\n", ",3"},
        {"one broken row", "title,date\na,b\nc\nd,e\n", ",2"},
        {"one known column", "title,x\na,b\nc,d\n", ",2"},
        {"one known column and a broken row", "title,x\na,b\nc,d\ne\n", ""},
        {"one known column and one row", "title,x\na,b\n", ""},
        {"one known column and blank lines", "title,x\n\na,b\n\nc,d\n", ""},
        {"one known column, ends of two bytes", "title,x\r\na,b\r\nc,d\r\n", ",2"},
        {"blanks before names", "title, date\na,b\nc,d\n", ",2"},
        {"a sentence", "title, date\n\na, b\n\nc, d\n", ""},
        {"a sentence and a broken row", "title, date\na,b\nc\nd,e\n", ""},
        {"nothing known", "x,y\na,b\nc,d\n", ""},
        {"names alone", "title,date\n", ""},
        {"one column", "title\na\nb\n", ""},
        {"two of one name", "title,date,x,x\na,b,c,d\n", ",4"},
        {"names missing", "title,date,,\na,b,c,\n", ",4"},
        {"one name", "title,,\na,b,c\nd,e,f\n", ""},
        {"a name that is too long", "title," + std::string(201, 'x') + "\na,b\nc,d\n", ""},
        {"text with commas", "title,date\n\nLeaders met in Astana.\n\nThey spoke.\n", ""},
        {"a row that is never closed", "title,date\na,\"b\nc\nd\n", ""},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(look(c.begin) == c.want);
    }
}

TEST_CASE("look_for_table: asks for more until it can tell") {
    CHECK(look("tit", false) == "more");
    CHECK(look("title,date\na,b\n", false) == "more");
    CHECK(look("Leaders met\n", false).empty());
    std::string rows = "title,date\n";
    for (int i = 0; i < 8; ++i) rows += "a,b\n";
    CHECK(look(rows, false) == ",2");
    CHECK(look(std::string(100'000, 'a'), false).empty());
}

TEST_CASE("look_for_table: says where the rows begin") {
    const auto found = look_for_table("sep=,\r\ntitle,date\r\na,b\r\n", true, know);
    REQUIRE(found.head);
    CHECK(found.head->names == "title,date\r");
    CHECK(found.head->size == 18);
}
