#include "entity/name_bounds.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace newsidx;

namespace {

// Text with <P:...>, <O:...>, <L:...> and <M:...> around what the tagger took for names.
struct Marked {
    std::string text;
    TaggedSpans found;
};

Marked read(std::string_view source) {
    Marked out;
    for (std::size_t at = 0; at < source.size();) {
        if (source[at] != '<') {
            out.text += source[at++];
            continue;
        }
        const char kind = source[at + 1];
        const std::size_t end = source.find('>', at);
        const auto begin = static_cast<std::uint32_t>(out.text.size());
        out.text += source.substr(at + 3, end - at - 3);
        const Span span{begin, static_cast<std::uint32_t>(out.text.size())};
        if (kind == 'P' || kind == 'O') {
            NameSpan name;
            name.span = span;
            name.type = kind == 'P' ? EntityType::person : EntityType::organization;
            out.found.names.push_back(name);
        } else {
            out.found.others.push_back({span, 90, kind == 'L'});
        }
        at = end + 1;
    }
    return out;
}

std::string whole_names(std::string_view source) {
    const Marked marked = read(source);
    const TaggedSpans mended = with_whole_names(marked.text, marked.found);
    std::string out;
    for (const NameSpan& name : mended.names) {
        out += name.type == EntityType::person ? "P:" : "O:";
        out += marked.text.substr(name.span.begin, name.span.size()) + '|';
    }
    for (const OtherSpan& other : mended.others)
        out += marked.text.substr(other.span.begin, other.span.size()) + '|';
    return out;
}

}  // namespace

TEST_CASE("with_whole_names: mends what the letters around a name settle") {
    struct Case {
        const char* name;
        const char* in;
        const char* want;
    };
    const Case cases[] = {
        {"nothing to mend", "<P:Ann Lee> left <L:Rome>.", "P:Ann Lee|Rome|"},
        {"a nickname in brackets", "and <P:Orlan> (<P:Orl>) <P:Brant Tully> met.",
         "P:Orlan (Orl) Brant Tully|"},
        {"two people, one in brackets", "and <P:Orlan Day> (<P:Orl>) <P:Brant Tully> met.",
         "P:Orlan Day|P:Orl|P:Brant Tully|"},
        {"a cry", "He wrote: <O:WOE>! <P:VILLAIN>! To <O:ACME>!", "O:ACME|"},
        {"a heading", "<O:Scorers – Rathdarra>: one goal", "O:Rathdarra|"},
        {"an honorific", "said <P:Mzee Kariuki wa Gakuru>.", "P:Kariuki wa Gakuru|"},
        {"two honorifics, with stops", "<P:Hon. Dr. Ama Dentaa> left", "P:Ama Dentaa|"},
        {"an honorific of two words", "<P:El Hadj Mory Traoré> left", "P:Mory Traoré|"},
        {"an office", "traf <P:Präsidenten Recep Tayyip Erdogan>.", "P:Recep Tayyip Erdogan|"},
        {"an office", "sagte <P:Bausenatorin Maike Schaefer>.", "P:Maike Schaefer|"},
        {"an office", "dün <P:Cumhurbaşkanı Ahmet Sezer> geldi", "P:Ahmet Sezer|"},
        {"an office", "said <P:Kamnan Somchai Pinyo>", "P:Somchai Pinyo|"},
        {"an honorific alone is a name", "<P:Mzee> left", "P:Mzee|"},
        {"a rank", "<P:Lt. Col. Ama Dentaa> and <P:Maulana Abdul Malek>",
         "P:Ama Dentaa|P:Abdul Malek|"},
        {"a company called so", "<O:Imam Foods> left", "O:Imam Foods|"},
        {"glued letters", "for N'<P:Guessan Yao> and M’<P:Baye>", "P:N'Guessan Yao|P:M’Baye|"},
        {"a time of day", "at <P:07PM EDT> <P:21AM> <P:50 Cent>", "P:50 Cent|"},
        {"left of a dateline", "April 3, <O:2019 (Agency)> - The <O:2019 Forum>", "O:2019 Forum|"},
        {"a list without commas", "<O:A B C D E F G H I J K L M N O P Q R S T U> and <O:A B C D>",
         "O:A B C D|"},
        {"a quotation isn't glued", "the '<P:Ann Lee>' I '<P:Bo>'", "P:Ann Lee|P:Bo|"},
        {"a possessive isn't glued", "USA'<P:Ann>", "P:Ann|"},
        {"a short initial", "<P:Ye>. <P:Rozhkova>, <P:Ma.> <P:Fe Panes>",
         "P:Ye. Rozhkova|P:Ma. Fe Panes|"},
        {"an initial within", "<P:Finis E.> <P:St. John IV>", "P:Finis E. St. John IV|"},
        {"a sentence that ends with a letter", "<P:Malcolm X>. <P:Al> left", "P:Malcolm X|P:Al|"},
        {"somebody in charge", "Rome's chief of protocol <O:Leo Gus>", "P:Leo Gus|"},
        {"a body of somebody in charge", "the chief of carmaker <O:Leo Gus>", "O:Leo Gus|"},
        {"a senator's seat", "<P:Ann Lee>, <O:D-Mass.> and <O:R-Ky.>", "P:Ann Lee|"},
        {"a sentence that ends with a name", "saw <P:Bono>. <P:Ann Lee> left", "P:Bono|P:Ann Lee|"},
        {"a court of a place", "the <O:High Court> of <L:Bombay> in <L:Goa>",
         "O:High Court of Bombay|Goa|"},
        {"a ministry of a country", "<O:Ministry of Health> of the <L:Comoros>",
         "O:Ministry of Health of the Comoros|"},
        {"a chapter", "<O:Lions Club> of <L:Kitale>", "O:Lions Club of Kitale|"},
        {"a company of a place", "<O:Dawn Meats> of <L:Ireland>", "O:Dawn Meats|Ireland|"},
        {"a football club of a place", "<O:Verdes Football Club> of <L:Belize>",
         "O:Verdes Football Club|Belize|"},
        {"a court in a place", "<O:Supreme Court> in <L:Delhi>", "O:Supreme Court|Delhi|"},
        {"what isn't a place", "<O:Central Committee> of <M:Marxists>",
         "O:Central Committee|Marxists|"},
        {"a person at the end of a body", "<O:African Union Alpha Conde> met <P:Alpha Conde>",
         "O:African Union|P:Alpha Conde|P:Alpha Conde|"},
        {"a person at the end of an acronym",
         "<M:Bureau IMI of the Roman GIMO Leo Gus>, <P:Leo Gus>",
         "P:Leo Gus|P:Leo Gus|Bureau IMI of the Roman GIMO|"},
        {"a work about a person", "<M:Lines with Leo Gus> by <P:Leo Gus>",
         "P:Leo Gus|Lines with Leo Gus|"},
        {"a stadium", "<L:Estadio Central Leo Gus> of <P:Leo Gus>",
         "P:Leo Gus|Estadio Central Leo Gus|"},
        {"a foundation", "<O:Fundación Ana Paz> of <P:Ana Paz>", "O:Fundación Ana Paz|P:Ana Paz|"},
        {"a surname at the end of a body", "<O:Banda Conde> met <P:Conde>",
         "O:Banda Conde|P:Conde|"},
        {"a body called after a person", "<O:Leo Gus> and <O:Leo Gus School> of <P:Leo Gus>",
         "O:Leo Gus|O:Leo Gus School|P:Leo Gus|"},
        {"a shortened honorific", "<P:Eng. Leo Gus>, <P:Eng>. <P:Gus>, <P:Eng Bee Hong>",
         "P:Leo Gus|P:Gus|P:Eng Bee Hong|"},
        {"half a title", "Datuk <P:Seri Leo Gus>, Tan <P:Sri Ann Lee>, <P:Sri Mulyani>",
         "P:Leo Gus|P:Ann Lee|P:Sri Mulyani|"},
        {"a name with a capital within", "<P:AbdulRahman AbdulRazaq>, <P:MaryAnn Lee>",
         "P:AbdulRahman AbdulRazaq|P:MaryAnn Lee|"},
        {"an honorific of two words alike", "<P:Tan Sri Ann Lee>, <P:Mak Cik Siti>, <P:Tan Lee>",
         "P:Ann Lee|P:Siti|P:Tan Lee|"},
        {"an honorific that a sentence seemed to end with", "<O:Coun>. <P:Ann Lee>, <O:Coun>",
         "P:Ann Lee|O:Coun|"},
        {"a rank before what is no body", "<O:PC Seepaul>, <O:Cpl Ann Lee>, <O:PC World Office>",
         "P:Seepaul|P:Ann Lee|O:PC World Office|"},
        {"whose child", "<P:Ganesan a>/l <P:Muniandy>, <P:Bux> s/o Ali Khan, and <P:Vijay s>/o",
         "P:Ganesan a/l Muniandy|P:Bux s/o Ali Khan|P:Vijay s|"},
        {"initials without stops", "Belmont: O <P:Kelly> 1-4, J <P:Gus> 0-2; A <P:Lee>, A <P:Bo>",
         "P:O Kelly|P:J Gus|P:A Lee|P:Bo|"},
        {"initials cut off", "DySP C.G. <P:Paul> met the U.S. <P:Bo>, vitamin C. <P:Lee>",
         "P:C.G. Paul|P:Bo|P:Lee|"},
        {"a firm's place", "<O:Huza Press of Rwanda>, <O:Bank of Sydney>, <O:Press of Rwanda>",
         "O:Huza Press|O:Bank of Sydney|O:Press of Rwanda|"},
        {"money", "<O:Nu> 14, <O:Rs>.50, <O:KD>29 and <O:KD> said", "O:KD|"},
        {"where it was filed", "<O:ESTEVAN> – The power\n<P:BUCHANAN>, Grand Bassa — The", ""},
        {"what isn't filed", "<O:ESTEVAN> said\n<P:ANN LEE> – left\n<O:TASS> – left",
         "O:ESTEVAN|P:ANN LEE|O:TASS|"},
        {"results", "<O:Stoke 24 Wanderers> 27; <O:Huia 22 Rangers 22>, <O:Dynamo Kyiv 3>, Bo 1",
         "O:Stoke|O:Wanderers|O:Huia|O:Rangers|O:Dynamo Kyiv|"},
        {"a number that is no score", "<O:Mitre 10>, <O:Bureau 3> said, <O:Area 51 Club>",
         "O:Mitre 10|O:Bureau 3|O:Area 51 Club|"},
        {"where a body is based", "<O:Hong Kong-based Nine Dragons Ltd>, <O:Zurich-based>",
         "O:Nine Dragons Ltd|O:Zurich-based|"},
        {"what sort it is", "<O:Winemaker Purcari>, <O:Steelmaker plc>",
         "O:Purcari|O:Steelmaker plc|"},
        {"its board", "<O:Board of Union Bank of Cameroon>, <O:Board of the Roads Authority>",
         "O:Union Bank of Cameroon|O:Roads Authority|"},
        {"a board of its own", "<O:Board of Airline Representatives>",
         "O:Board of Airline Representatives|"},
        {"one body and another", "<O:Royal meet S. Thomas College>, <O:Hope held Arkadelphia>",
         "O:Royal|O:S. Thomas College|O:Hope|O:Arkadelphia|"},
        {"a headline before a name", "<P:Could Trump>, <P:Photos Ann Lee>, <P:Did>",
         "P:Trump|P:Ann Lee|P:Did|"},
        {"part of a law", "<P:Article II>, <P:Title IX>, <P:Jim Crow>, <P:Article Lee>",
         "P:Article Lee|"},
        {"what is called after somebody", "the <P:Nunes Memo> of <P:Devin Nunes>",
         "P:Devin Nunes|"},
        {"the editor of a letter", "<P:Sir>, – I refer to <P:Ann Lee>", "P:Ann Lee|"},
        {"a rank behind", "<P:V. Rajan MLA> met <P:Rajan MP>", "P:V. Rajan|P:Rajan MP|"},
        {"a name written twice", "by <P:Ann LeeAnn Lee> and <O:Leo GusLeo GusSenate Office>",
         "P:Ann Lee|P:Leo Gus|"},
        {"a name written twice and glued",
         "said <P:Lee Ann Bo Lee>GOP, <O:Justice Ann Gustin Ann Mia GustinGOP Aid>",
         "P:Lee|P:Ann Bo Lee|P:Ann Gustin|P:Ann Mia Gustin|"},
        {"the first within", "<P:Leo Gustin Leonard> (<O:Leo) Max GustinOvernight Care>: it",
         "P:Leo Gustin|P:Leonard (Leo) Max Gustin|"},
        {"a glued word alone", "<O:PricewaterhouseCoopers Care> of <P:Leo Gus>GOP",
         "O:PricewaterhouseCoopers Care|P:Leo Gus|"},
        {"titles of other tongues", "<P:Katakyie Leo Gus>, <P:OIC Ann Lee>",
         "P:Leo Gus|P:Ann Lee|"},
        {"a saint's", "<O:St Anthony>'s and <O:Janata Dal> (Secular)",
         "O:St Anthony's|O:Janata Dal (Secular)|"},
        {"whose administration it is", "<P:Gus> and the <O:Gus Administration>", "P:Gus|P:Gus|"},
        {"page furniture", "<O:Hide Caption> and <O:Facebook Twitter Pinterest>", ""},
        {"words said twice", "<O:New New York Society>, <O:Baden-Baden Bank>",
         "O:New New York Society|O:Baden-Baden Bank|"},
        {"nothing", "", ""},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(whole_names(c.in) == c.want);
    }
}

TEST_CASE("with_whole_names: parts what pages and headlines put side by side") {
    struct Case {
        const char* name;
        const char* in;
        const char* want;
    };
    const Case cases[] = {
        {"a name again", "<P:Ann Lee Ann Marie Lee> left", "P:Ann Lee|P:Ann Marie Lee|"},
        {"a name again before a headline", "<P:Ann Lee Ann Marie Lee Retirees> say",
         "P:Ann Lee|P:Ann Marie Lee|"},
        {"a name again, cut",
         "<P:Leo Gus Leonard> (Leo) GusSenate votes, <P:Ann Lee Ann> Lee2020 won",
         "P:Leo Gus|P:Ann Lee|"},
        {"a surname glued to the next name",
         "<P:TrumpKamala Harris>, <P:ObamaAnna Lee>, <P:DeAnn Lee>",
         "P:Trump|P:Kamala Harris|P:Obama|P:Anna Lee|P:DeAnn Lee|"},
        {"whose speaker", "<P:Sprecher von Klaus Richter>, <P:Otto von Bismarck>",
         "P:Klaus Richter|P:Otto von Bismarck|"},
        {"a father's name", "<P:Omar Ali Omar>, <P:Omar Ali Omar Ali>",
         "P:Omar Ali Omar|P:Omar Ali|P:Omar Ali|"},
        {"a year", "<P:Ann Lee2020> left", "P:Ann Lee|"},
        {"a headline's verb", "<P:Ann Lee Slams Bo> and <P:Leo Gus on Bo>", "P:Ann Lee|P:Leo Gus|"},
        {"a name that begins so", "<P:Can Yilmaz> and <P:Edward Said>",
         "P:Can Yilmaz|P:Edward Said|"},
        {"a nickname that a name begins in", "by Robert (<P:Bob) Swan Lee> and (<P:Bo) Gus>",
         "P:Robert (Bob) Swan Lee|P:Gus|"},
        {"a nickname that a name ends in", "<P:Leo “Fat> Cat” Gus and <P:Ann \"Red>.",
         "P:Leo “Fat Cat” Gus|P:Ann|"},
        {"a nickname between two names", "<P:Leo> “<P:Little Al” Gus> left",
         "P:Leo “Little Al” Gus|"},
        {"half a quotation", "“Little” <P:Little” Ann Lee> left", "P:Ann Lee|"},
        {"whole ones", "<P:Leo “Cat” Gus> and <P:Bob (Bo) Lee>", "P:Leo “Cat” Gus|P:Bob (Bo) Lee|"},
        {"a picture", "<P:Ann Lee/Getty>, <P:Ann Lee/NPR Ann Lee>",
         "P:Ann Lee|O:Getty|P:Ann Lee|O:NPR|P:Ann Lee|"},
        {"a picture taken for a body", "<O:AP Photo/Ann Lee>, <O:Leo Gus/Getty Images>",
         "O:AP|P:Ann Lee|P:Leo Gus|O:Getty Images|"},
        {"an agency's picture", "<O:Reuters/Handout> <O:AFP/Getty Images>",
         "O:Reuters|O:AFP|O:Getty Images|"},
        {"a paper's picture", "<O:Tampa Times/AP Leo Gus/AP>", "O:AP|P:Leo Gus|O:AP|"},
        {"no credit", "<O:Radio Free Europe/Radio Liberty>", "O:Radio Free Europe/Radio Liberty|"},
        {"a photographer of the pool", "<P:Leo Gus-Pool>", "P:Leo Gus|"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(whole_names(c.in) == c.want);
    }
}

TEST_CASE("with_whole_names: leaves out what is no body") {
    struct Case {
        const char* name;
        const char* in;
        const char* want;
    };
    const Case cases[] = {
        {"members of a chamber", "<O:House Republicans> and <O:Ohio Senate Democrats>",
         "O:House|O:Ohio Senate|"},
        {"a member", "<O:New York Democrat> <P:Ann Lee>, <O:Tory MPs>", "P:Ann Lee|"},
        {"parties", "<O:Liberal Democrats>, <O:Ohio GOP>, <O:GOP>",
         "O:Liberal Democrats|O:Ohio GOP|O:GOP|"},
        {"laws and prizes", "<O:Lands Act>, <O:Booker Prize>, <O:Green New Deal>", ""},
        {"a body that is called so", "<O:Acts>, <O:Deal>", "O:Acts|O:Deal|"},
        {"somebody of a body", "<O:Border Patrol Agents>, <O:Supreme Court Justice>",
         "O:Border Patrol|O:Supreme Court|"},
        {"an office of somebody", "<O:Office of the Chief Election Officer>, <O:HT Correspondent>",
         "O:Office of the Chief Election Officer|O:HT Correspondent|"},
        {"handles",
         "said @<P:AnnLee> in #<O:GusTime> at pic.example.com/<P:LeoBo>, <O:Gus>/<P:Ann Lee>",
         "O:Gus|P:Ann Lee|"},
        {"parties to a case",
         "<P:Roe> v. <O:Wade>, <O:Hopton School> v. <P:Ann Lee>; after <P:Roe>",
         "O:Hopton School|P:Ann Lee|"},
        {"the letter of a party", "Sen. <P:Ann Lee> (<P:D.>, N.Y.) and <P:D.> Gus",
         "P:Ann Lee|P:D.|"},
        {"an officer's place",
         "<O:Vermont> Sen. <P:Ann Lee>, <O:Atlanta> Mayor <P:Gus>, <O:Vermont>",
         "P:Ann Lee|P:Gus|O:Vermont|"},
        {"who runs for a chamber", "an <O:Alabama Senate> candidate, the <O:Alabama Senate>",
         "O:Senate|O:Alabama Senate|"},
        {"a party in small letters", "the <O:Republican> party, a <O:Republican>", "O:Republican|"},
        {"cries", "<P:Yeah>, <O:Um>, <P:Gus>", "P:Gus|"},
        {"numbered parts of laws", "<O:Title IX> and <O:Article II> of <O:Phase One>",
         "O:Phase One|"},
        {"words of pages", "<O:Click> <O:Advertisement> <O:AP Photo> <O:House Democratic>",
         "O:AP|O:House|"},
        {"whom the tables have", "ahead of <O:Erdoğan> visit, <O:Chanel>", "P:Erdoğan|O:Chanel|"},
        {"who is a person far more often", "<P:Leo Gus> <P:Gus> <P:Gus> <P:Gus> <O:Gus> <O:Leo>",
         "P:Leo Gus|P:Gus|P:Gus|P:Gus|P:Gus|O:Leo|"},
        {"what one studies", "<O:Gender Studies> at the <O:School of Asian Studies>",
         "O:School of Asian Studies|"},
        {"a picture's headline", "<O:Getty Images Government>", "O:Getty Images|"},
        {"a poll", "<O:Monmouth University Poll>, <O:Ohio Poll>", "O:Monmouth University|"},
        {"what is no body at all", "<O:Oval Office>, <O:U.S. Constitution>", ""},
        {"capitals", "<O:NAFTA> <O:PDF> <O:NATO>", "O:NATO|"},
        {"capitals that the article explains", "<O:Cape Ann Arts> (<O:ACA>) and <O:ACA>",
         "O:Cape Ann Arts|O:ACA|O:ACA|"},
        {"what is said of a body", "the <O:ex-FBI> man, a <O:then-State Department>, <O:al-Qaida>",
         "O:FBI|O:State Department|O:al-Qaida|"},
        {"two bodies", "<O:Zenith Bank and Total> <O:Ann Lee School and the Fair Trust>",
         "O:Zenith Bank|O:Total|O:Ann Lee School|O:Fair Trust|"},
        {"two chambers", "<O:House and Senate>", "O:House|O:Senate|"},
        {"one body", "<O:Punjab and Haryana High Court>, <O:Church and State>",
         "O:Punjab and Haryana High Court|O:Church and State|"},
        {"a body's body", "<O:Gus University's School of Law>, <O:People's Party>",
         "O:Gus University|O:School of Law|O:People's Party|"},
        {"where it met", "<O:Senate Finance Committee on Capitol Hill>, <O:Gus Theatre: Betrothed>",
         "O:Senate Finance Committee|O:Gus Theatre|"},
        {"a pair of people", "<P:Ann Lee>, <P:Gus> and the <P:Lee-Gus> affair of <P:Bo-Mi>",
         "P:Ann Lee|P:Gus|P:Bo-Mi|"},
        {"an article before a surname", "<P:Ann Lee> and <P:The Lee>, <P:The Rock>",
         "P:Ann Lee|P:Lee|P:The Rock|"},
        {"seats", "<P:D-Calif>., <O:I-VT>, <O:R-Maine>, <P:D-Wave>", "P:D-Wave|"},
        {"a town's seat", "Rep. <P:Ann Lee>, <O:D-Holliston>, left", "P:Ann Lee|"},
        {"a quarter", "<O:Gus Q2> profit", "O:Gus|"},
        {"states", "(<O:N.Y.>) <P:W.Va>. <P:La Toya>", "P:La Toya|"},
        {"a surname", "<P:Ann Lee> beat <O:Lee>", "P:Ann Lee|P:Lee|"},
        {"a family", "<P:Ann Lee> and the <O:Lees>", "P:Ann Lee|P:Lees|"},
        {"an acronym behind a name", "<P:Ann Lee GOP> and <O:GOP>", "P:Ann Lee GOP|O:GOP|"},
        {"a president's", "<P:Ann Lee>, <O:Lee Administration>, <O:Lee White House>",
         "P:Ann Lee|P:Lee|O:White House|"},
        {"a well-known president's", "the <O:Reagan White House> and <O:Obama Administration>",
         "O:White House|P:Obama|"},
        {"a son", "<O:Leo Gus Jr.> left", "P:Leo Gus Jr.|"},
        {"the Hill", "on the <P:Hill>", ""},
        {"Mr. Hill", "<P:Ann Hill> knows the <P:Hill> house", "P:Ann Hill|P:Hill|"},
    };
    for (const Case& c : cases) {
        CAPTURE(c.name);
        CHECK(whole_names(c.in) == c.want);
    }
}

TEST_CASE("with_whole_names: takes a name for the person it was surer of") {
    Marked marked = read("<P:Ann Lee> <O:Ann Lee> <P:Gus Shop> <O:Gus Shop> <P:Leo Bo> <O:Bo>");
    const int sure[] = {90, 60, 40, 80, 90, 80};
    for (std::size_t i = 0; i < marked.found.names.size(); ++i)
        marked.found.names[i].confidence = static_cast<std::uint8_t>(sure[i]);
    std::string kinds;
    for (const NameSpan& name : with_whole_names(marked.text, marked.found).names)
        kinds += name.type == EntityType::person ? 'P' : 'O';
    CHECK(kinds == "PPPOPO");
}
