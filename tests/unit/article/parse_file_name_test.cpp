#include <doctest/doctest.h>

#include <string>

#include "article/parse_date.hpp"

using namespace newsidx;

TEST_CASE("parse_file_name: dates that archives put into names") {
    struct Case {
        std::string path;
        std::string date;
    };
    const Case cases[] = {
        {"corpus/2019-04-03-visit.md", "2019-04-03"},
        {"x/20190403_visit.txt", "2019-04-03"},
        {"visit_2019_04_03.txt", "2019-04-03"},
        {"visit.2019.04.03.txt", "2019-04-03"},
        {"20190403140509.html", "2019-04-03T14:05:09"},
        {"site/2019/04/03/visit.html", "2019-04-03"},
        {"site/2019/04/visit.html", "2019-04"},
        {"2019-04-03/visit.txt", "2019-04-03"},
        {"20190403/visit.txt", "2019-04-03"},
        {"2018-01-01/2019-04-03.txt", "2019-04-03"},
        {"20190403-backup/visit.txt", "none"},
        {"2019/visit.txt", "none"},
        {"visit.md", "none"},
        {"12345678.txt", "none"},
        {"18230519.txt", "none"},
        {"2019-13-01.txt", "none"},
        {"120190403.txt", "none"},
        {"", "none"},
        {"/", "none"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.path);
        const auto date = parse_file_name(c.path);
        CHECK((date ? to_string(*date) : "none") == c.date);
    }
    CHECK(parse_file_name("2019-04-03.txt")->origin == DateOrigin::file_name);
}

TEST_CASE("parse_file_year: a folder or name that is a year, for datelines that lack it") {
    struct Case {
        std::string path;
        std::string year;
    };
    const Case cases[] = {
        {"2019/dl.txt", "2019"},
        {"a/2019/wire/dl.txt", "2019"},
        {"2018/2019.txt", "2019"},
        {"a/wire-2019.txt", "2019"},
        {"2019b/dl.txt", "none"},
        {"a/20191.txt", "none"},
        {"a/2019-part-3.txt", "none"},
        {"a/9999.txt", "none"},
        {"1066/dl.txt", "none"},
        {"2017/part3/dl-7.txt", "2017"},
        {"dl.txt", "none"},
        {"", "none"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.path);
        const auto date = parse_file_year(c.path);
        CHECK((date ? to_string(*date) : "none") == c.year);
    }
}
