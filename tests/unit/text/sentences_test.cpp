#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/tokenize.hpp"

using namespace newsidx;

namespace {

// The sentences with " | " between.
std::string sentences_of(std::string_view text, std::string_view lang = "en") {
    std::vector<Token> tokens;
    tokenize(text, 0, text.size(), tokens);
    std::string out;
    std::uint32_t first = 0;
    std::vector<std::uint32_t> ends;
    find_sentence_ends(text, tokens, 0, static_cast<std::uint32_t>(tokens.size()), FullStops(lang),
                       ends);
    for (const std::uint32_t end : ends) {
        if (first > 0) out += " | ";
        out += text.substr(tokens[first].span.begin,
                           tokens[end - 1].span.end - tokens[first].span.begin);
        first = end;
    }
    return out;
}

}  // namespace

TEST_CASE("find_sentence_ends: full stops that end sentences, and those that don't") {
    struct Case {
        const char* text;
        const char* sentences;
    };
    const Case cases[] = {
        {"", ""},
        {"No stop", "No stop"},
        {"He came. She left.", "He came. | She left."},
        {"Mr. Putin met Gen. Gerasimov. They spoke.",
         "Mr. Putin met Gen. Gerasimov. | They spoke."},
        {"The U.S. President came.", "The U.S. President came."},
        {"He lives in the U.S. The rest left.", "He lives in the U.S. | The rest left."},
        {"J. K. Rowling wrote.", "J. K. Rowling wrote."},
        {"It cost 3.5 million. Nobody paid.", "It cost 3.5 million. | Nobody paid."},
        {"\"We won.\" He smiled.", "\"We won.\" | He smiled."},
        {"What? No! Yes.", "What? | No! | Yes."},
        {"Acme Inc. said so. The end.", "Acme Inc. said so. | The end."},
        {"on Jan. 5 he came", "on Jan. 5 he came"},
        {"Wait... and see.", "Wait... and see."},
        {"会议结束。他离开了。", "会议结束。 | 他离开了。"},
        {"Он приехал. Она уехала.", "Он приехал. | Она уехала."},
        {"See example.com for it.", "See example.com for it."},
        {"In Roe v. Wade it ruled.", "In Roe v. Wade it ruled."},
        {"Sens. Ted Cruz and Reps. Smith and Lee left.",
         "Sens. Ted Cruz and Reps. Smith and Lee left."},
        {"Ft. Worth lies in Texas.", "Ft. Worth lies in Texas."},
        {"Amb. Lee met Det. Ruiz.", "Amb. Lee met Det. Ruiz."},
        {"Tampa, Fla. Mayor Castor spoke.", "Tampa, Fla. Mayor Castor spoke."},
        {"He lives in Tampa, Fla. The rest left.", "He lives in Tampa, Fla. | The rest left."},
        {"He was ill. Doctors came.", "He was ill. | Doctors came."},
        {"It took a sec. Nobody saw.", "It took a sec. | Nobody saw."},
        {"It was in 2019. Then he left.", "It was in 2019. | Then he left."},
        {"They were 3. April came.", "They were 3. | April came."},
        {"The answer was no. The men left.", "The answer was no. | The men left."},
        {"Ranked No. 5 of all.", "Ranked No. 5 of all."},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(sentences_of(c.text) == c.sentences);
    }
}

TEST_CASE(
    "find_sentence_ends: each language has its ordinals, its short words and its first words") {
    struct Case {
        const char* lang;
        const char* text;
        const char* sentences;
    };
    const Case cases[] = {
        {"de", "Er kam am 3. April 2019. Dann ging er.",
         "Er kam am 3. April 2019. | Dann ging er."},
        {"de", "Der 1. FC Köln verlor 0:2. Leipzig siegte.",
         "Der 1. FC Köln verlor 0:2. | Leipzig siegte."},
        {"de", "Es waren 12. Die Polizei kam.", "Es waren 12. | Die Polizei kam."},
        {"de", "Ludwig XIV. Bourbon starb.", "Ludwig XIV. Bourbon starb."},
        {"de", "Es kostet 5 Mio. Euro. Das ist viel.", "Es kostet 5 Mio. Euro. | Das ist viel."},
        {"de", "Es kostet 5 Mio. Das ist viel.", "Es kostet 5 Mio. | Das ist viel."},
        {"de", "Das sagte Prof. Müller z. B. gestern.", "Das sagte Prof. Müller z. B. gestern."},
        {"de", "in z. B. Berlin", "in z. B. Berlin"},
        {"de", "in den U.S.A. Die Regierung", "in den U.S.A. | Die Regierung"},
        {"es", "El presidente de EE. UU. Trump viajó.", "El presidente de EE. UU. Trump viajó."},
        {"es", "Viajó a EE. UU. El lunes volvió.", "Viajó a EE. UU. | El lunes volvió."},
        {"es", "La Sra. Pérez y el Sr. La Torre.", "La Sra. Pérez y el Sr. La Torre."},
        {"es", "Cayó al mar. Pedro lo vio.", "Cayó al mar. | Pedro lo vio."},
        {"es", "Dijo que no. Pedro lo vio.", "Dijo que no. | Pedro lo vio."},
        {"fr", "Selon Mme. Le Pen, oui.", "Selon Mme. Le Pen, oui."},
        {"it", "Il dott. Rossi e l'on. Bianchi.", "Il dott. Rossi e l'on. Bianchi."},
        {"pt", "A Sra. Dra. Souza veio.", "A Sra. Dra. Souza veio."},
        {"ru", "В 2019 г. Путин дал 5 млрд. руб. Она ушла.",
         "В 2019 г. Путин дал 5 млрд. руб. | Она ушла."},
        {"ru", "на ул. Ленина им. Горького", "на ул. Ленина им. Горького"},
        {"cs", "Slavia a 1. FK Příbram. V Praze prší.", "Slavia a 1. FK Příbram. | V Praze prší."},
        {"tr", "Bu 2. Dünya Savaşı. Ancak bitti.", "Bu 2. Dünya Savaşı. | Ancak bitti."},
        {"", "am 3. April", "am 3. | April"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(sentences_of(c.text, c.lang) == c.sentences);
    }
}
