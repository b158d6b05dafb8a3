#include "article/parse_date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string shown(const std::optional<Date>& date) { return date ? to_string(*date) : "none"; }

}  // namespace

TEST_CASE("parse_date: the spellings of news, at their own precision") {
    struct Case {
        const char* text;
        const char* date;
    };
    const Case cases[] = {
        {"2019-04-03", "2019-04-03"},
        {"2019-04", "2019-04"},
        {"2019", "2019"},
        {"2019/04/03", "2019-04-03"},
        {"20190403", "2019-04-03"},
        {"2019-04-03T14:05:09Z", "2019-04-03T14:05:09+00:00"},
        {"2019-04-03T14:05:09.123+03:00", "2019-04-03T14:05:09+03:00"},
        {"2019-04-03 14:05", "2019-04-03T14:05"},
        {"2019-04-03T14:05-0500", "2019-04-03T14:05-05:00"},
        {"Wed, 03 Apr 2019 10:00:00 +0300", "2019-04-03T10:00:00+03:00"},
        {"Wed, 3 Apr 2019 10:00:00 GMT", "2019-04-03T10:00:00+00:00"},
        {"26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"},
        {"26-Feb-87", "1987-02-26"},
        {"April 3, 2019", "2019-04-03"},
        {"Apr. 3, 2019", "2019-04-03"},
        {"3 April 2019", "2019-04-03"},
        {"3rd of April 2019", "2019-04-03"},
        {"April 2019", "2019-04"},
        {"Wednesday, April 3, 2019 2:05 p.m. EDT", "2019-04-03T14:05-04:00"},
        {"April 3, 2019 12:05 AM", "2019-04-03T00:05"},
        {"Wed Apr  3 15:01:01 2019", "2019-04-03T15:01:01"},
        {"03.04.2019 14:05", "2019-04-03T14:05"},
        {"13/04/2019", "2019-04-13"},
        {"04/13/2019", "2019-04-13"},
        {"04/04/2019", "2019-04-04"},
        {"03/04/2019", "2019"},
        {"3 апреля 2019, 14:05", "2019-04-03T14:05"},
        {"14:05, 3 апреля 2019 года", "2019-04-03T14:05"},
        {"3. März 2019", "2019-03-03"},
        {"3 de abril de 2019", "2019-04-03"},
        {"1er avril 2019", "2019-04-01"},
        {"3 août 2019", "2019-08-03"},
        {"2019年4月3日", "2019-04-03"},
        {"1554292800", "2019-04-03T12:00:00+00:00"},
        {"1554292800000", "2019-04-03T12:00:00+00:00"},
        {"2016-02-29", "2016-02-29"},
        {"2019-02-29", "none"},
        {"2019-13-01", "none"},
        {"April 31, 2019", "none"},
        {"yesterday", "none"},
        {"", "none"},
        {"12", "none"},
        {"0000-00-00", "none"},
        {"three blind mice", "none"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(shown(parse_date(c.text)) == c.date);
    }
}

TEST_CASE("parse_dateline: the date that a wire text begins with") {
    CHECK(shown(parse_dateline("ASTANA, April 3, 2019 /TASS/. Leaders met.", {})) == "2019-04-03");
    CHECK(shown(parse_dateline("MOSCOW, April 3. /TASS/. Leaders met.", 2019)) == "2019-04-03");
    CHECK(shown(parse_dateline("MOSCOW, April 3. /TASS/. Leaders met.", {})) == "none");
    CHECK(shown(parse_dateline("MOSCOW (Reuters) - Leaders met.", 2019)) == "none");
    CHECK(shown(parse_dateline("Leaders met, and left.", 2019)) == "none");
    CHECK(parse_dateline("ASTANA, April 3, 2019 - x", {})->origin == DateOrigin::dateline);
}

TEST_CASE("parse_file_name: dates that archives put into names") {
    CHECK(shown(parse_file_name("corpus/2019-04-03-visit.md")) == "2019-04-03");
    CHECK(shown(parse_file_name("x/20190403_visit.txt")) == "2019-04-03");
    CHECK(shown(parse_file_name("site/2019/04/03/visit.html")) == "2019-04-03");
    CHECK(shown(parse_file_name("2018-01-01/2019-04-03.txt")) == "2019-04-03");
    CHECK(shown(parse_file_name("visit.md")) == "none");
    CHECK(shown(parse_file_name("12345678.txt")) == "none");
    CHECK(parse_file_name("2019-04-03.txt")->origin == DateOrigin::file_name);
}
