#include "entity/table_words.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsidx;

namespace {

bool is_word(std::string_view folded) { return words_of_same_names(folded).has_value(); }

bool are_same(std::string_view folded, std::string_view other) {
    const auto words = words_of_same_names(folded);
    return words && std::binary_search(words->begin(), words->end(), other);
}

}  // namespace

TEST_CASE("words_of_same_names: words of countries, their people, capitals, and the well known") {
    for (const char* word : {"kazakh", "kazakhstan", "bishkek", "ivory", "казахстан", "zelensky",
                             "tokayev", "unicef", "greenpeace"}) {
        CAPTURE(word);
        CHECK(is_word(word));
    }
    for (const char* word :
         {"kayak", "kazakhstn", "zelenskky", "qwertz", "", "kazakhstan kazakh"}) {
        CAPTURE(word);
        CHECK_FALSE(is_word(word));
    }
}

TEST_CASE("words_of_same_names: other spellings of the same, not what is near it") {
    CHECK(are_same("kazakstan", "kazakhstan"));
    CHECK(are_same("kazak", "kazakh"));
    CHECK(are_same("zelensky", "zelenskyy"));
    CHECK(are_same("obama", "barack"));
    CHECK_FALSE(are_same("iran", "iraq"));
    CHECK_FALSE(are_same("iran", "iranian"));
    CHECK_FALSE(are_same("austria", "australia"));
}
