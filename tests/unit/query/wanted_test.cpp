#include "query/wanted.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "query/evaluate.hpp"
#include "query/parse.hpp"
#include "query/snippet.hpp"

using namespace newsidx;

namespace {

struct Answer {
    bool matches = false;
    std::vector<Span> spans;
    std::vector<Snippet> snippets;

    bool operator==(const Answer&) const = default;
};

Answer answer(const Node& tree, const std::string& text, const Analysis& analysis,
              std::string_view lang) {
    const EvaluatedArticle article{text, &analysis, lang, {}};
    Answer out{matches(tree, article), matched_spans(tree, article), {}};
    out.snippets = make_snippets(text, analysis, out.spans);
    return out;
}

// Checks that the part of the article around the wanted words answers as the whole does; false
// where only the whole can answer.
bool check_part(const std::string& query, const std::string& text, std::string_view lang) {
    CAPTURE(query);
    CAPTURE(text);
    CAPTURE(lang);
    const auto tree = parse_query(query, {});
    REQUIRE(tree);
    Stemmers stemmers;
    const auto words = wanted_words(*tree, lang, stemmers);
    if (!words) return false;
    const std::size_t title = std::min(text.find("\n\n"), text.size());
    Analyzer analyzer;
    const Analysis whole = analyzer.analyze(text, title, lang);
    const Analysis part = analyzer.analyze_around(*words, kSnippetBytes, text, title, lang);
    CHECK(part.tokens.size() <= whole.tokens.size());
    const Answer by_part = answer(*tree, text, part, lang);
    Answer by_whole = answer(*tree, text, whole, lang);
    CHECK(by_part.matches == by_whole.matches);
    if (by_whole.matches) CHECK(by_part.snippets == by_whole.snippets);
    // Matches that no passage shows may be left out.
    if (std::all_of(words->begin(), words->end(),
                    [](const WantedWord& word) { return word.always_match; })) {
        std::erase_if(by_whole.spans, [&](const Span& span) {
            return std::find(by_part.spans.begin(), by_part.spans.end(), span) ==
                   by_part.spans.end();
        });
    }
    CHECK(by_part.spans == by_whole.spans);
    return true;
}

template <typename T>
const T& one_of(const std::vector<T>& things, std::mt19937& random) {
    return things[random() % things.size()];
}

const std::vector<std::string> kWords = {
    "union",  "unions", "Union's", "U.S.",       "us",      "use",     "O'Neil",   "l'Union",
    "Škoda",  "skoda",  "café",    "cafes",      "dying",   "die",     "sensible", "sensibility",
    "easy",   "easily", "1,203",   "1203.5",     "5g",      "EU",      "“Quoted",  "coal",
    "coal’s", "ﬁre",    "fire",    "tokyo",      "Tokayev", "Tokáyev", "東京都",   "Россия",
    "the",    "a",      "it",      "ｕｎｉｏｎ", "co-op",   "opening", "opened",   "open"};
const std::vector<std::string> kEnds = {" ", " ", " ", " ", " ", ", ", ". ", "! ", "—", " (", ") "};

std::string random_text(std::mt19937& random) {
    const auto rarity = 2 + random() % 12;
    std::string text = one_of(kWords, random) + " " + one_of(kWords, random);
    for (std::size_t paragraph = 0; paragraph < 12; ++paragraph) {
        text += paragraph == 0 || random() % 2 == 0 ? "\n\n" : "\n";
        // Few of the words that are looked for, and much between them.
        const std::size_t length = random() % 60;
        for (std::size_t i = 0; i < length; ++i) {
            text += random() % rarity == 0 ? one_of(kWords, random) : std::string("nothing");
            text += one_of(kEnds, random);
        }
    }
    return text;
}

}  // namespace

TEST_CASE("wanted_words: what an analysis of the whole alone can answer is left to it") {
    Stemmers stemmers;
    for (const char* query : {"coal NEAR/5 fire", "coal ADJ/3 fire", "first/50 coal", "Россия",
                              "東京", "coal OR Россия", "coal -(a NEAR/3 b)"}) {
        CAPTURE(query);
        const auto tree = parse_query(query, {});
        REQUIRE(tree);
        CHECK_FALSE(wanted_words(*tree, "en", stemmers));
    }
    const auto tree = parse_query("coal", {});
    REQUIRE(tree);
    CHECK_FALSE(wanted_words(*tree, "ar", stemmers));  // prefixes are taken off, too
    CHECK(wanted_words(*tree, "en", stemmers) == std::vector<WantedWord>{{"coa", "coal", true}});
    CHECK(wanted_words(*tree, "", stemmers) == std::vector<WantedWord>{{"coal", "coal", true}});
}

TEST_CASE("wanted_words: the part around them answers as the whole article does") {
    const std::vector<std::string> shapes = {
        "A",        "A B",         "A OR B",      "\"A B\"",       "A -B",
        "NOT A",    "A B C",       "A OR B OR C", "A (B OR C)",    "A OR (B C)",
        "-A B",     "A /s B",      "A /p B",      "title:A",       "body:A",
        "A~1",      "exact:\"A\"", "atleast2 A",  "(A OR B) /s C", "A -\"B C\"",
        "\"A B C\""};
    std::mt19937 random(5);
    std::size_t answered = 0;
    for (int round = 0; round < 1500; ++round) {
        std::string query = one_of(shapes, random);
        for (const char* letter : {"A", "B", "C"}) {
            // "atleast" and "OR" have none of these standing alone.
            for (auto at = query.find(letter); at != std::string::npos;) {
                const bool alone = (at + 1 == query.size() || !std::isalpha(query[at + 1])) &&
                                   (at == 0 || !std::isalpha(query[at - 1]));
                if (!alone) {
                    at = query.find(letter, at + 1);
                    continue;
                }
                std::string word = one_of(kWords, random);
                std::erase_if(word, [](char c) { return c == '-'; });
                query.replace(at, 1, word);
                at = std::string::npos;
            }
        }
        if (!parse_query(query, {})) continue;
        if (check_part(query, random_text(random), random() % 3 == 0 ? "" : "en")) ++answered;
    }
    CHECK(answered > 700);
}

TEST_CASE("wanted_words: every place of a word is found, whatever stands around it") {
    const std::string filler(4 * kSnippetBytes, 'x');
    for (const auto* const found :
         {"union", "UNION", "(union)", "—union—", "“union”", "l'union", "unión", "u.nion", "un’ion",
          "the\u00a0union", "3.union", "é union", "\u0301union", "東union", "ｕｎｉｏｎ",
          "un\u00adion"}) {
        const std::string text = std::string("Title\n\nOpening.\n") + filler + "\n" + found +
                                 " here\n" + filler + "\nUnions at the end";
        CHECK(check_part("union", text, "en"));
        CHECK(check_part("union", text, ""));
        CHECK(check_part("uni*", text, "en"));
    }
}
