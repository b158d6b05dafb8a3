#include "entity/organization_form.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

std::string key(std::string_view name) { return organization_key(organization_form(name)); }

}  // namespace

TEST_CASE("organization_key: one for all ways to write a ministry, a suffix, a spelling") {
    CHECK(key("Ministry of Foreign Affairs of Kazakhstan") == key("Kazakh Foreign Ministry"));
    CHECK(key("Kazakhstan's Foreign Ministry") == key("Kazakh Foreign Ministry"));
    CHECK(key("Ministry of Defence of Russia") == key("Russian Defense Ministry"));
    CHECK(key("Microsoft Corp.") == key("Microsoft"));
    CHECK(key("The World Trade Organisation") == key("World Trade Organization"));
    CHECK(key("Supreme Court of India") == key("Indian Supreme Court"));
    CHECK(key("U.S. Senate") == key("United States Senate"));
}

TEST_CASE("organization_key: different bodies have different ones") {
    CHECK(key("Kazakh Foreign Ministry") != key("Russian Foreign Ministry"));
    CHECK(key("Scottish Labour Party") != key("British Labour Party"));
    CHECK(key("Bank of America") != key("Bank of England"));
    CHECK(key("").empty());
}

TEST_CASE("organization_form: U.N. and UN are one acronym; small words may count in it") {
    CHECK(organization_form("U.N.").is_acronym);
    CHECK(key("U.N.") == key("UN"));
    const auto defense = organization_form("Department of Defense");
    CHECK(fit(organization_form("DOD"), defense) == OrganizationFit::acronym);
    CHECK(fit(organization_form("DD"), defense) == OrganizationFit::acronym);
    CHECK(fit(organization_form("DOE"), defense) == OrganizationFit::none);
}

TEST_CASE("is_proper: names that one body has, though each word is many bodies'") {
    const auto proper = [](std::string_view name) { return is_proper(organization_form(name)); };
    CHECK(proper("House Intelligence Committee"));
    CHECK(proper("Center for Constitutional Rights"));
    CHECK(proper("National Education Association"));
    CHECK_FALSE(proper("Intelligence Committee"));
    CHECK_FALSE(proper("Supreme Court"));
    CHECK_FALSE(proper("Ministry of Health"));
    CHECK_FALSE(proper("North High School"));
    CHECK_FALSE(proper("State Election Board"));
}
