#include "query/story.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

StoryCopy at(int day, std::optional<int> hour = {}, std::optional<std::int16_t> offset = {}) {
    Date date;
    date.year = 2019;
    date.month = 5;
    date.day = static_cast<std::uint8_t>(day);
    if (hour) {
        date.hour = static_cast<std::uint8_t>(*hour);
        date.precision = DatePrecision::minute;
    }
    date.utc_offset = offset;
    StoryCopy copy;
    copy.article.published = date;
    return copy;
}

std::string firsts(std::vector<StoryCopy> copies) {
    mark_first(copies);
    std::string out;
    for (const StoryCopy& copy : copies) out += copy.first ? '1' : '0';
    return out;
}

}  // namespace

TEST_CASE("mark_first: those that no other is surely older than") {
    struct Case {
        const char* name;
        std::vector<StoryCopy> copies;
        const char* want;
    };
    const Case cases[] = {
        {"none", {}, ""},
        {"days", {at(2), at(1), at(3)}, "010"},
        {"one day leaves it open", {at(1), at(1), at(2)}, "110"},
        {"times", {at(1, 9), at(1, 8)}, "01"},
        {"a day without a time is any time of it", {at(1, 9), at(1)}, "11"},
        {"but not of the day after", {at(1, 9), at(2)}, "10"},
        {"clocks are compared where they are known", {at(1, 9, 0), at(1, 10, 180)}, "01"},
        {"undated ones never", {StoryCopy(), at(1)}, "01"},
        {"nor among themselves", {StoryCopy(), StoryCopy()}, "00"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(firsts(c.copies) == c.want);
    }
}
