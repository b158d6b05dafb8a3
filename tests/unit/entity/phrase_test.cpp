#include "entity/phrase.hpp"

#include <doctest/doctest.h>

using namespace newsidx;

namespace {

bool stands_at_head(std::string_view name, std::string_view text) {
    const PhraseShape shape = phrase_shape(name);
    const Analysis analysis = analyze(text, 0, "en");
    return match_phrase(text, analysis, 0, static_cast<std::uint32_t>(analysis.tokens.size()),
                        {shape.text, shape.words, shape.capitals, shape.uppercase})
        .has_value();
}

}  // namespace

namespace {

struct Row {
    std::uint16_t capitals;
    std::uint16_t uppercase;
    std::uint16_t second;
    std::uint8_t words;
};

Row glance(std::string_view text, std::uint8_t words, std::uint16_t capitals,
           std::uint16_t uppercase) {
    return {capitals, uppercase, second_bytes(text), words};
}

}  // namespace

TEST_CASE(
    "match_phrase: blanks, hyphens, apostrophes and full stops of abbreviations may part words") {
    CHECK(stands_at_head("Guinea-Bissau", "Guinea Bissau"));
    CHECK(stands_at_head("New York", "New-York is"));
    CHECK(stands_at_head("St. Louis", "St. Louis"));
    CHECK(stands_at_head("St. Louis", "St Louis"));
    CHECK(stands_at_head("People's Bank", "People’s Bank"));
    CHECK_FALSE(stands_at_head("New York", "New, York"));
    CHECK_FALSE(stands_at_head("New York", "New"));
    CHECK_FALSE(stands_at_head("New York", "New Yorkers"));
    CHECK(stands_at_head("London, Ontario", "London, Ontario"));
    CHECK_FALSE(stands_at_head("London, Ontario", "London Ontario"));
}

TEST_CASE("match_phrase: capitals of the name are capitals in the text") {
    CHECK_FALSE(stands_at_head("New York", "new York"));
    CHECK(stands_at_head("New York", "NEW YORK"));
    CHECK_FALSE(stands_at_head("US", "Us"));
    CHECK(stands_at_head("US", "U.S."));
    CHECK(stands_at_head("Bank of Japan", "Bank Of Japan"));
}

TEST_CASE("phrase_shape: a script without blanks is kept as it is") {
    const PhraseShape shape = phrase_shape("哈萨克斯坦");
    CHECK(shape.raw);
    CHECK(shape.text == "哈萨克斯坦");
    CHECK(phrase_shape("").words == 0);
}

TEST_CASE("may_match: a word of one byte begins as longer ones do, but is none of them") {
    const std::string text = "Plan B";
    const Analysis analysis = analyze(text, 0, "en");
    const PhraseStart plan = phrase_start(text, analysis, 0, 2);
    CHECK(may_match(glance("plan b", 2, 0b11, 0), plan));
    CHECK(may_match(glance("plan bee", 2, 0b11, 0), plan));
    CHECK_FALSE(may_match(glance("plan c", 2, 0b11, 0), plan));
    CHECK(second_bytes("plan b") == 'b');
    CHECK(second_bytes("plan") == 0);
}

TEST_CASE("may_match: rules out what the first bytes of the next word and the capital do") {
    const std::string text = "Bank of-Ghana";
    const Analysis analysis = analyze(text, 0, "en");
    const PhraseStart bank = phrase_start(text, analysis, 0, 4);
    CHECK(bank.next == first_bytes("of"));
    CHECK(bank.capital);
    CHECK(phrase_start(text, analysis, 1, 4).next == first_bytes("ghana"));
    CHECK(phrase_start(text, analysis, 3, 4).next == 0);
    CHECK(may_match(glance("bank of ghana", 3, 0b101, 0), bank));
    CHECK(may_match(glance("bank", 1, 1, 0), bank));
    CHECK_FALSE(may_match(glance("bank on", 2, 1, 0), bank));
    CHECK_FALSE(may_match(glance("bank ghana", 2, 1, 0), bank));
    CHECK(may_match(glance("of ghana", 2, 0, 0), phrase_start(text, analysis, 1, 4)));
    CHECK_FALSE(may_match(glance("of ghana", 2, 1, 0), phrase_start(text, analysis, 1, 4)));
}
