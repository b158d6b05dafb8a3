// Articles of a few words for checking answers against: where every word stands is known from
// making them, never from analysing them.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

// One spelling with what brute force knows of it.
struct Spelling {
    const char* text;
    const char* folded;
    int english_stem;  // equal for words that English takes for one
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

struct RawArticle {
    std::string id;
    std::string title;
    std::string body;
    std::string source;
    int year = 0;         // 0: no date
    bool english = true;  // else of a language that has no stemmer
    std::vector<RawWord> words;

    [[nodiscard]] std::string text() const { return title + "\n\n" + body; }
};

RawArticle random_article(std::mt19937& random, int number);
