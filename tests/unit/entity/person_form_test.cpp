#include "entity/person_form.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("person_form: titles, suffixes and particles are cut off") {
    CHECK(person_form("President Vladimir Putin").words.size() == 2);
    CHECK(person_form("Robert F. Kennedy Jr.").words.size() == 3);
    CHECK(person_form("Ursula von der Leyen").words.size() == 2);
    CHECK(person_form("Xi Jinping").family_first);
    CHECK_FALSE(person_form("Vladimir Putin").family_first);
    CHECK(person_form("Prince").words.size() == 1);
    CHECK(person_form("").words.empty());
}

TEST_CASE("person_key: first and last word by sound, whatever the order, none for one word") {
    CHECK(person_key(person_form("Andrei Grozin")) == person_key(person_form("Андрей Грозин")));
    CHECK(person_key(person_form("Gusev Leonid")) == person_key(person_form("Leonid Gusev")));
    CHECK(person_key(person_form("John Q. Public")) == person_key(person_form("John Public")));
    CHECK(person_key(person_form("Mohammed Salem")) != person_key(person_form("Mahmoud Salem")));
    CHECK(person_key(person_form("Ivan Petrov")) != person_key(person_form("Ivana Petrova")));
    CHECK(person_key(person_form("Tokayev")).empty());
}
