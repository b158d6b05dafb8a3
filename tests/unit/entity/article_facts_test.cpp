#include "entity/article_facts.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

struct Seen {
    std::string text;
    Analysis analysis;
    TagText tagged;
    ArticleFacts facts;

    explicit Seen(std::string_view written) : text(written), analysis(analyze(text, 0, "en")) {
        tagged = tag_words(text, analysis);
        facts = article_facts(text, tagged, tag_runs(text, tagged));
    }
    [[nodiscard]] std::string segment(std::uint32_t number) const {
        const Segment& segment = facts.segments.at(number);
        const std::uint32_t begin = tagged.words[segment.first].span.begin;
        return text.substr(begin, tagged.words[segment.end - 1].span.end - begin);
    }
    [[nodiscard]] std::uint32_t word(std::string_view wanted, std::size_t from = 0) const {
        const auto at = static_cast<std::uint32_t>(text.find(wanted, from));
        for (std::uint32_t i = 0; i < tagged.words.size(); ++i) {
            if (tagged.words[i].span.begin == at) return i;
        }
        return kNoWord;
    }
    [[nodiscard]] const FormFacts& form(std::string_view wanted) const {
        return facts.forms[tagged.words[word(wanted)].form];
    }
};

}  // namespace

TEST_CASE("article_facts: chains segments over the small words of a name") {
    const Seen seen("They asked the Ministry of Health and Jane Roe, Acme.");
    REQUIRE(seen.facts.segments.size() == 4);
    CHECK(seen.segment(0) == "Ministry");
    CHECK(seen.segment(1) == "Health");
    CHECK(seen.segment(2) == "Jane Roe");
    CHECK(seen.facts.segments[1].chain_first == 0);
    CHECK(seen.facts.segments[0].chain_last == 2);
    CHECK(seen.facts.segments[3].chain_first == 3);
}

TEST_CASE("article_facts: finds what an acronym stands for") {
    const Seen seen("The Adansi Rural Bank (ARB) lent. A man (XYZ) did not. ARB closed.");
    const FormFacts& acronym = seen.form("ARB");
    REQUIRE(acronym.defined_by != kNoWord);
    CHECK(seen.segment(acronym.defined_by).ends_with("Adansi Rural Bank"));
    CHECK(seen.form("XYZ").defined_by == kNoWord);
}

TEST_CASE("article_facts: counts how else a word is written") {
    const Seen seen("Bank opens. The bank of Kumasi is here. They like Kumasi Bank.");
    CHECK(seen.form("bank").lower == 1);
    CHECK(seen.form("bank").capital == 2);
    CHECK(seen.form("bank").inner_capital == 1);
    REQUIRE(seen.form("Kumasi").longest != kNoWord);
    CHECK(seen.segment(seen.form("Kumasi").longest) == "Kumasi Bank");
}

TEST_CASE("article_facts: all segments of a chain know its last one, also behind another chain") {
    const Seen seen(
        "Somebody had talked with Jane, Bank of Bank of Bank of Kumasi, Acme about "
        "something else yesterday.");
    REQUIRE(seen.facts.segments.size() == 7);
    for (std::uint32_t i = 2; i <= 5; ++i) CHECK(seen.facts.segments[i].chain_last == 5);
    CHECK(seen.facts.segments[1].chain_last == 1);
    CHECK(seen.facts.segments[6].chain_last == 6);
    const std::uint32_t bank = seen.form("Bank").longest_word;
    REQUIRE(bank != kNoWord);
    CHECK(bank == seen.word("Bank"));
}
