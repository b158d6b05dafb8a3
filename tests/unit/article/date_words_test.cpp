#include "article/date_words.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("plain_letters: lower case without accents") {
    CHECK(plain_letters("Août") == "aout");
    CHECK(plain_letters("МАЙ") == "маи");
    CHECK(plain_letters("") == "");
}

TEST_CASE("month_number: names, inflected and shortened, and nothing else") {
    struct Case {
        std::string word;
        unsigned month;  // 0: none
    };
    const Case cases[] = {
        {"January", 1},       {"Jan", 1},        {"Febr", 2},
        {"März", 3},          {"mrt", 3},        {"Mars", 3},
        {"апр", 4},           {"avr", 4},        {"abr", 4},
        {"May", 5},           {"мая", 5},        {"Май", 5},
        {"juin", 6},          {"июн", 6},        {"juil", 7},
        {"lipca", 7},         {"août", 8},       {"ago", 8},
        {"Sept", 9},          {"set", 9},        {"қыркүйек", 9},
        {"października", 10}, {"листопада", 11}, {"Kasım", 11},
        {"Dez", 12},          {"ja", 0},         {"jui", 0},
        {"Mark", 0},          {"decades", 0},    {"settled", 0},
        {"marching", 0},      {"ма", 0},         {"", 0},
    };
    for (const auto& c : cases) {
        CAPTURE(c.word);
        CHECK(month_number(plain_letters(c.word)).value_or(0) == c.month);
    }
}

TEST_CASE("zone_offset: names that mean one zone") {
    CHECK(zone_offset("z") == 0);
    CHECK(zone_offset("msk") == 180);
    CHECK(zone_offset("edt") == -240);
    CHECK(zone_offset("acst") == 570);
    CHECK_FALSE(zone_offset("ist"));
    CHECK_FALSE(zone_offset("et"));
}

TEST_CASE("day_order: English needs a country, other languages don't") {
    CHECK(day_order("en-US") == DayOrder::month_first);
    CHECK(day_order("en_GB") == DayOrder::day_first);
    CHECK(day_order("en") == DayOrder::unknown);
    CHECK(day_order("en-CA") == DayOrder::unknown);
    CHECK(day_order("fr") == DayOrder::day_first);
    CHECK(day_order("pt-BR") == DayOrder::day_first);
    CHECK(day_order("zh") == DayOrder::unknown);
    CHECK(day_order("") == DayOrder::unknown);
}

TEST_CASE("month_number: the months of more languages, by their whole names too") {
    struct Case {
        std::string_view name;
        unsigned month;
    };
    const Case cases[] = {
        {"ledna", 1},  {"červen", 6}, {"červenec", 7},  {"července", 7},   {"června", 6},
        {"mája", 5},   {"iulie", 7},  {"április", 4},   {"tammikuuta", 1}, {"marraskuuta", 11},
        {"Mar", 3},    {"maret", 3},  {"октомври", 10}, {"Απριλίου", 4},   {"Μάιος", 5},
        {"באפריל", 4}, {"מאי", 5},    {"أبريل", 4},     {"نيسان", 4},      {"آب", 8},
        {"آوریل", 4},  {"अप्रैल", 4},   {"जून", 6},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(month_number(plain_letters(c.name)) == c.month);
    }
    for (const std::string_view other : {"at", "de", "ma", "של"}) {
        CAPTURE(other);
        CHECK_FALSE(month_number(plain_letters(other)));
    }
}
