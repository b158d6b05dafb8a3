#include "article/other_calendars.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/parse_date.hpp"

namespace newsidx {

TEST_CASE("parse_date: days of Japan's eras and of Iran's calendar, where they are certain") {
    struct Case {
        std::string_view in;
        std::string_view want;
    };
    const Case cases[] = {
        {"平成31年4月30日", "2019-04-30"},
        {"令和2年", "2020"},
        {"令和元年5月1日", "2019-05-01"},
        {"令和２年１０月３日", "2020-10-03"},
        {"昭和64年1月7日", "1989-01-07"},
        {"平成31年(2019年)4月30日", "2019-04-30"},
        {"2019年（平成31年）4月30日", "2019-04-30"},
        {"更新日：令和5年3月28日", "2023-03-28"},
        {"2019年4月30日", "2019-04-30"},
        {"平成99年1月1日", ""},  // it had 31
        {"۲۴ تیر ۱۳۹۶", "2017-07-15"},
        {"شنبه / ۲۴ تیر ۱۳۹۶ / ۱۱:۴۸", "2017-07-15T11:48"},
        {"۱۴۰۳/۰۲/۱۵", "2024-05-04"},
        {"۱۴۰۳/۱۲/۳۰", "2025-03-20"},  // of a leap year
        {"۱۴۰۴/۱۲/۳۰", ""},            // of none
        {"۱ فروردین ۱۴۰۰", "2021-03-21"},
        {"۲۲ بهمن ۱۳۵۷", "1979-02-11"},
        {"24 تیر 1396", "2017-07-15"},
        {"۲۰۱۹/۰۴/۰۳", "2019-04-03"},
        {"1403/02/15", ""},  // whose?
        {"١٤٤٥/٠٢/١٥", ""},  // of the Hijra
    };
    for (const auto& c : cases) {
        CAPTURE(c.in);
        const auto date = parse_date(c.in, DayOrder::day_first);
        CHECK((date ? to_string(*date) : "") == c.want);
    }
}

}  // namespace newsidx
