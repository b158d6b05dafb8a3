#include "article/date_items.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

// Items parted by '|', those after a gap with '_' before them.
std::string shown(std::string_view text) {
    std::string out;
    for (const DateItem& item : date_items(text)) {
        if (!out.empty()) out += '|';
        if (item.after_gap) out += '_';
        out += item.text;
    }
    return out;
}

}  // namespace

TEST_CASE("date_items: numbers, words and marks") {
    CHECK(shown("3rd of April, 2019") == "3|rd|_of|_april|_2019");
    CHECK(shown("2019-04-03T14:05Z") == "2019|-|04|-|03|_14|:|05|z");
    CHECK(shown("2019年4月3日") == "2019|-|4|-|3");
    CHECK(shown("2019년 4월") == "2019|-|_4|-");
    CHECK(shown("3–5") == "3|-|5");
    CHECK(shown("").empty());
}

TEST_CASE("date_items: a number has its value, up to nine digits of it") {
    const auto items = date_items("0403 12345678901234567890");
    REQUIRE(items.size() == 2);
    CHECK(items[0].value == 403);
    CHECK(items[1].value == 123456789);
    CHECK(items[1].kind == DateItem::Kind::number);
}
