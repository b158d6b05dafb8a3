#include "entity/word_features.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "entity/lexicon_phrases.hpp"
#include "entity/tag_words.hpp"

using namespace newsidx;

namespace {

const WordTables& tables() {
    static const WordTables made{
        WordClasses({{"bank", 1}}, {{}, {1, 1, 1}}),
        Lexicon({{"kofi", lexicon_bit(0)}, {"accra north", lexicon_bit(2)}})};
    return made;
}

std::vector<WordFeature> features_of(std::string_view word, std::string_view small, WordCase kind) {
    std::vector<WordFeature> features;
    const WordFacts facts = word_facts(word, small, kind, tables());
    reach_features(small, facts, features);
    std::vector<WordFeature> own;
    own_features(word, small, facts, tables(), own);
    features.insert(features.end(), own.begin(), own.end());
    return features;
}

std::set<std::uint32_t> hashes_of(const std::vector<WordFeature>& features, bool identity) {
    std::set<std::uint32_t> hashes;
    for (const WordFeature& feature : features) {
        if (feature.identity == identity) hashes.insert(feature.hash);
    }
    return hashes;
}

}  // namespace

TEST_CASE("word_facts: look the word up") {
    CHECK(word_facts("Bank", "bank", WordCase::capital, tables()).classes.fine == 1);
    CHECK(word_facts("Kofi", "kofi", WordCase::capital, tables()).known == lexicon_bit(0));
    CHECK(word_facts("Ama", "ama", WordCase::capital, tables()).known == 0);
    CHECK(word_facts("Accra", "accra", WordCase::capital, tables()).begins_phrase);
    CHECK(word_facts("Accra", "accra", WordCase::capital, tables()).known == 0);
    CHECK_FALSE(word_facts("Kofi", "kofi", WordCase::capital, tables()).begins_phrase);
}

TEST_CASE("lexicon_phrases: the longest phrase that begins with a capital") {
    const std::string text = "Kofi of Accra North met accra North.";
    const Analysis analysis = analyze(text, 0, "en");
    const TagText tagged = tag_words(text, analysis);
    std::vector<WordFacts> facts;
    for (const TagWord& word : tagged.words) {
        const std::string small = small_form(text, analysis, word);
        facts.push_back(word_facts(word.span.in(text), small, word.kind, tables()));
    }
    const std::vector<TagRun> all{{0, static_cast<std::uint32_t>(tagged.words.size()), 0}};
    const auto phrases = lexicon_phrases(tagged, all, facts, tables().lexicon);
    REQUIRE(phrases.size() == 8);
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        CAPTURE(i);
        CHECK((phrases[i].mask == lexicon_bit(2)) == (i == 2 || i == 3));
    }
    CHECK(phrases[2].place == TagPlace::begin);
    CHECK(phrases[3].place == TagPlace::end);
}

TEST_CASE("reach_features, own_features: words that look alike share what isn't their identity") {
    const auto one = features_of("Banka", "banka", WordCase::capital);
    const auto two = features_of("Tanka", "tanka", WordCase::capital);
    CHECK(hashes_of(one, true) != hashes_of(two, true));
    const auto kinds = hashes_of(one, false);
    std::size_t shared = 0;
    for (const std::uint32_t hash : hashes_of(two, false)) shared += kinds.count(hash);
    CHECK(shared >= 8);
}

TEST_CASE("reach_features, own_features: any word has some, however long or odd") {
    const std::string longest(5000, 'x');
    CHECK(features_of(longest, longest, WordCase::lower).size() < 80);
    CHECK_FALSE(features_of("—", "—", WordCase::mark).empty());
    CHECK_FALSE(features_of("É", "e", WordCase::initial).empty());
    std::string accents;
    for (int i = 0; i < 60; ++i) accents += "é";
    CHECK_FALSE(features_of(accents, accents, WordCase::lower).empty());
}
