#include "text/sentences.hpp"

#include <doctest/doctest.h>

#include <string>

#include "text/tokenize.hpp"

using namespace newsidx;

namespace {

// The sentences with " | " between.
std::string shown(std::string_view text) {
    std::vector<Token> tokens;
    tokenize(text, 0, text.size(), tokens);
    std::string out;
    std::uint32_t first = 0;
    for (const std::uint32_t end :
         sentence_ends(text, tokens, 0, static_cast<std::uint32_t>(tokens.size()))) {
        if (first > 0) out += " | ";
        out += text.substr(tokens[first].span.begin,
                           tokens[end - 1].span.end - tokens[first].span.begin);
        first = end;
    }
    return out;
}

}  // namespace

TEST_CASE("sentence_ends: full stops that end sentences, and those that don't") {
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
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(shown(c.text) == c.sentences);
    }
}
