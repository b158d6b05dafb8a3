#include "text/analysis.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "text/fold.hpp"

using namespace newsidx;

namespace {

std::string positions(const Analysis& analysis, std::string_view text) {
    std::string out;
    for (const Token& token : analysis.tokens) {
        if (token.kind == TokenKind::punctuation) continue;
        if (!out.empty()) out += ' ';
        out += std::string(text.substr(token.span.begin, token.span.size())) + ":" +
               std::to_string(token.position);
    }
    return out;
}

}  // namespace

TEST_CASE(
    "analyze: words, sentence ends and paragraph ends take positions; the body begins apart") {
    const std::string text = "Leaders meet\n\nThey met. They spoke.\n\nIt ended";
    const Analysis analysis = analyze(text, 12, "en");
    CHECK(positions(analysis, text) ==
          "Leaders:1 meet:2 They:1001 met:1002 They:1004 spoke:1005 It:1008 ended:1009");
    CHECK(analysis.sentence_marks == std::vector<std::uint32_t>{3, 1003, 1006, 1010});
    CHECK(analysis.paragraph_marks == std::vector<std::uint32_t>{4, 1007, 1011});
    CHECK(analysis.title_tokens == 2);
    CHECK(analysis.words == 8);
    REQUIRE(analysis.sentences.size() == 4);
    CHECK(analysis.sentences[2].paragraph == 1);
    CHECK(analysis.sentences[3].paragraph == 2);
    CHECK(analysis.sentences[1].span == Span{14, 23});
}

TEST_CASE("analyze: a text without a title has all its words in the body") {
    const Analysis analysis = analyze("one", 0, "en");
    REQUIRE(analysis.tokens.size() == 1);
    CHECK(analysis.tokens[0].position == kFirstBodyPosition);
    CHECK(analysis.title_tokens == 0);
}

TEST_CASE(
    "analyze: a form is one for all spellings that fold to it, and is stemmed by the language") {
    const Analysis english = analyze("Unions UNIONS unions", 0, "en");
    REQUIRE(english.forms.size() == 1);
    CHECK(english.forms[0] == Form{"unions", "union"});
    const Analysis unknown = analyze("Unions", 0, "");
    CHECK(unknown.forms[0] == Form{"unions", "unions"});
}

TEST_CASE("analyze: a form is cut at kMaxFormBytes, between characters") {
    const std::string text = "a" + std::string(kMaxFormBytes, 'b');
    CHECK(analyze(text, 0, "").forms.at(0).folded == text.substr(0, kMaxFormBytes));
    std::string cyrillic = "a";
    for (std::size_t i = 0; i < kMaxFormBytes; ++i) cyrillic += "ж";
    CHECK(analyze(cyrillic, 0, "").forms.at(0).folded.size() == kMaxFormBytes - 1);
}

TEST_CASE("Analyzer: what it has met before never shows") {
    const std::string first = "Zeta unions\n\nAlpha met the unions.";
    const std::string second = "Unions\n\nThe alpha, the zeta.";
    Analyzer analyzer;
    const Analysis alone = analyze(second, 6, "en");
    (void)analyzer.analyze(first, 11, "en");
    (void)analyzer.analyze(first, 11, "ru");
    const Analysis after = analyzer.analyze(second, 6, "en");
    CHECK(after.forms == alone.forms);
    CHECK(positions(after, second) == positions(alone, second));
}

TEST_CASE("analyze: on any text, tokens lie in order on characters and every word has a form") {
    const std::string_view pieces[] = {"a",  "B",          "é", "é",    "ж",      "中",     "国",
                                       "가", "ไ",          "1", ".",    ",",      "'",      "’",
                                       "-",  " ",          " ", "\n\n", "\"",     "U.S.",   "l'",
                                       "s",  "\U0001F600", "ﬁ", "İ",    "\u200d", "\u0301", "ß"};
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (std::size_t n = random() % 40; n > 0; --n)
            text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        const Analysis analysis = analyze(text, 0, random() % 2 == 0 ? "en" : "fr");
        std::uint32_t before = 0;
        std::uint32_t position = 0;
        for (const Token& token : analysis.tokens) {
            REQUIRE(token.span.begin < token.span.end);
            REQUIRE(token.span.end <= text.size());
            REQUIRE(token.span.begin >= before);
            REQUIRE((static_cast<unsigned char>(text[token.span.begin]) & 0xc0U) != 0x80U);
            if (token.kind == TokenKind::punctuation) continue;
            before = token.kind == TokenKind::cjk ? token.span.begin : token.span.end;
            REQUIRE(token.position > position);
            position = token.position;
            const Form& form = analysis.forms.at(token.form);
            REQUIRE(form.folded == fold(text.substr(token.span.begin, token.span.size())));
            REQUIRE_FALSE(form.stem.empty());
        }
        std::uint32_t next = 0;
        for (const Sentence& sentence : analysis.sentences) {
            REQUIRE(sentence.first_token == next);
            REQUIRE(sentence.end_token > sentence.first_token);
            next = sentence.end_token;
        }
        REQUIRE(next == analysis.tokens.size());
    }
}

TEST_CASE("analyze: kMaxForms and kMaxTokens: what goes beyond them is told to be incomplete") {
    std::string words;
    for (std::size_t i = 0; i < kMaxForms; ++i) words += "w" + std::to_string(i) + " ";
    CHECK(analyze(words, 0, "en").complete);
    CHECK_FALSE(analyze(words + "one more", 0, "en").complete);
    CHECK(analyze(std::string(kMaxTokens - 1, '!'), 0, "en").complete);
    const Analysis many = analyze(std::string(kMaxTokens + 10, '!'), 0, "en");
    CHECK_FALSE(many.complete);
    CHECK(many.tokens.size() == kMaxTokens);
}

TEST_CASE("form_of: kMaxReadWordBytes: of an endless word only the begin is read") {
    const std::string marks(100'000, '\xcc');  // half a combining mark each: cut, never split
    CHECK(form_of("e" + marks).size() <= kMaxFormBytes);
    std::string accents = "e";
    for (int i = 0; i < 100'000; ++i) accents += "\u0301";
    CHECK(form_of(accents + "z") == "e");
    CHECK(form_of("caf\u00e9") == "cafe");
}

TEST_CASE("Analyzer: answers the same when it has met more forms than it keeps") {
    std::string many;
    for (std::size_t i = 0; i <= kMaxCachedForms; ++i) many += "w" + std::to_string(i) + "s ";
    const std::string text = "Unions of w1s met: w59999s, Unions and Élysée";
    const auto shown = [&](const Analysis& analysis) {
        std::string out = positions(analysis, text);
        for (const Form& form : analysis.forms)
            out.append(" ").append(form.folded).append("/").append(form.stem);
        for (const Token& token : analysis.tokens) out += " " + std::to_string(token.form);
        return out;
    };
    Analyzer analyzer;
    const std::string fresh = shown(Analyzer().analyze(text, 0, "en"));
    CHECK(shown(analyzer.analyze(text, 0, "en")) == fresh);
    CHECK(analyzer.analyze(many, 0, "en").forms.size() == kMaxCachedForms + 1);
    CHECK(shown(analyzer.analyze(text, 0, "en")) == fresh);  // all that it kept is thrown away
    CHECK(shown(analyzer.analyze(text, 0, "en")) == fresh);
    static_cast<void>(analyzer.analyze(many, 0, "ru"));
    CHECK(shown(analyzer.analyze(text, 0, "en")) == fresh);
}

TEST_CASE("Analyzer: keeps its share of kMaxCachedForms, and answers the same") {
    constexpr std::size_t kWorkers = 16;
    constexpr std::size_t kKept = kMaxCachedForms * kWorkersWithFullCaches / kWorkers;
    std::string many;
    for (std::size_t i = 0; i <= kKept; ++i) many += "w" + std::to_string(i) + " ";
    Analyzer whole;
    Analyzer part{CacheShare(kWorkers)};
    for (Analyzer* analyzer : {&whole, &part}) static_cast<void>(analyzer->analyze(many, 0, "en"));
    const Analysis known = whole.analyze("a w7", 0, "en");
    const Analysis anew = part.analyze("a w7", 0, "en");
    CHECK(known.forms == anew.forms);
    CHECK(known.forms[1].number == 7);
    CHECK(anew.forms[1].number == 1);  // what it kept is forgotten
}

TEST_CASE("analyze: tells how each word is written, whatever it met before") {
    Analyzer analyzer;
    for (int round = 0; round < 2; ++round) {
        const Analysis analysis = analyzer.analyze("The BBC paid iPhone 7 buyers.", 0, "en");
        std::vector<WordCase> written;
        for (const Token& token : analysis.tokens) written.push_back(token.written);
        CHECK(written == std::vector{WordCase::capital, WordCase::upper, WordCase::lower,
                                     WordCase::mixed, WordCase::number, WordCase::lower,
                                     WordCase::mark});
    }
}
