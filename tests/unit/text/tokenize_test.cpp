#include "text/tokenize.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// Tokens parted by blanks; marks in [ ], pairs in ( ), a '+' before what is glued to the token
// before it.
std::string tokens_of(std::string_view text, Suffixes suffixes = Suffixes::none) {
    std::vector<Token> tokens;
    tokenize(text, 0, text.size(), tokens, suffixes);
    std::string out;
    for (const Token& token : tokens) {
        if (!out.empty()) out += ' ';
        if (token.glued) out += '+';
        const std::string bytes(text.substr(token.span.begin, token.span.size()));
        if (token.kind == TokenKind::punctuation) {
            out += "[" + bytes + "]";
        } else if (token.kind == TokenKind::cjk) {
            out += "(" + bytes + ")";
        } else {
            out += bytes;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("tokenize: words as news writes them") {
    struct Case {
        const char* text;
        const char* tokens;
    };
    const Case cases[] = {
        {"", ""},
        {"  ", ""},
        {"Eurasian Union", "Eurasian Union"},
        {"Kassym-Jomart Tokayev", "Kassym +[-] +Jomart Tokayev"},
        {"the U.S. and J.K. Rowling", "the U.S. and J.K. Rowling"},
        {"in the U.S.-led talks", "in the U.S. +[-] +led talks"},
        {"at 5 p.m. on", "at 5 p.m. on"},
        {"end.", "end +[.]"},
        {"Putin's visit", "Putin +['s] visit"},
        {"Putin’s visit", "Putin +[’s] visit"},
        {"O'Neil, don't", "O'Neil +[,] don't"},
        {"l'Union d'Ivoire", "l +['] +Union d +['] +Ivoire"},
        {"dell'Italia, Un'altra", "dell +['] +Italia +[,] Un +['] +altra"},
        {"lorsqu'il, aujourd’hui", "lorsqu +['] +il +[,] aujourd’hui"},
        {"Dell's and y'all", "Dell +['s] and y'all"},
        {"L'viv, D'Souza and d’Ivry", "L'viv +[,] D'Souza and d +[’] +Ivry"},
        {"d'Évreux, N'Djamena", "d +['] +Évreux +[,] N'Djamena"},
        {"Hawaiʻi, Ta`izz, O´Neil", "Hawaiʻi +[,] Ta`izz +[,] O´Neil"},
        {"צה\"ל ו\"ארה״ב\"", "צה\"ל ו\"ארה״ב +[\"]"},
        {"a\"b \"שלום\" 5\"", "a +[\"] +b [\"] +שלום +[\"] 5 +[\"]"},
        {"CO₂ in km², 10² ²", "CO₂ in km² +[,] 10 +[²] [²]"},
        {"ﾃﾞｰﾀ", "(ﾃﾞｰ) +(ｰﾀ)"},
        {"the players' union", "the players +['] union"},
        {"$1,203.5 billion", "[$] +1,203.5 billion"},
        {"in 2019.", "in 2019 +[.]"},
        {"G20 and 5G", "G20 and 5G"},
        {"AT&T", "AT +[&] +T"},
        {"欧亚经济", "(欧亚) +(亚经) +(经济)"},
        {"王", "(王)"},
        {"中国2019年", "(中国) +2019 +(年)"},
        {"Лавров С.В. сказал", "Лавров С.В. сказал"},
        {"naïve café", "naïve café"},
        {"cafe\u0301 \u0301", "cafe\u0301 [\u0301]"},
        {"\U0001F600 ok", "[\U0001F600] ok"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(tokens_of(c.text) == c.tokens);
    }
}

TEST_CASE("tokenize: only the range asked for, with offsets into the whole") {
    std::vector<Token> tokens;
    tokenize("one two three", 4, 7, tokens);
    REQUIRE(tokens.size() == 1);
    CHECK(tokens[0].span == Span{4, 7});
}

TEST_CASE("tokenize: suffixes behind an apostrophe are marks where the language has them") {
    struct Case {
        const char* text;
        const char* tokens;
    };
    const Case cases[] = {
        {"Ankara'da", "Ankara +['da]"},
        {"Türkiye’nin CHP'NİN", "Türkiye +[’nin] CHP +['NİN]"},
        {"Erdoğan'ın, Zelenski'yle", "Erdoğan +['ın] +[,] Zelenski +['yle]"},
        {"Avrupa'dan Trump'a", "Avrupa +['dan] Trump +['a]"},
        {"Kur'an Kur'an'ı", "Kur'an Kur'an +['ı]"},
        {"mes'ul O'Neill o'nun", "mes'ul O'Neill o'nun"},
        {"2019'da", "2019 +['] +da"},
        {"Ankara da", "Ankara da"},
    };
    for (const auto& c : cases) {
        CAPTURE(c.text);
        CHECK(tokens_of(c.text, Suffixes::behind_apostrophes) == c.tokens);
    }
    CHECK(tokens_of("Ankara'da") == "Ankara'da");
}
