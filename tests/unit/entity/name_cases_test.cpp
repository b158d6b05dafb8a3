#include "entity/name_cases.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsidx;

namespace {

bool has_case(std::string_view nominative, std::string_view word) {
    const auto cases = cyrillic_cases(nominative);
    return std::find(cases.begin(), cases.end(), word) != cases.end();
}

}  // namespace

TEST_CASE("cyrillic_cases: surnames, given names and adjectives in the cases of Russian") {
    CHECK(has_case("токаев", "токаев"));
    CHECK(has_case("токаев", "токаевым"));
    CHECK(has_case("зеленскии", "зеленскии"));
    CHECK(has_case("зеленский", "зеленскому"));
    CHECK(has_case("сергей", "сергеем"));
    CHECK(has_case("валентина", "валентиной"));
    CHECK(has_case("юрий", "юрия"));
    CHECK(has_case("матвиенко", "матвиенко"));
    CHECK_FALSE(has_case("токаев", "токаевский"));
    CHECK_FALSE(has_case("меркели", "меркелия"));
}

TEST_CASE("is_cyrillic: all letters are") {
    CHECK(is_cyrillic("токаев"));
    CHECK_FALSE(is_cyrillic("tokaev"));
    CHECK_FALSE(is_cyrillic("токаeв"));  // with a Latin e
    CHECK_FALSE(is_cyrillic(""));
}
