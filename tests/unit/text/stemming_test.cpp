#include "text/stemming.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace newsidx;

TEST_CASE("stem_class: classes are stable on disk") {
    CHECK(stem_class("en") == 'a');
    CHECK(stem_class("ru") == 'b');
    CHECK(stem_class("ta") == 'x');
    CHECK(stem_class("nb") == stem_class("no"));
    CHECK(stem_class("zh") == 'z');
    CHECK(stem_class("") == 'z');
}

TEST_CASE("all_stem_classes: each once, each leads back to its language") {
    std::set<char> seen;
    for (const char c : all_stem_classes()) {
        CHECK(seen.insert(c).second);
        if (c != 'z') CHECK(stem_class(stem_class_language(c)) == c);
    }
    CHECK(seen.size() == 25);
    CHECK(stem_class_language('z').empty());
    CHECK(stem_class_language('!').empty());
}

TEST_CASE("stem: forms of one word meet in the language's own way") {
    CHECK(stem("unions", 'a') == stem("union", 'a'));
    CHECK(stem("elections", 'a') == stem("election", 'a'));
    CHECK(stem("выборы", 'b') == stem("выборов", 'b'));
    CHECK(stem("unions", 'z') == "unions");
    CHECK(stem("", 'a').empty());
}

TEST_CASE("kept_by_stemming: words begin as much of their stem, whatever English takes off") {
    const std::vector<std::string> roots = {
        "a",     "by",   "sk",    "d",    "l",      "t",   "hop", "hopp", "fil",    "sens", "poss",
        "relat", "oper", "gener", "trou", "luxuri", "sky", "y",   "crib", "commun", "tri"};
    const std::vector<std::string> endings = {
        "",       "s",      "ies",   "ied",   "ed",   "eed",     "ing",     "ying",  "ly",
        "y",      "e",      "al",    "ation", "ator", "iveness", "fulness", "aliti", "iviti",
        "bility", "bli",    "ousli", "entli", "izer", "ization", "enci",    "abli",  "ogi",
        "lessli", "tional", "icate", "ical",  "ful",  "ness",    "ative",   "able",  "ibility"};
    const Stemmer english('a');
    for (const auto& root : roots) {
        for (const auto& first : endings) {
            for (const auto& second : endings) {
                const std::string word = root + first + second;
                const std::string stem = english.stem(word);
                if (!word.starts_with(stem.substr(0, kept_by_stemming(stem, 'a'))))
                    FAIL_CHECK(word);
            }
        }
    }
    for (const char* word : {"dying", "lying", "tying", "skies", "skis", "idly", "news", "us"}) {
        const std::string stem = english.stem(word);
        CHECK(std::string_view(word).starts_with(stem.substr(0, kept_by_stemming(stem, 'a'))));
        CHECK(kept_by_stemming(stem, 'a') > 0);
    }
    CHECK(kept_by_stemming("coal", 'z') == 4);
    CHECK(kept_by_stemming("coal", 'b') == 0);
}

TEST_CASE("Stemmers: each class's own, asked in any order") {
    Stemmers stemmers;
    for (const char letter : {'a', 'b', 'z', 'a', 'c', 'b'}) {
        for (const char* word : {"unions", "выборов", "häuser"})
            CHECK(stemmers.of(letter).stem(word) == stem(word, letter));
    }
}
