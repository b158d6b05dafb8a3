#include "output/delimited.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("delimited_row: quotes what needs it, and no text becomes a formula") {
    struct Case {
        const char* name;
        Row cells;
        std::string_view csv, tsv;
    };
    const Case cases[] = {
        {"plain", {"a", "b c", ""}, "a,b c,\n", "a\tb c\t\n"},
        {"nothing at all", {}, "\n", "\n"},
        {"a comma", {"Berg, Anna"}, "\"Berg, Anna\"\n", "Berg, Anna\n"},
        {"a quote is doubled", {"the \"deal\""}, "\"the \"\"deal\"\"\"\n", "the \"deal\"\n"},
        {"a line end stays in CSV alone", {"a\nb\r\nc"}, "\"a\nb\r\nc\"\n", "a b  c\n"},
        {"a tab", {"a\tb"}, "a\tb\n", "a b\n"},
        {"a formula",
         {"=1+1", "+1", "-1", "@x", "1=1"},
         "'=1+1,'+1,'-1,'@x,1=1\n",
         "'=1+1\t'+1\t'-1\t'@x\t1=1\n"},
        {"one sign alone", {"-", "x"}, "-,x\n", "-\tx\n"},
        {"a formula with a comma", {"=A1,B1"}, "\"'=A1,B1\"\n", "'=A1,B1\n"},
        {"other scripts", {"«Токаев», 1"}, "\"«Токаев», 1\"\n", "«Токаев», 1\n"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(delimited_row(Delimited::csv, c.cells) == c.csv);
        CHECK(delimited_row(Delimited::tsv, c.cells) == c.tsv);
    }
}

TEST_CASE("delimited: the names of the columns come first, also where there are no rows") {
    CHECK(delimited(Delimited::csv, {{"a", "b"}, {}}) == "a,b\n");
    CHECK(delimited(Delimited::tsv, {{"a", "b"}, {{"1", "2"}, {"3", "4"}}}) ==
          "a\tb\n1\t2\n3\t4\n");
}
