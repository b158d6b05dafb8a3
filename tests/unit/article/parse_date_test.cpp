#include "article/parse_date.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string shown(const std::optional<Date>& date) { return date ? to_string(*date) : "none"; }

}  // namespace

TEST_CASE("parse_date: the spellings of news, at their own precision") {
    struct Case {
        std::string text;
        std::string date;
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
        {"2019-04-03T14:05:09,123+03:00", "2019-04-03T14:05:09+03:00"},
        {"2019-04-03T14:05+03", "2019-04-03T14:05+03:00"},
        {"2019-04-03 14:05:09 UTC", "2019-04-03T14:05:09+00:00"},
        {"2019-04-03T24:00:00Z", "2019-04-03"},
        {"20190403T140509Z", "2019-04-03T14:05:09+00:00"},
        {"20190403140509", "2019-04-03T14:05:09"},
        {"201904031405", "2019-04-03T14:05"},
        {"2019-4-3", "2019-04-03"},
        {"2019-Apr-03", "2019-04-03"},
        {"3 Apr 2019 10:00 EST", "2019-04-03T10:00-05:00"},
        {"Wed Apr 03 10:00:00 +0300 2019", "2019-04-03T10:00:00+03:00"},
        {"Wed, 03 Apr 2019 10:00:00 +0300 (MSK)", "2019-04-03T10:00:00+03:00"},
        {"Wed, 03 Apr 19 10:00:00 GMT", "2019-04-03T10:00:00+00:00"},
        {"April 3, 2019, 2 p.m.", "2019-04-03T14:00"},
        {"April 3, 2019 at 2:05\xe2\x80\xafPM", "2019-04-03T14:05"},
        {"Published: 3 April 2019, 14:05 GMT+3", "2019-04-03T14:05+03:00"},
        {"14:05 - 3 April 2019", "2019-04-03T14:05"},
        {"3-5 April 2019", "2019-04"},
        {"mar. 2 avril 2019", "2019-04-02"},
        {"3 avril 2019 à 14h05", "2019-04-03T14:05"},
        {"juillet 2019", "2019-07"},
        {"jui 2019", "none"},
        {"3. April 2019, 14.05 Uhr", "2019-04-03T14:05"},
        {"Mittwoch, 3. April 2019, 14:05 MESZ", "2019-04-03T14:05+02:00"},
        {"3 de março de 2019", "2019-03-03"},
        {"mercoledì 3 aprile 2019", "2019-04-03"},
        {"3 мая 2019 г.", "2019-05-03"},
        {"2019 г.", "2019"},
        {"3 квітня 2019", "2019-04-03"},
        {"5 қыркүйек 2019", "2019-09-05"},
        {"3. 4. 2019", "2019-04-03"},
        {"2019年4月", "2019-04"},
        {"2019年", "2019"},
        {"2019年4月3日 14:05", "2019-04-03T14:05"},
        {"2019年4月3日下午2时05分", "2019-04-03T14:05"},
        {"2019年4月3日下午2点", "2019-04-03T14:00"},
        {"2019년 4월 3일 오후 2:05", "2019-04-03T14:05"},
        {"987654321", "2001-04-19T04:25:21+00:00"},
        {"1554292800.5", "2019-04-03T12:00:00+00:00"},
        {"1554292800000000", "2019-04-03T12:00:00+00:00"},
        {"9999999999", "none"},
        {"4/31/2019", "none"},
        {"00/04/2019", "none"},
        {"13/13/2019", "none"},
        {"3 April", "none"},
        {"3 Mark 2019", "none"},
        {"2 decades 2019", "none"},
        {"2019/2020", "none"},
        {"1.2.3", "none"},
        {"http://example.org/a/b", "none"},
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

TEST_CASE("parse_date: day or month first, where the language tells") {
    CHECK(shown(parse_date("03/04/2019", DayOrder::day_first)) == "2019-04-03");
    CHECK(shown(parse_date("03/04/2019", DayOrder::month_first)) == "2019-03-04");
    CHECK(shown(parse_date("03-04-2019 14:05", DayOrder::day_first)) == "2019-04-03T14:05");
    // What the numbers say stands above what the language says.
    CHECK(shown(parse_date("04/13/2019", DayOrder::day_first)) == "2019-04-13");
    CHECK(shown(parse_date("13/04/2019", DayOrder::month_first)) == "2019-04-13");
    CHECK(shown(parse_date("03.04.2019", DayOrder::month_first)) == "2019-04-03");
}

TEST_CASE("parse_date: long texts are no dates") {
    CHECK(shown(parse_date("3 April 2019" + std::string(200, ' '))) == "2019-04-03");
    CHECK(shown(parse_date("3 April 2019 " + std::string(100, 'x'))) == "none");
    constexpr std::size_t kBytes = 100;  // of a date without the blanks around
    const std::string date = "3 April 2019 ";
    CHECK(shown(parse_date(date + std::string(kBytes - date.size(), '.'))) == "2019-04-03");
    CHECK(shown(parse_date(date + std::string(kBytes - date.size() + 1, '.'))) == "none");
}

TEST_CASE("parse_date: no bytes break it") {
    std::uint32_t state = 88172645U;
    const std::string alphabet = "0123456789 :-/.,+TZapmril(\xe5\xb9\xb4\xd0\xbc";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (int i = 0; i < 14; ++i) {
            state = state * 1664525U + 1013904223U;
            text.push_back(alphabet[(state >> 16U) % alphabet.size()]);
        }
        const auto date = parse_date(text);
        if (date) CHECK(is_valid(*date));
    }
}
