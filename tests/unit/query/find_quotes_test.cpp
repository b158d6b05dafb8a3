#include "query/find_quotes.hpp"

#include <doctest/doctest.h>

#include <map>

#include "query/quotations.hpp"
#include "query/speech_words.hpp"

using namespace newsidx;

namespace {

// A text with its persons in brackets: "[Anna Berg]". Who shares a last word is one of them.
struct Spoken {
    std::string text;
    Entities entities;

    explicit Spoken(std::string_view marked) {
        std::map<std::string, std::uint32_t> known;
        for (std::size_t at = 0; at < marked.size();) {
            if (marked[at] != '[') {
                text += marked[at++];
                continue;
            }
            const std::size_t close = marked.find(']', at);
            const std::string name(marked.substr(at + 1, close - at - 1));
            const std::string last = name.substr(name.rfind(' ') + 1);
            const auto [one, fresh] =
                known.emplace(last, static_cast<std::uint32_t>(entities.entities.size()));
            if (fresh)
                entities.entities.push_back({EntityType::person, last, last, last, false, true});
            const auto begin = static_cast<std::uint32_t>(text.size());
            text += name;
            entities.mentions.push_back(
                {one->second, {begin, static_cast<std::uint32_t>(text.size())}, 1, 90});
            at = close + 1;
        }
    }

    // "Berg: words | Berg? other words": '?' where it is only likely.
    [[nodiscard]] std::string quotes(std::string_view lang) const {
        std::string out;
        const Analysis analysis = analyze(text, 0, lang);
        for (const SpokenQuote& one : find_quotes(text, analysis, entities, lang)) {
            if (!out.empty()) out += " | ";
            out += entities.entities[one.speaker].name;
            out += one.sureness == Sureness::sure ? ": " : "? ";
            out += quoted_text(text, analysis, one);
        }
        return out;
    }
};

struct QuoteCase {
    const char* name;
    std::string_view text, want, lang = "en";
};

void check(const QuoteCase& c) {
    CAPTURE(c.name);
    CHECK(Spoken(c.text).quotes(c.lang) == c.want);
}

}  // namespace

TEST_CASE("find_quotes: a clause behind the quotation") {
    const QuoteCase cases[] = {
        {"verb and name", "\"We will build it,\" said [Berg].", "Berg: We will build it,"},
        {"name and verb", "\"We will build it,\" [Anna Berg] said on Monday.",
         "Berg: We will build it,"},
        {"curly marks", "“We will build it,” [Berg] told reporters.", "Berg: We will build it,"},
        {"a title", "\"We will build it,\" said Prime Minister [Anna Berg].",
         "Berg: We will build it,"},
        {"a title and a comma", "\"We will build it,\" said the prime minister of Norway, [Berg].",
         "Berg: We will build it,"},
        {"title, name, verb", "\"We will build it,\" Prime Minister [Berg] added.",
         "Berg: We will build it,"},
        {"put in between", "\"We will build it,\" [Berg], who met [Olsen] on Monday, said.",
         "Berg: We will build it,"},
        {"a title that another's name begins",
         "\"We will build it,\" said [Berg] campaign spokesman [Anna Holt].",
         "Holt: We will build it,"},
        {"another title", "\"We will build it,\" says top [Berg] strategist [Anna Holt].",
         "Holt: We will build it,"},
        {"somebody else behind", "\"We will build it,\" said [Berg] after [Anna Holt] left.",
         "Berg: We will build it,"},
        {"a day behind", "\"We will build it,\" said [Berg] Tuesday.", "Berg: We will build it,"},
        {"a mood", "\"We will build it,\" said a smiling [Berg] after the vote.",
         "Berg: We will build it,"},
        {"an age", "\"We will build it,\" [Berg], 66, wrote.", "Berg: We will build it,"},
        {"a question", "\"Who will pay?\" asked [Berg].", "Berg: Who will pay?"},
        {"fillers", "\"We will build it,\" [Berg] later also tweeted.", "Berg: We will build it,"},
        {"according to", "\"We will build it,\" according to [Berg].", "Berg: We will build it,"},
        {"two words", "\"No comment,\" [Berg] said.", "Berg: No comment,"},
        {"a full stop, and no more than name and verb", "\"We will build it.\" [Berg] said.",
         "Berg? We will build it."},
        {"single marks", "‘It is the ministers’ plan,’ said [Berg].",
         "Berg: It is the ministers’ plan,"},
        {"straight single marks", "'It's our plan and we'll build it,' [Berg] said.",
         "Berg: It's our plan and we'll build it,"},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE("find_quotes: a clause before the quotation") {
    const QuoteCase cases[] = {
        {"a colon", "[Berg] said: \"We will build it.\"", "Berg: We will build it."},
        {"a comma", "[Anna Berg] replied, \"We will build it.\"", "Berg: We will build it."},
        {"told somebody", "[Berg] told [Olsen]: \"We will build it.\"", "Berg: We will build it."},
        {"the last clause", "[Olsen] asked why, and [Berg] said: \"We will build it.\"",
         "Berg: We will build it."},
        {"within the sentence", "[Berg] said on Monday the bridge was \"as good as built\" now.",
         "Berg? as good as built"},
        {"according to", "According to [Berg], \"we will build it\".", "Berg: we will build it"},
        {"name and colon", "[Berg]: “We will build it”", "Berg: We will build it"},
        {"quoted as saying", "[Berg] was quoted as saying: \"We will build it.\"",
         "Berg: We will build it."},
        {"adding", "[Berg] said it was late, adding: \"We will build it.\"",
         "Berg: We will build it."},
        {"another verb first", "[Berg] met the press and said: \"We will build it.\"",
         "Berg? We will build it."},
        {"the next paragraph", "[Berg] said:\n\n\"We will build it.\"", "Berg: We will build it."},
        {"a name put in", "The minister, [Berg], said: \"We will build it.\"",
         "Berg: We will build it."},
        {"a name put in, of somebody else's",
         "[Olsen]'s lawyer, [Berg], said: \"We will build it.\"", "Berg: We will build it."},
        {"after meeting", "After meeting [Olsen], [Berg] said: \"We will build it.\"",
         "Berg: We will build it."},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE("find_quotes: parts of one quote, and quotes after it") {
    const QuoteCase cases[] = {
        {"in the middle", "\"We,\" [Berg] said, \"will build it.\"", "Berg: We, … will build it."},
        {"a second sentence", "\"We start now,\" [Berg] said. \"It takes a year.\"",
         "Berg: We start now, … It takes a year."},
        {"a paragraph that is only the mark", "“We start now,\n\n“ ” said [Berg].",
         "Berg: We start now,"},
        {"paragraphs", "[Berg] said: “We start now.\n\n“It takes a year.”\n\nIt rained.",
         "Berg: We start now.\n\nIt takes a year."},
        {"nested", "\"They call it 'the bridge to nowhere' at home,\" [Berg] said.",
         "Berg: They call it 'the bridge to nowhere' at home,"},
        {"nested, curly", "“They say ‘never’ again,” said [Berg].",
         "Berg: They say ‘never’ again,"},
        {"he said", "\"We start now,\" said [Berg].\n\n\"It takes a year,\" he said.",
         "Berg: We start now, | Berg? It takes a year,"},
        {"he, whom the sentence before is about",
         "Minister [Berg] resigned.\n\n\"I am tired of it,\" he wrote.", "Berg? I am tired of it,"},
        {"he, but who", "\"We start now,\" said [Berg]. [Olsen] nodded. \"A year,\" he said.",
         "Berg: We start now,"},
        {"one each", "\"Yes, we do,\" said [Berg]. \"No, you don't,\" said [Olsen].",
         "Berg: Yes, we do, | Olsen: No, you don't,"},
        {"one each, before", "[Berg] said: \"Yes, we do.\" [Olsen] said: \"No, never.\"",
         "Berg: Yes, we do. | Olsen: No, never."},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE("find_quotes: other languages") {
    const QuoteCase cases[] = {
        {"French, verb and name", "« Nous allons le construire », a déclaré [Anne Berg].",
         "Berg: Nous allons le construire", "fr"},
        {"French, before", "[Berg] a affirmé : « Nous allons le construire. »",
         "Berg: Nous allons le construire.", "fr"},
        {"French, selon", "Selon [Berg], « le pont sera construit ».",
         "Berg: le pont sera construit", "fr"},
        {"French, of whom", "« Nous le ferons », a dit le porte-parole du président [Berg].", "",
         "fr"},
        {"German", "„Wir bauen die Brücke“, sagte Ministerin [Anna Berg].",
         "Berg: Wir bauen die Brücke", "de"},
        {"German, turned marks", "»Wir bauen die Brücke«, erklärte [Berg].",
         "Berg: Wir bauen die Brücke", "de"},
        {"German, so", "„Wir bauen die Brücke“, so [Berg].", "Berg: Wir bauen die Brücke", "de"},
        {"Russian", "«Мы построим мост», — заявил президент [Иван Берг].", "Берг: Мы построим мост",
         "ru"},
        {"Russian, of whom", "«Мы построим мост», — сказал помощник [Путина].", "", "ru"},
        {"Russian, according to", "По словам [Берга], «мост будет построен».",
         "Берга: мост будет построен", "ru"},
        {"Spanish", "«Vamos a construirlo», dijo la ministra [Ana Berg].",
         "Berg: Vamos a construirlo", "es"},
        {"Spanish, straight", "\"Vamos a construirlo\", aseguró [Berg].",
         "Berg: Vamos a construirlo", "es"},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE("find_quotes: what isn't plain is nobody's") {
    const QuoteCase cases[] = {
        {"a spokesman", "\"We will build it,\" said a spokesman for [Berg].", ""},
        {"a spokesman, before", "A spokesman for President [Berg] said: \"We will build it.\"", ""},
        {"one of somebody's friends", "\"We will build it,\" said a [Berg] ally.", ""},
        {"one of many", "\"We will build it,\" said one senior [Berg] donor who was there.", ""},
        {"the one of somebody", "\"We will build it,\" said the [Berg] donor.", ""},
        {"whom it was told", "One of them – \"it may have been the mayor\" – told [Berg].", ""},
        {"in a book", "[Berg] writes in \"A Bridge Too Wide: Roads and Money\".", ""},
        {"a possessive", "\"We will build it,\" said [Berg]'s lawyer.", ""},
        {"a possessive, before", "[Berg]’s office said: \"We will build it.\"", ""},
        {"aides", "\"We will build it,\" [Berg] aide Bo Li said.", ""},
        {"a passive", "[Berg] was told: \"Build it at once.\"", ""},
        {"nobody's verb", "The \"bridge to nowhere\" that [Berg] opened is closed.", ""},
        {"a title of a book", "[Berg] read \"The Bridge to Nowhere\" on Monday.", ""},
        {"scare quotes", "[Berg] said the \"bridge\" was built.", ""},
        {"announced behind a word", "The \"great big bridge\" [Berg] announced is closed.", ""},
        {"a new sentence", "\"We will build it.\" [Berg] said nothing about who pays for it.", ""},
        {"two speakers", "[Berg] and [Olsen] said: \"We will build it.\"", ""},
        {"whom, not who", "Reporters asked [Berg]: \"Who will pay?\"", ""},
        {"a mark that is never closed", "[Berg] said: \"We will build it.\n\nIt rained.", ""},
        {"they", "\"We will build it,\" they told [Berg].", ""},
        {"she, of two", "[Berg] met [Olsen]. \"We will build it,\" she said.", ""},
        {"he, whom the sentence before ends with",
         "A driver met [Berg]. \"We have no brakes,\" he said.", ""},
        {"no person at all", "\"We will build it,\" the ministry said.", ""},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE("find_quotes: spans are those of the text, without marks") {
    const Spoken one("[Berg] said: “We start.”");
    const auto quotes = find_quotes(one.text, analyze(one.text, 0, "en"), one.entities, "en");
    REQUIRE(quotes.size() == 1);
    CHECK(quotes[0].parts == std::vector<Span>{{14, 23}});
    CHECK(quotes[0].attribution == Span{0, 9});
}

TEST_CASE("speech_words: every word is folded as forms are") {
    for (const char* lang : {"en", "fr", "de", "es", "ru"}) {
        for (int kind = 0; kind <= static_cast<int>(SpeechWord::introduces); ++kind) {
            for (const std::string_view word : speech_words(lang, static_cast<SpeechWord>(kind))) {
                const std::string_view first = word.substr(0, word.find(' '));
                CHECK(form_of(first) == first);
            }
        }
    }
}

TEST_CASE("find_quotes: what somebody without a name says is nobody's") {
    const QuoteCase cases[] = {
        {"a spokesman", "“They won't,” [Berg] said. “It rains here,” a spokesman for [Holt] said.",
         "Berg: They won't,"},
        {"a detective", "“They won't,” [Berg] said. “It rains here,” a detective wrote.",
         "Berg: They won't,"},
        {"one official", "“They won't,” [Berg] said. “It rains here,” one official said.",
         "Berg: They won't,"},
        {"a report", "“They won't,” [Berg] said. “It rains here,” according to a report.",
         "Berg: They won't,"},
        {"a question", "“They won't,” [Berg] said. “Will it rain?” a woman asked.",
         "Berg: They won't,"},
        {"before", "A witness shouted “Go home!” [Berg] replied, “We stay here.”",
         "Berg: We stay here."},
        {"a full stop", "Protesters chanted “Go home now.” [Berg] said “we stay here.”",
         "Berg: we stay here."},
        {"not said", "[Holt] did not say “I will resign.” [Berg] asked: “Why not now?”",
         "Berg: Why not now?"},
        {"read", "The poster read “Go home now.” [Berg] said: “We stay here.”",
         "Berg: We stay here."},
        {"a comma", "Police said “it was dark,” [Berg] said.", ""},
        {"joined", "The plan is “a shame for us all”, [Berg] said.", "Berg: a shame for us all"},
        {"still continued", "“They won't,” [Berg] said. “It rains here.” The crowd left.",
         "Berg: They won't, … It rains here."},
        {"and so with a tail",
         "[Berg] called it “a very bad plan for us” and “worse than none at all,” and left.",
         "Berg? a very bad plan for us … worse than none at all,"},
    };
    for (const QuoteCase& c : cases) check(c);
}

TEST_CASE(
    "find_quotes: a mark that is not closed within so many bytes, or paragraphs, opens nothing") {
    const auto said = [](const std::string& words) {
        return Spoken("\"" + words + ",\" said [Anna Berg].").quotes("en");
    };
    // Less a comma, of kMaxQuotedBytes.
    const std::string words = "We met" + std::string(kMaxQuotedBytes - 9, 'e');
    CHECK(said(words) == "Berg: " + words + ",");
    CHECK(said(words + "eeee").empty());
    const auto paragraphs = [](std::size_t count) {
        std::string text = "\"We came.\n\n";
        for (std::size_t i = 2; i < count; ++i) text += "\"We met.\n\n";
        return Spoken(text + "\"We met,\" said [Anna Berg].").quotes("en");
    };
    CHECK(paragraphs(kMaxQuotedParagraphs).starts_with("Berg: We came."));
    // The second paragraph's mark is the first that is closed in time.
    CHECK(paragraphs(kMaxQuotedParagraphs + 1).starts_with("Berg: We met."));
}
