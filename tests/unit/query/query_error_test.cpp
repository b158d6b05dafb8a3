#include "query/query_error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <string>

using namespace newsidx;

TEST_CASE("query_error: the carets stand under the place, whatever the width of what is before") {
    struct Case {
        const char* query;
        Span span;
        const char* shown;
        const char* carets;
    };
    const Case cases[] = {
        {"a bc", {2, 4}, "a bc", "  ^^"},          {"欧亚 x", {7, 8}, "欧亚 x", "     ^"},
        {"x 欧亚", {2, 8}, "x 欧亚", "  ^^^^"},    {"é x", {3, 4}, "é x", "  ^"},
        {"a\x1b[2Jb", {5, 6}, "a [2Jb", "     ^"}, {"a", {1, 1}, "a", " ^"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.query);
        const Error error = query_error(one.query, one.span, "trouble", "advice");
        CHECK(error.kind == ErrorKind::query);
        CHECK(error.what == std::string("trouble\n  ") + one.shown + "\n  " + one.carets);
        CHECK(error.hint == "advice");
    }
}

TEST_CASE("query_error: of a long query only the surroundings of the place are shown") {
    std::string query;
    for (int i = 0; i < 1'000; ++i) query += "слово ";
    const Error error = query_error(query, {5'500, 5'510}, "trouble");
    CHECK(error.what.size() < 500);
    const Error whole = query_error(query, {0, 11'000}, "trouble");
    CHECK(whole.what.size() < 500);
}

TEST_CASE("unknown_field: names the nearest field, and all") {
    struct Case {
        const char* name;
        const char* hint;
    };
    const Case cases[] = {
        {"contry", "country:  "},
        {"language", "lang:  "},
        {"auth", "author:  "},
        {"tilte", "title:  "},
        {"xyzzy", ""},
        {"organisation", "organization:  "},
        {"site", "url:example.org, or source:  "},
        {"Intitle", "title:  "},
        {"since", "date:2016..  "},
        {"before", "date:..2016  "},
        {"from", "source: or author:, or date:2016..  "},
    };
    const std::string all =
        "title, body, country, person, organization, about, author, source, lang, url, path, "
        "label, date, added, words";
    for (const Case& one : cases) {
        CAPTURE(one.name);
        const std::string query = std::string(one.name) + ":x";
        const Error error =
            unknown_field(query, {0, static_cast<std::uint32_t>(query.size() - 2)}, one.name);
        CHECK(error.what.starts_with("no field '" + std::string(one.name) + "' in the query\n"));
        const bool has_near = one.hint[0] != '\0';
        CHECK(error.hint ==
              (has_near ? one.hint + ("(fields: " + all + ")") : "one of the fields " + all));
    }
}

TEST_CASE("query_error: of a long query no line is longer than a terminal is wide") {
    std::string query;
    for (int i = 0; i < 40; ++i) query += "word ";
    const auto at = [&](std::uint32_t begin, std::uint32_t end) {
        const auto error = query_error(query, {begin, end}, "wrong", "");
        for (std::size_t line = 0; line < error.what.size();) {
            const std::size_t end_of_line =
                std::min(error.what.find('\n', line), error.what.size());
            CHECK(end_of_line - line < 80);
            line = end_of_line + 1;
        }
        return error.what;
    };
    CHECK(at(0, 4).find("\n  ^^^^") != std::string::npos);
    CHECK(at(100, 104).find("\n  " + std::string(24, ' ') + "^^^^") != std::string::npos);
    CHECK(at(195, 199).find("\n  " + std::string(24, ' ') + "^^^^") != std::string::npos);
    at(0, 199);
}
