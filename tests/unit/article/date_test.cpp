#include "article/date.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

Date day(int year, unsigned month, unsigned day_of_month) {
    Date date;
    date.year = static_cast<std::int16_t>(year);
    date.month = static_cast<std::uint8_t>(month);
    date.day = static_cast<std::uint8_t>(day_of_month);
    return date;
}

}  // namespace

TEST_CASE("is_valid: only moments that exist") {
    CHECK(is_valid(day(2016, 2, 29)));
    CHECK_FALSE(is_valid(day(2019, 2, 29)));
    CHECK_FALSE(is_valid(day(1900, 2, 29)));
    CHECK_FALSE(is_valid(day(2019, 13, 1)));
    CHECK_FALSE(is_valid(day(2019, 0, 1)));
    CHECK_FALSE(is_valid(day(0, 1, 1)));
    Date late = day(2019, 4, 3);
    late.hour = 24;
    CHECK_FALSE(is_valid(late));
}

TEST_CASE("days_from_civil: days since 1970") {
    CHECK(days_from_civil(1970, 1, 1) == 0);
    CHECK(days_from_civil(1969, 12, 31) == -1);
    CHECK(days_from_civil(2019, 4, 3) == 17989);
    CHECK(days_from_civil(1, 1, 1) == -719162);
}

TEST_CASE("date_of_day, iso_day: undo days_from_civil") {
    for (std::int32_t number = -719162; number < 2932896; number += 12345) {
        const Date date = date_of_day(number);
        CHECK(days_from_civil(date.year, date.month, date.day) == number);
    }
    CHECK(iso_day(17989) == "2019-04-03");
    CHECK(iso_day(-719162) == "0001-01-01");
}

TEST_CASE("first_day, last_day: all that a date may mean") {
    Date date = day(2019, 4, 3);
    CHECK(first_day(date) == last_day(date));
    date = day(2016, 2, 1);
    date.precision = DatePrecision::month;
    CHECK(iso_day(first_day(date)) == "2016-02-01");
    CHECK(iso_day(last_day(date)) == "2016-02-29");
    date = day(2019, 1, 1);
    date.precision = DatePrecision::year;
    CHECK(iso_day(first_day(date)) == "2019-01-01");
    CHECK(iso_day(last_day(date)) == "2019-12-31");
}

TEST_CASE("to_string: ISO 8601 at the date's precision") {
    Date date = day(2019, 4, 3);
    CHECK(to_string(date) == "2019-04-03");
    date.hour = 14;
    date.minute = 5;
    date.precision = DatePrecision::minute;
    CHECK(to_string(date) == "2019-04-03T14:05");
    date.utc_offset = -210;
    CHECK(to_string(date) == "2019-04-03T14:05-03:30");
    date.precision = DatePrecision::second;
    date.utc_offset = 0;
    CHECK(to_string(date) == "2019-04-03T14:05:00+00:00");
    date = day(987, 1, 1);
    date.precision = DatePrecision::year;
    CHECK(to_string(date) == "0987");
}

TEST_CASE("printed_seconds: the source's own clock") {
    CHECK(printed_seconds(day(1, 1, 1)) == 0);
    Date date = day(1, 1, 2);
    date.second = 9;
    CHECK(printed_seconds(date) == 86409);
    const std::int64_t before = printed_seconds(date);
    date.utc_offset = 180;
    CHECK(printed_seconds(date) == before);
}

TEST_CASE("iso_week: a week belongs to the year of its Thursday") {
    struct Case {
        int year;
        unsigned month, day;
        const char* week;
        const char* monday;
    };
    const Case cases[] = {
        {2019, 4, 3, "2019-W14", "2019-04-01"},   {2021, 1, 3, "2020-W53", "2020-12-28"},
        {2018, 12, 31, "2019-W01", "2018-12-31"}, {2016, 1, 1, "2015-W53", "2015-12-28"},
        {1969, 12, 29, "1970-W01", "1969-12-29"}, {1960, 2, 29, "1960-W09", "1960-02-29"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.week);
        const auto day = days_from_civil(c.year, c.month, c.day);
        CHECK(iso_week(day) == c.week);
        CHECK(iso_day(monday_of(day)) == c.monday);
    }
}
