#include "entity/tag_words.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string words_of(std::string_view text) {
    std::string out;
    const Analysis analysis = analyze(text, 0, "en");
    for (const TagWord& word : tag_words(text, analysis).words) {
        if (!out.empty()) out += '|';
        out += text.substr(word.span.begin, word.span.size());
    }
    return out;
}

std::string runs_of(std::string_view text) {
    std::string out;
    const Analysis analysis = analyze(text, 0, "en");
    const TagText tagged = tag_words(text, analysis);
    for (const TagRun& run : tag_runs(text, tagged)) {
        if (!out.empty()) out += '|';
        const std::uint32_t begin = tagged.words[run.first].span.begin;
        out += text.substr(begin, tagged.words[run.end - 1].span.end - begin);
    }
    return out;
}

}  // namespace

TEST_CASE("tag_words: joins what is written as one name's word") {
    struct Case {
        const char* text;
        const char* want;
    };
    const Case cases[] = {
        {"Kassym-Jomart Tokayev said", "Kassym-Jomart|Tokayev|said"},
        {"J. Doe met Mr. Roe.", "J.|Doe|met|Mr.|Roe|."},
        {"AT&T and B&Q", "AT&T|and|B&Q"},
        {"Soliyana G/Medhin and/or", "Soliyana|G/Medhin|and|/|or"},
        {"at Acme Inc.", "at|Acme|Inc."},
        {"He came. Doe left.", "He|came|.|Doe|left|."},
        {"Ghana's chief", "Ghana|'s|chief"},
        {"a - b", "a|-|b"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(words_of(c.text) == c.want);
    }
}

TEST_CASE("tag_runs: hold all that can be a name") {
    struct Case {
        const char* text;
        const char* want;
    };
    const Case cases[] = {
        {"yesterday the Bank of the South lent some money to Jan van der Berg of Ghent",
         "the Bank of the South|Jan van der Berg of Ghent"},
        {"nothing here", ""},
        {"at bin Laden's big old house on Channel 4 they said they saw al-Qaida men",
         "bin Laden|Channel 4|al-Qaida"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(runs_of(c.text) == c.want);
    }
}

TEST_CASE("tag_words: tells how words and sentences are written") {
    const std::string text = "BANK OPENS BRANCH\n\nThe U.S. iPhone of J. Doe has 3 G20 apps.";
    const Analysis analysis = analyze(text, 17, "en");
    const TagText tagged = tag_words(text, analysis);
    REQUIRE(tagged.sentences.size() == 2);
    CHECK(tagged.sentences[0].title);
    CHECK(tagged.sentences[0].shouting);
    CHECK_FALSE(tagged.sentences[1].shouting);
    const WordCase want[] = {
        WordCase::upper,  WordCase::upper, WordCase::upper,   WordCase::capital, WordCase::upper,
        WordCase::mixed,  WordCase::lower, WordCase::initial, WordCase::capital, WordCase::lower,
        WordCase::number, WordCase::mixed, WordCase::lower,   WordCase::mark};
    REQUIRE(tagged.words.size() == std::size(want));
    for (std::size_t i = 0; i < std::size(want); ++i) {
        CAPTURE(i);
        CHECK(tagged.words[i].kind == want[i]);
    }
}

TEST_CASE("tag_runs: pass over words that are no names alone, unless all are wanted") {
    const std::string text = "The court sat on Monday. However, The Hague and I disagree.";
    const Analysis analysis = analyze(text, 0, "en");
    const TagText tagged = tag_words(text, analysis);
    const auto needed = tag_runs(text, tagged);
    REQUIRE(needed.size() == 1);
    CHECK(text.substr(tagged.words[needed[0].first].span.begin, 9) == "The Hague");
    CHECK(tag_runs(text, tagged, TagLook::all).size() > needed.size());
}
