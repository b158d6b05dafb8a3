// Articles of a few words for checking answers against: where every word stands is known from
// making them, never from analysing them.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// One spelling with what brute force knows of it: equal numbers are equal stems.
struct Spelling {
    const char* text;
    const char* folded;
    int english;
    int german;
    int russian;
    int unstemmed;
};

const std::vector<Spelling>& spellings();

struct RawWord {
    const Spelling* spelling = nullptr;
    std::string text;         // as it stands: maybe with a capital
    std::uint32_t begin = 0;  // bytes of the article's text
    std::uint32_t end = 0;
    std::uint32_t position = 0;  // sentence and paragraph ends take one each
    int sentence = 0;
    int paragraph = 0;
    bool in_title = false;
};

// Parts that aren't known are 0, from the finest on.
struct RawDate {
    int year = 0;
    int month = 0;
    int day = 0;
};

struct RawCountry {
    std::string code;
    bool about = false;
};

struct RawArticle {
    std::string id;
    std::string title;
    std::string body;
    std::string source;
    std::string author;
    std::string label;  // "": none
    std::string path;
    RawDate date;
    RawDate added;  // always whole
    std::string lang;
    std::vector<RawCountry> countries;
    std::vector<std::string> persons;
    std::vector<std::string> organizations;
    std::vector<RawWord> words;

    [[nodiscard]] std::string text() const { return title + "\n\n" + body; }
};

// Values that articles have and queries ask for. Every article has the person, organization and
// country of its number, counted round, so that an index of some articles knows all of them.
struct RawValues {
    std::vector<const char*> sources;
    std::vector<const char*> authors;
    std::vector<const char*> labels;
    std::vector<const char*> paths;
    std::vector<const char*> languages;
    std::vector<const char*> countries;
    std::vector<const char*> country_names;  // in the same order
    std::vector<const char*> persons;
    std::vector<const char*> organizations;
};
const RawValues& raw_values();

RawArticle random_article(std::mt19937& random, int number);

// In letters that brute force knows: "naïve", "страна".
std::string capitalised(std::string text);
