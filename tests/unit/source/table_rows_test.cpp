#include "source/table_rows.hpp"

#include <doctest/doctest.h>

#include <string>

#include "source/source.hpp"

using namespace newsidx;

namespace {

struct RowsCut {
    std::string rows;    // "LINE:ROW|"
    std::string failed;  // "LINE:WHY|"
};

// Of a table of two columns, in pieces of that size.
RowsCut cut_rows(std::string_view rows, std::size_t piece, char separator = ',',
                 bool complete = true, std::size_t most_looked_again = kMaxLookedAgain) {
    const std::string names = std::string("title") + separator + "text\n";
    RowsCut out;
    const TextSink sink = [&](const RawText& row) {
        CHECK(row.framing == Framing::row);
        CHECK(row.separator == separator);
        CHECK(row.bytes.starts_with(names));
        out.rows += std::to_string(row.location.line) + ":" + row.bytes.substr(names.size()) + "|";
        return true;
    };
    const TextFailed failed = [&](const Location& at, const Error& error) {
        out.failed += std::to_string(at.line) + ":" + error.what + "|";
    };
    TableRows cutter({"a.csv", "", 0}, {names, names.size(), 2, separator, ""}, sink, failed,
                     most_looked_again);
    std::string all = names;
    all += rows;
    for (std::size_t at = 0; at < all.size(); at += piece)
        CHECK(cutter.add(std::string_view(all).substr(at, piece)));
    CHECK(cutter.end(complete));
    return out;
}

}  // namespace

TEST_CASE("TableRows: cuts rows, and tells the broken ones by their lines") {
    struct Case {
        const char* name;
        std::string_view in;
        std::string_view rows;
        std::string_view failed;
    };
    const Case cases[] = {
        {"two rows", "a,b\nc,d\n", "2:a,b\n|3:c,d\n|", ""},
        {"the last one without an end", "a,b\nc,d", "2:a,b\n|3:c,d\n|", ""},
        {"ends of two bytes", "a,b\r\nc,d\r\n", "2:a,b\r|3:c,d\r|", ""},
        {"ends of old Macs", "a,b\rc,d\r", "2:a,b\r|3:c,d\r|", ""},
        {"blank lines", "\n\na,b\n \n\nc,d\n", "4:a,b\n|7:c,d\n|", ""},
        {"lines within", "a,\"b\n\nb\"\nc,d\n", "2:a,\"b\n\nb\"\n|5:c,d\n|", ""},
        {"a field missing", "a\nc,d\n", "3:c,d\n|",
         "2:a row of 1 field, where the table has 2 columns|"},
        {"a field too many", "a,b,c,d\nc,d\n", "3:c,d\n|",
         "2:more fields than the table's 2 columns|"},
        {"two broken rows", "a\nb\nc,d\n", "4:c,d\n|",
         "2:a row of 1 field, where the table has 2 columns|3:a row of 1 field, where the table "
         "has "
         "2 columns|"},
        {"text behind a quote", "a,\"b\"b\nc,d\n", "3:c,d\n|", "2:text behind a closing quote|"},
        {"a quote never closed", "a,b\nc,\"d\ne,f\ng,h\n", "2:a,b\n|4:e,f\n|5:g,h\n|",
         "3:a quote that is never closed; what follows to line 5 is kept where it is a row|"},
        {"a quote too many", "a,\"b\nc,\"d\"\ne,f\n", "3:c,\"d\"\n|4:e,f\n|",
         "2:text behind a closing quote; what follows to line 3 is kept where it is a row|"},
        {"a text of lines with a quote too many", "a,\"b\nb\nb\"b\"\ne,f\n", "5:e,f\n|",
         "2:text behind a closing quote; what follows to line 4 is kept where it is a row|"},
        {"nothing", "", "", ""},
    };
    for (const auto& c : cases) {
        for (const std::size_t piece : {1U, 3U, 1000U}) {
            CAPTURE(c.name);
            CAPTURE(piece);
            const auto out = cut_rows(c.in, piece);
            CHECK(out.rows == c.rows);
            CHECK(out.failed == c.failed);
        }
    }
}

TEST_CASE("TableRows: between tabs a quote at the begin of a field may be text") {
    for (const std::size_t piece : {1U, 1000U}) {
        CAPTURE(piece);
        const auto out = cut_rows("\"Yes\" won\ta\n\"No\tb\nc\td\n", piece, '\t');
        CHECK(out.rows == "2:\"Yes\" won\ta\n|3:\"No\tb\n|4:c\td\n|");
        CHECK(out.failed.empty());
    }
}

TEST_CASE("TableRows: kMaxLookedAgain: after so many bytes that were read twice a row is a line") {
    const std::string_view rows = "a,\"b\nc,dddddddd\ne,\"f\ng,h\ni,\"j\nk\"\nl,m\n";
    CHECK(cut_rows(rows, 1000).rows == "3:c,dddddddd\n|5:g,h\n|6:i,\"j\nk\"\n|8:l,m\n|");
    const auto out = cut_rows(rows, 1000, ',', true, 8);
    CHECK(out.rows == "3:c,dddddddd\n|5:g,h\n|8:l,m\n|");
    CHECK(out.failed.find("|6:a quote that its line doesn't close|") != std::string::npos);
}

TEST_CASE("TableRows: a row that breaks off with the bytes is not given") {
    const auto out = cut_rows("a,b\nc,d", 1000, ',', false);
    CHECK(out.rows == "2:a,b\n|");
    CHECK(out.failed.empty());
}

TEST_CASE("TableRows: kMaxRecordBytes: a row that is too long costs no other one") {
    const std::string longer(kMaxRecordBytes + 10, 'x');
    for (const std::string& begin : {std::string("a,"), std::string("a,\"\n")}) {
        const auto out = cut_rows(begin + longer + "\nc,d\n", 1 << 17);
        CHECK(out.rows.ends_with(":c,d\n|"));
        CHECK(out.rows.size() < 20);
        CHECK(out.failed.starts_with("2:row is longer than 32 MiB"));
    }
}
