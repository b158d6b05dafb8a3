#include "entity/shared_words.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "entity/tagger.hpp"

using namespace newsidx;

TEST_CASE("SharedWords: finds what was put, and keeps what says more") {
    SharedWords words;
    MetWord word;
    word.is_met = true;
    word.facts.exact = 7;
    CHECK_FALSE(words.find("Putin", word));
    CHECK(word.facts.exact == 7);
    word.sums[3] = 5;
    words.put("Putin", word);
    MetWord own = word;
    own.has_own = true;
    own.sums[3] = 6;
    words.put("Putin", own);
    words.put("Putin", word);
    MetWord found;
    CHECK(words.find("Putin", found));
    CHECK(found.facts.exact == 7);
    CHECK(found.sums[3] == 6);
    CHECK(found.has_own);
    CHECK_FALSE(words.find("putin", found));
    CHECK_FALSE(words.find("", found));
}

TEST_CASE("SharedWords: forgets, so that it never grows without end") {
    SharedWords words;
    MetWord word;
    word.is_met = true;
    for (std::size_t i = 0; i < 2 * SharedWords::kMost; ++i) words.put(std::to_string(i), word);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < 2 * SharedWords::kMost; ++i)
        kept += words.find(std::to_string(i), word) ? 1U : 0U;
    CHECK(kept <= SharedWords::kMost);
}

TEST_CASE("Tagger: finds the same names alone and sharing words with others") {
    std::vector<std::string> texts;
    for (int i = 0; i < 40; ++i) {
        texts.push_back("President Vladimir Putin met Mr Smith" + std::to_string(i % 7) +
                        " of the Central Bank of Kenya in Nairobi. Angela Merkel and the " +
                        std::string(i % 2 == 0 ? "European Union" : "Ministry of Finance") +
                        " said so on Monday, as Janata Dal (United) did.");
    }
    const auto names_of = [](Tagger& tagger, const std::string& text) {
        std::string names;
        for (const NameSpan& name : tagger.tag(text, analyze(text, 0, "en"), "en").names) {
            names += text.substr(name.span.begin, name.span.size()) + "/" +
                     std::to_string(name.confidence) + ";";
        }
        return names;
    };
    Tagger alone;
    std::vector<std::string> want;
    for (const auto& text : texts) want.push_back(names_of(alone, text));
    CHECK(want[0].find("Vladimir Putin") != std::string::npos);
    const auto words = std::make_shared<SharedWords>();
    std::vector<std::vector<std::string>> got(4);
    std::vector<std::thread> threads;
    for (auto& mine : got) {
        threads.emplace_back([&] {
            Tagger tagger;
            tagger.share(words);
            for (const auto& text : texts) mine.push_back(names_of(tagger, text));
        });
    }
    for (auto& thread : threads) thread.join();
    for (const auto& mine : got) CHECK(mine == want);
}
