#include "entity/country_table.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using namespace newsidx;

TEST_CASE(
    "country_table: has the 249 countries of ISO 3166-1 and Kosovo, sorted, each with a name") {
    REQUIRE(country_count() == 250);
    for (std::size_t i = 0; i < country_count(); ++i) {
        const auto country = static_cast<CountryIndex>(i);
        CHECK(!country_title(country).empty());
        if (i > 0) CHECK(country_code(static_cast<CountryIndex>(i - 1)) < country_code(country));
    }
    CHECK(country_code(0) == "AD");
    CHECK(country_title(0) == "Andorra");
}

TEST_CASE("country_rows: finds each row by its first word, longest first") {
    for (const CountryNameRow& row : all_country_rows()) {
        if ((row.flags & CountryNameRow::kRaw) != 0) continue;
        const std::string_view text = country_row_text(row);
        const auto rows = country_rows(text.substr(0, text.find_first_of(" ,&(")));
        REQUIRE(!rows.empty());
        CHECK(&row >= rows.data());
        CHECK(&row < rows.data() + rows.size());
        CHECK(std::is_sorted(rows.begin(), rows.end(),
                             [](const auto& a, const auto& b) { return a.words > b.words; }));
    }
    CHECK(country_rows("zebra").empty());
    CHECK(country_rows("").empty());
}

TEST_CASE("country_choice: offers several countries, each with words that speak for it") {
    int choices = 0;
    for (const CountryNameRow& row : all_country_rows()) {
        if (row.choice == 0) continue;
        ++choices;
        const auto alternatives = country_choice(row.choice);
        CHECK(alternatives.size() >= 2);
        for (const CountryAlternative& alternative : alternatives) {
            CHECK(alternative.first_cue < alternative.end_cue);
            CHECK(!country_cue(alternative.first_cue).empty());
        }
    }
    CHECK(choices > 20);
}

TEST_CASE("is_given_name: knows common ones, folded") {
    CHECK(is_given_name("michael"));
    CHECK(is_given_name("whitney"));
    CHECK_FALSE(is_given_name("Michael"));
    CHECK_FALSE(is_given_name("table"));
}

TEST_CASE("language_bit: English is the lowest, each language has its own") {
    CHECK(language_bit("en") == 1);
    CHECK(language_bit("xx") == 0);
    std::set<std::uint64_t> bits;
    for (const char* lang :
         {"ru", "de", "fr", "es", "pt", "it", "zh", "ja", "ar", "uk", "kk", "tr"}) {
        CHECK(language_bit(lang) != 0);
        CHECK(bits.insert(language_bit(lang)).second);
    }
}
