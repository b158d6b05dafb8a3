#include "entity/name_variants.hpp"

#include <doctest/doctest.h>

#include "entity/name_words.hpp"

using namespace newsidx;

TEST_CASE("canonical_sound: spellings of one given name have one, others keep their own") {
    CHECK(canonical_sound(sound_form("muhammad")) == canonical_sound(sound_form("mohamed")));
    CHECK(canonical_sound(sound_form("kadhafi")) == canonical_sound(sound_form("gaddafi")));
    CHECK(canonical_sound(sound_form("mahmoud")) != canonical_sound(sound_form("mohamed")));
    CHECK(canonical_sound("zebra") == "zebra");
}

TEST_CASE("is_pet_name: the short form and the long one, and two short ones") {
    CHECK(is_pet_name(sound_form("bill"), sound_form("william")));
    CHECK(is_pet_name(sound_form("bob"), sound_form("rob")));
    CHECK_FALSE(is_pet_name(sound_form("bill"), sound_form("robert")));
    CHECK_FALSE(is_pet_name("zebra", "zebra"));
}

TEST_CASE("given_name_gender: of common given names, of no others") {
    CHECK(given_name_gender(sound_form("ann")) == Gender::female);
    CHECK(given_name_gender(sound_form("donald")) == Gender::male);
    CHECK(given_name_gender(sound_form("leslie")) == Gender::unknown);
    CHECK(given_name_gender("zebra") == Gender::unknown);
}
