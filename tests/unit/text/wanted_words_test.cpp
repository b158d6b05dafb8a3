#include "text/wanted_words.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

TEST_CASE("WantedPlaces: places where words begin, in the order of the text") {
    const std::vector<WantedWord> words = {{"coal", "coal"}, {"19", ""}};
    const WantedPlaces places(words);
    struct Case {
        const char* name;
        std::string_view text;
        std::size_t want;
    };
    const Case cases[] = {
        {"at the start", "coal", 0},
        {"any case, any ending", "the Coals", 4},
        {"not inside a word", "charcoal", 8},
        {"not inside a number", "2019", 4},
        {"a number", "in 1999", 3},
        {"behind a quote", "\u201ccoal", 3},
        {"with what folding drops", "c.o'al", 0},
        {"another word", "cold", 4},
        {"accents are for fold() to judge", "çoal", 0},
        {"dashes are not", "— cold", 8},
    };
    for (const auto& c : cases) {
        CAPTURE(c.name);
        CHECK(places.next(c.text, 0, c.text.size()) == c.want);
    }
}

TEST_CASE("WantedPlaces: none is missed and none is early, wherever it stands") {
    const std::vector<std::vector<WantedWord>> searches = {
        {{"coal", ""}},
        {{"coal", ""}, {"oil", ""}, {"19", ""}},
        {{"a", ""}, {"b", ""}, {"c", ""}, {"d", ""}, {"e", ""}}};
    for (const auto& words : searches) {
        const WantedPlaces places(words);
        std::size_t wrong = 0;
        for (std::size_t before = 0; before < 40; ++before) {
            for (const std::string& filling :
                 {std::string("#"), std::string("x"), std::string("\u00bb"), std::string("\x03"),
                  std::string("C@"), std::string("c"), std::string("9c "),
                  std::string("Z\u2019")}) {
                std::string text;
                while (text.size() < before) text += filling;
                text += ' ';
                const std::size_t at = text.size();
                text += "Coal fire, 1999 or so";
                // Words that begin as a wanted one does may stand in the filling, too.
                std::size_t first = places.next(text, 0, text.size());
                while (first < at) {
                    if (!places.may_begin(text, first)) ++wrong;
                    first = places.next(text, first + 1, text.size());
                }
                if (first != at) ++wrong;
                if (places.next(text, at, at) != at) ++wrong;
            }
        }
        CHECK(wrong == 0);
    }
}

TEST_CASE("WantedPlaces: next() finds all places where a wanted word may begin, from any byte on") {
    std::string text;
    for (int i = 0; i < 20; ++i) {
        text += "Coal, \u201ccoal\u201d and co-al; O'Coal 9c c 'oil Oil, ";
        text += std::string(static_cast<std::size_t>(i), 'x') + "coil \u00e7oal oil9 19 2019 C19\n";
    }
    const std::vector<std::vector<WantedWord>> searches = {
        {{"coal", ""}}, {{"coal", ""}, {"oil", ""}, {"19", ""}}, {{"c", ""}}};
    for (const auto& words : searches) {
        const WantedPlaces places(words);
        std::size_t wrong = 0;
        std::size_t want = text.size();
        for (std::size_t at = text.size(); at-- > 0;) {
            if (places.may_begin(text, at)) want = at;
            if (places.next(text, at, text.size()) != want) ++wrong;
        }
        CHECK(wrong == 0);
        CHECK(want < text.size());
    }
}

TEST_CASE("is_wanted: by stem, or by the first letters alone") {
    const std::vector<WantedWord> words = {{"coa", "coal"}, {"tok", ""}};
    CHECK(is_wanted({"coals", "coal"}, words));
    CHECK_FALSE(is_wanted({"coast", "coast"}, words));
    CHECK(is_wanted({"tokayev", "tokayev"}, words));
    CHECK_FALSE(is_wanted({"", ""}, words));
}
