#include "entity/name_words.hpp"

#include <doctest/doctest.h>

#include "text/fold.hpp"

using namespace newsidx;

namespace {

std::string sound(std::string_view word) { return sound_form(latin_letters(fold(word))); }

}  // namespace

TEST_CASE("sound_form: spellings of one name sound the same") {
    const char* pairs[][2] = {
        {"Tokayev", "Tokaev"},       {"Tokayev", "Токаев"},  {"Zelensky", "Zelenskyy"},
        {"Zelensky", "Зеленский"},   {"Alexei", "Aleksey"},  {"Sergei", "Сергей"},
        {"Yeltsin", "Eltsin"},       {"Jomart", "Zhomart"},  {"Khrushchev", "Хрущев"},
        {"Nazarbayev", "Назарбаев"}, {"Dzhokhar", "Jokhar"}, {"Yanukovych", "Yanukovich"},
        {"Philip", "Filip"},         {"Yousef", "Iousef"},   {"Путин", "Putin"},
        {"Мицотакис", "Mitsotakis"}, {"Τσίπρας", "Tsipras"}, {"Gorbachov", "Горбачов"},
    };
    for (const auto& pair : pairs) {
        CAPTURE(pair[0]);
        CHECK(sound(pair[0]) == sound(pair[1]));
    }
}

TEST_CASE("sound_form: different names stay apart") {
    const char* pairs[][2] = {
        {"Peng", "Ping"},     {"Ivanov", "Ivanova"}, {"Mohammed", "Mahmoud"},
        {"Clinton", "Clint"}, {"Kim", "Kam"},
    };
    for (const auto& pair : pairs) {
        CAPTURE(pair[0]);
        CHECK(sound(pair[0]) != sound(pair[1]));
    }
}

TEST_CASE("skeleton: keeps the first letter, consonants, and whether a vowel ends it") {
    CHECK(skeleton(sound("Dmitry")) == skeleton(sound("Dimitri")));
    CHECK(skeleton(sound("Ivanov")) != skeleton(sound("Ivanova")));
    CHECK(skeleton("").empty());
}

TEST_CASE("name_words: plain names are what they are with a mark that is dropped") {
    for (const std::string name :
         {"Ann Lee", " J  Lee ", "de NATO", "iPhone X", "A b C d E f G h I j K l M n O p Q r"}) {
        CAPTURE(name);
        CHECK(name_words(name) == name_words(name + " !"));
        CHECK(has_name_word(name));
    }
    CHECK(name_words("Ann Lee").size() == 2);
    CHECK(name_words("a b c d e f g h i j k l m n o p q r").size() == kMaxNameWords);
    CHECK(name_words("  ").empty());
    CHECK_FALSE(has_name_word(" ! "));
}

TEST_CASE("name_words: parts hyphens and initials, tells capitals") {
    const auto words = name_words("J.K. Ocasio-Cortez de NATO");
    REQUIRE(words.size() == 6);
    CHECK(words[0].folded == "j");
    CHECK(words[0].initial);
    CHECK(words[1].folded == "k");
    CHECK(words[2].folded == "ocasio");
    CHECK_FALSE(words[2].hyphen);
    CHECK(words[3].folded == "cortez");
    CHECK(words[3].hyphen);
    CHECK_FALSE(words[4].capital);
    CHECK(words[5].shouted);
    CHECK(name_words("").empty());
    CHECK(name_words("...").empty());
}

TEST_CASE("name_words: stops at kMaxNameWords") {
    std::string many;
    for (std::size_t i = 0; i < 3 * kMaxNameWords; ++i) many += "word ";
    CHECK(name_words(many).size() == kMaxNameWords);
}
