#include "entity/lookup.hpp"

#include <doctest/doctest.h>

#include "entity/country_table.hpp"

using namespace newsidx;

TEST_CASE("country_id: takes codes and names in any language, case and diacritics aside") {
    struct Case {
        const char* name;
        const char* code;
    };
    const Case cases[] = {
        {"KZ", "KZ"},
        {"kz", "KZ"},
        {"kazakhstan", "KZ"},
        {"KAZAKHSTAN", "KZ"},
        {"Kazakh", "KZ"},
        {"Казахстан", "KZ"},
        {"казахстана", "KZ"},
        {"Kasachstan", "KZ"},
        {"cote d'ivoire", "CI"},
        {"Côte d’Ivoire", "CI"},
        {"ivory coast", "CI"},
        {"u.s.", "US"},
        {"usa", "US"},
        {"United States", "US"},
        {"uk", "GB"},
        {"UK", "GB"},
        {"burma", "MM"},
        {"中国", "CN"},
        {"kosovo", "XK"},
        {"DR Congo", "CD"},
        {"guinea bissau", "GW"},
        {"Guinea-Bissau", "GW"},
        {"Türkiye", "TR"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(country_id(c.name) == std::optional<std::string>(c.code));
    }
}

TEST_CASE("country_ids: a name that two countries share means both, one of them by its own name") {
    using Ids = std::vector<std::string>;
    CHECK(country_ids("Korea") == Ids{"KP", "KR"});
    CHECK(country_ids("the us") == Ids{"US"});
    CHECK(country_ids("The Netherlands") == Ids{"NL"});
    CHECK(country_ids("The Gambia") == Ids{"GM"});
    CHECK(country_ids("the ").empty());
    CHECK(country_ids("korean") == Ids{"KP", "KR"});
    CHECK(country_ids("congo") == Ids{"CD", "CG"});
    CHECK(country_ids("Congolese") == Ids{"CD", "CG"});
    CHECK(country_ids("virgin islands") == Ids{"VG", "VI"});
    CHECK(country_ids("Sudan") == Ids{"SD"});
    CHECK(country_ids("Georgia") == Ids{"GE"});
    CHECK(country_ids("Macedonia") == Ids{"MK"});
    CHECK(country_ids("south korea") == Ids{"KR"});
    CHECK(country_ids("kp") == Ids{"KP"});
    CHECK(country_ids("Boston").empty());
}

TEST_CASE("country_id: a city, a phrase and a wrong code are none") {
    for (const char* name :
         {"", "zz", "Almaty", "Guinea pig", "tokayev", "...", "kazakhstan russia"}) {
        CAPTURE(name);
        CHECK_FALSE(country_id(name).has_value());
    }
}

TEST_CASE("country_name: gives the name as shown for each code, and what is no code back") {
    CHECK(country_name("KZ") == "Kazakhstan");
    CHECK(country_name("xk") == "Kosovo");
    CHECK(country_name("??") == "??");
    for (std::size_t i = 0; i < country_count(); ++i) {
        const auto code = country_code(static_cast<CountryIndex>(i));
        CHECK(country_id(code) == std::optional<std::string>(code));
        CHECK(country_id(country_name(code)) == std::optional<std::string>(code));
    }
}

TEST_CASE("countries_like: near names, nearest first, at most five") {
    CHECK(countries_like("kazakstahn") == std::vector<std::string>{"Kazakhstan"});
    CHECK(countries_like("Ausrtia").front() == "Austria");
    CHECK(countries_like("irak").size() <= 5);
    CHECK(countries_like("irak").size() >= 1);
    CHECK(countries_like("qqqqqqqq").empty());
}
