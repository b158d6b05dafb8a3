#include "entity/tagger.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

std::string names_of(Tagger& tagger, std::string_view text, std::string_view lang = "en") {
    std::string out;
    for (const NameSpan& name : tagger.tag(text, analyze(text, 0, lang), lang).names) {
        if (!out.empty()) out += '|';
        out += name.type == EntityType::person ? "P:" : "O:";
        out += text.substr(name.span.begin, name.span.size());
    }
    return out;
}

}  // namespace

TEST_CASE("tag: finds persons and organizations, not places") {
    struct Case {
        const char* text;
        const char* want;
    };
    const Case cases[] = {
        {"President Vladimir Putin met Angela Merkel in Berlin on Monday.",
         "P:Vladimir Putin|P:Angela Merkel"},
        {"The World Bank and the International Monetary Fund lent money to Ghana.",
         "O:World Bank|O:International Monetary Fund"},
        {"Mr. Smith's lawyer, Anne O'Neil, declined to comment.", "P:Smith|P:Anne O'Neil"},
        {"He told The Hindu newspaper that he would. The New York Times said no.",
         "O:The Hindu|O:New York Times"},
        {"", ""},
        {"nothing to see here", ""},
    };
    Tagger tagger;
    for (const Case& c : cases) {
        CAPTURE(c.text);
        CHECK(names_of(tagger, c.text) == c.want);
    }
}

TEST_CASE("tag: says the same of an article whatever articles came before") {
    const std::string texts[] = {
        "Ann Lee of the World Bank (WB) met Bo Berg of the Bank of Ghana. WB paid. Lee flew.", "",
        "JANE ROE WINS\nRoe, of Acme Corp, beat Ann Lee.", "Bo Berg, John Doe and Jane Roe sang."};
    Tagger tagger;
    for (int round = 0; round < 2; ++round) {
        for (const std::string& text : texts) {
            Tagger fresh;
            CAPTURE(text);
            CHECK(names_of(tagger, text) == names_of(fresh, text));
        }
    }
}

TEST_CASE("tag: leaves out organizations that are no likelier than all else") {
    // Of eight names that little explains six would be taken for organizations.
    const std::string text =
        "The provincial programme Prolana certified the bales. Hiiu Leht reported that Pihlakodu, "
        "which runs the care home, can't find nurses. It'll be joined by Wait for the Rain, a "
        "musical. The Mayor invited all to the Kolbászfesztivál. The cheerleaders, the Guerreiros "
        "do Almirante, sang. Traders buy at K220. The Minister visited the Bouma nursing station. "
        "The DM sought an explanation. She passed Melknat Wudu and won in 32:11.";
    Tagger tagger;
    for (const NameSpan& name : tagger.tag(text, analyze(text, 0, "en"), "en").names) {
        CAPTURE(text.substr(name.span.begin, name.span.size()));
        if (name.type == EntityType::organization) CHECK(name.confidence >= 50);
    }
}

TEST_CASE("tag: answers alike whatever was tagged before") {
    const std::string text = "Chief Kwame Mensah of the Adansi Rural Bank spoke to Radio Ghana.";
    Tagger fresh;
    Tagger used;
    CHECK_FALSE(names_of(used, "Kwame Nkrumah Bank Radio Mensah said nothing in Ghana.").empty());
    CHECK(names_of(used, text) == names_of(fresh, text));
    CHECK(names_of(used, text) == names_of(fresh, text));
}

TEST_CASE("tag: takes nothing that isn't in Latin letters") {
    Tagger tagger;
    CHECK(names_of(tagger, "Президент Владимир Путин прибыл в Берлин.", "ru").empty());
    CHECK(names_of(tagger, "Президент Владимир Путин прибыл в Берлин.", "").empty());
}

TEST_CASE("tag: keeps the bracket that closes in a name") {
    Tagger tagger;
    CHECK(names_of(tagger, "The Janata Dal (United) met. The Central Bank (Nairobi branch) did.")
              .find("Janata Dal (United)") != std::string::npos);
}
