#include "query/values.hpp"

#include <doctest/doctest.h>

#include <string>

#include "article/date.hpp"

using namespace newsidx;

namespace {

std::string shown(const Result<DayRange>& range) {
    if (!range) return "error: " + range.error().what;
    if (range->none) return "none";
    return (range->from ? iso_day(*range->from) : "") + ".." +
           (range->to ? iso_day(*range->to) : "");
}

std::string shown(const Result<NumberRange>& range) {
    if (!range) return "error";
    return std::to_string(range->from) + ".." + std::to_string(range->to);
}

}  // namespace

TEST_CASE("parse_days: dates, partial dates, ranges and times ago") {
    const std::int32_t today = days_from_civil(2020, 3, 31);
    struct Case {
        const char* text;
        const char* range;
    };
    const Case cases[] = {
        {"2019", "2019-01-01..2019-12-31"},
        {"2019-02", "2019-02-01..2019-02-28"},
        {"2020-02", "2020-02-01..2020-02-29"},
        {"2019-04-03", "2019-04-03..2019-04-03"},
        {"2014..2019", "2014-01-01..2019-12-31"},
        {"2014-05..2014-06-07", "2014-05-01..2014-06-07"},
        {"2019..", "2019-01-01.."},
        {"..2019-04", "..2019-04-30"},
        {"today", "2020-03-31..2020-03-31"},
        {"yesterday", "2020-03-30..2020-03-30"},
        {"yesterday..today", "2020-03-30..2020-03-31"},
        {"7d..", "2020-03-24.."},
        {"7d", "2020-03-24.."},
        {">2019", "2020-01-01.."},
        {">=2019-04", "2019-04-01.."},
        {"<2019-04-03", "..2019-04-02"},
        {"<=2019", "..2019-12-31"},
        {"=2019-04", "2019-04-01..2019-04-30"},
        {">yesterday", "2020-03-31.."},
        {"2w..1w", "2020-03-17..2020-03-24"},
        {"1m..", "2020-02-29.."},
        {"1y..", "2019-03-31.."},
        {"13m..", "2019-02-28.."},
        {"..1d", "..2020-03-30"},
        {"none", "none"},
        {"0001", "0001-01-01..0001-12-31"},
        {"9999-12-31..", "9999-12-31.."},
        {"2019..2014", "error: '2019..2014' ends before it begins"},
        {"2019-02-30", "error: '2019-02-30' is no date"},
        {"2019-13", "error: '2019-13' is no date"},
        {"2019-4-3", "error: '2019-4-3' is no date"},
        {"0000", "error: '0000' is no date"},
        {"12019", "error: '12019' is no date"},
        {"-2019", "error: '-2019' is no date"},
        {"2019-", "error: '2019-' is no date"},
        {"..", "error: '..' is no date"},
        {"", "error: '' is no date"},
        {"d", "error: 'd' is no date"},
        {"99999999999999d", "error: '99999999999999d' is no date"},
        {"5000y..", "error: '5000y' is no date"},
        {"none..2019", "error: 'none' is no date"},
        {">", "error: '>' is no date"},
        {"=>2019", "error: '=>2019' is no date"},
        {">none", "error: '>none' is no date"},
        {">2019..2020", "error: '>2019' is no date"},
        {"2019..none", "error: 'none' is no date"},
        {"2019...2020", "error: '.2020' is no date"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(shown(parse_days(one.text, today)) == one.range);
    }
}

TEST_CASE("parse_numbers: comparisons and ranges, both ends in") {
    struct Case {
        const char* text;
        const char* range;
    };
    const Case cases[] = {
        {">800", "801..4294967295"},
        {">=800", "800..4294967295"},
        {"<800", "0..799"},
        {"<=800", "0..800"},
        {"800", "800..800"},
        {"=800", "800..800"},
        {"100..500", "100..500"},
        {"100..", "100..4294967295"},
        {"..500", "0..500"},
        {"<1", "0..0"},
        {"<0", "error"},
        {">4294967295", "error"},
        {">=4294967295", "4294967295..4294967295"},
        {"4294967296", "error"},
        {"500..100", "error"},
        {"..", "error"},
        {"", "error"},
        {">", "error"},
        {"=>5", "error"},
        {"<>5", "error"},
        {"1,000", "error"},
        {"-5", "error"},
        {"5..x", "error"},
    };
    for (const Case& one : cases) {
        CAPTURE(one.text);
        CHECK(shown(parse_numbers(one.text)) == one.range);
    }
}
