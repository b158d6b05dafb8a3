#include "text/english_stems.hpp"

#include <doctest/doctest.h>
#include <xapian.h>

#include <random>
#include <string>
#include <vector>

using namespace newsidx;

namespace {

// The stemmer that the index's other languages have, and old indexes were made with.
std::string known_stem(const std::string& word) {
    static const Xapian::Stem stemmer("english");
    const std::string stem = stemmer(word);
    return stem.empty() ? word : stem;
}

void check(const std::string& word) {
    if (stem_english(word) != known_stem(word)) {
        FAIL_CHECK(word, ": ", stem_english(word).value_or("none"), ", not ", known_stem(word));
    }
}

const std::vector<std::string> kBegins = {
    "",       "b",      "by",    "sk",      "hop",   "hopp", "fil",  "sens", "relat",
    "gener",  "commun", "arsen", "y",       "say",   "yy",   "ayy",  "crib", "luxuri",
    "troubl", "inn",    "cann",  "out",     "herr",  "earr", "proc", "exc",  "succ",
    "d",      "t",      "l",     "univers", "inter", "organ"};
const std::vector<std::string> kParts = {
    "a",       "e",      "o",       "y",       "b",     "t",      "l",     "s",     "tt",
    "x",       "ies",    "ied",     "sses",    "us",    "ss",     "ed",    "eed",   "ing",
    "ly",      "li",     "at",      "bl",      "iz",    "tional", "enci",  "anci",  "abli",
    "entli",   "izer",   "ization", "ational", "ation", "ator",   "alism", "aliti", "alli",
    "fulness", "ousli",  "ousness", "iveness", "iviti", "biliti", "bli",   "ogi",   "logi",
    "fulli",   "lessli", "alize",   "icate",   "iciti", "ical",   "ful",   "ness",  "ative",
    "al",      "ance",   "ence",    "er",      "ic",    "able",   "ible",  "ant",   "ement",
    "ment",    "ent",    "ism",     "ate",     "iti",   "ous",    "ive",   "ize",   "ion",
    "sion",    "tion",   "ll",      "y"};

}  // namespace

TEST_CASE("stem_english: as the library, of any beginning with any two endings") {
    for (const auto& begin : kBegins) {
        for (const auto& first : kParts) {
            check(begin + first);
            for (const auto& second : kParts) check(begin + first + second);
        }
    }
}

TEST_CASE("stem_english: as the library, of letters by chance") {
    std::mt19937 random(1);
    for (int i = 0; i < 50'000; ++i) {
        std::string word;
        for (auto letters = random() % 9 + 1; letters > 0; --letters)
            word += "aeiouybcdfghklmnprstvwxz"[random() % 24];
        if (random() % 2 == 0) word += kParts[random() % kParts.size()];
        check(word);
    }
}

TEST_CASE("stem_english: as the library, of words that it has lists for") {
    for (const char* word :
         {"skis",    "skies",   "dying",  "lying",   "tying",    "idly",      "gently",  "ugly",
          "early",   "only",    "singly", "sky",     "news",     "howe",      "atlas",   "cosmos",
          "bias",    "andes",   "inning", "innings", "outing",   "canning",   "herring", "herrings",
          "earring", "proceed", "exceed", "succeed", "generate", "communism", "arsenal"}) {
        check(word);
    }
}

TEST_CASE("stem_english: leaves to others what isn't of small ASCII letters, or too long") {
    CHECK(stem_english("") == "");
    CHECK(stem_english("of") == "of");
    CHECK_FALSE(stem_english("Unions"));
    CHECK_FALSE(stem_english("o'neill"));
    CHECK_FALSE(stem_english("5g"));
    CHECK_FALSE(stem_english("são"));
    CHECK_FALSE(stem_english(std::string(65, 'a')));
    check(std::string(64, 'a'));
}
