#include "entity/naming.hpp"

#include <doctest/doctest.h>

#include "entity/entity_id.hpp"
#include "marked_article.hpp"

using namespace newsidx;

namespace {

std::string names(std::string_view marked) { return named(MarkedArticle(marked)); }
std::string id(std::string_view marked) { return first_id(MarkedArticle(marked)); }

}  // namespace

TEST_CASE("name_persons: one entity for all forms of a name, two of one surname stay two") {
    CHECK(names("[P:Kassym-Jomart Tokayev] flew. [P:Tokayev] met [P:Zhomart-Kasym Tokayev], said "
                "[P:Tokaev].") ==
          "Kassym-Jomart Tokayev: Kassym-Jomart Tokayev, Tokayev, Zhomart-Kasym Tokayev, Tokaev");
    CHECK(names("[P:Luiz Inácio Lula da Silva] won. [P:Lula] smiled.") ==
          "Luiz Inácio Lula da Silva: Luiz Inácio Lula da Silva, Lula");
    CHECK(names("[P:Bill Clinton] and [P:Hillary Clinton] came. [P:Hillary] spoke. [P:Clinton] "
                "left.") ==
          "Bill Clinton: Bill Clinton; Hillary Clinton: Hillary Clinton, Hillary; Clinton?: "
          "Clinton");
    CHECK(names("[P:Anna Berg] spoke. [P:BERG] left.") == "Anna Berg: Anna Berg, BERG");
}

TEST_CASE("name_organizations: a party in small letters is the party") {
    CHECK(names("The [O:Democratic] party of the United States lost.") ==
          "U.S. Democratic Party: Democratic");
}

TEST_CASE("name_organizations: a name that many countries have is no other country's body") {
    CHECK(names("The [O:Trade Union Congress of Ghana] met in Accra. The [O:Trade Union Congress] "
                "of teachers in Ghana struck.") ==
          "Trade Union Congress of Ghana: Trade Union Congress of Ghana, Trade Union Congress");
    CHECK(
        names("A [O:First National Bank] in Texas and one in Ohio closed in the United States.") ==
        "First National Bank?: First National Bank");
    CHECK(names("The [O:National Liberal Party] in Beirut backed Lebanon's president.") ==
          "National Liberal Party?: National Liberal Party");
    CHECK(names("The [O:National Liberal Party] won in Romania.") ==
          "Partidul Național Liberal: National Liberal Party");
    CHECK(names("The [O:First National Bank] closed.") == "FirstRand: First National Bank");
}

TEST_CASE("name_persons: another initial is another person") {
    CHECK(names("[P:Paul S. Ryan] sued. [P:Ryan] won.") == "Paul S. Ryan: Paul S. Ryan, Ryan");
    CHECK(names("[P:Paul D. Ryan] sued.") == "Paul Ryan: Paul D. Ryan");
}

TEST_CASE("name_persons: a pope is nobody whose given name is his") {
    CHECK(names("Pope [P:Francis] prayed. [P:Francis DeBernardo] wrote. [P:Pope Francis] left.") ==
          "Pope Francis: Francis, Pope Francis; Francis DeBernardo: Francis DeBernardo");
    CHECK(names("Sheikh [P:Khalid] left. [P:Khalid Hopton] stayed.") ==
          "Khalid Hopton: Khalid, Khalid Hopton");
}

TEST_CASE("name_persons: a surname alone stays with the well-known one beside a relative") {
    // "Mr." and "President" say who it is not.
    CHECK(names("Mr. [P:Romney] spoke. [P:Ann Romney] smiled. Mr. [P:Romney] left.") ==
          "Mitt Romney: Romney, Romney; Ann Romney: Ann Romney");
    CHECK(names("[P:Michelle Obama] waved. President [P:Obama] spoke, and [P:Obama] left.") ==
          "Michelle Obama: Michelle Obama; Barack Obama: Obama, Obama");
    // Named before the relative, or in the headline above a text that comes to her late.
    CHECK(names("[P:Trump] flew to Hopton. [P:Melania Trump] came later. [P:Trump] spoke.") ==
          "Donald Trump: Trump, Trump; Melania Trump: Melania Trump");
    CHECK(names("# [P:Trump] Flies to Hopton\n\nThe plane was late. " + std::string(500, '.') +
                " [P:Ivanka Trump] came. [P:Trump] spoke.") ==
          "Donald Trump: Trump, Trump; Ivanka Trump: Ivanka Trump");
    // Both are in the article.
    CHECK(names("[P:Donald Trump] and [P:Ivanka Trump] came. [P:Trump] spoke.") ==
          "Donald Trump: Donald Trump, Trump; Ivanka Trump: Ivanka Trump");
}

TEST_CASE("name_persons: a namesake whom the article introduces keeps the surname") {
    CHECK(names("[P:Nirav Modi], a jeweller, fled. Mr. [P:Modi] is ill.") ==
          "Nirav Modi: Nirav Modi, Modi");
    CHECK(names("# [P:Ivanka Trump] Opens a Shop\n\n[P:Trump] sold shoes. Ms. [P:Trump] smiled.") ==
          "Ivanka Trump: Ivanka Trump, Trump, Trump");
    CHECK(names("# [P:Modi] Flees\n\n[P:Nirav Modi] fled. [P:Modi] is ill.") ==
          "Nirav Modi: Modi, Nirav Modi, Modi");
}

TEST_CASE("name_persons: a surname alone goes to nobody whom the article speaks against") {
    CHECK(names("Mr. [P:Hopton] spoke. [P:Anna Hopton] smiled.") ==
          "Hopton?: Hopton; Anna Hopton: Anna Hopton");
    CHECK(names("Mrs. [P:Obama] spoke.") == "Obama?: Obama");
    CHECK(names("[P:Hopton] sang. [P:Hopton] ate. [P:Hopton] slept. [P:Anna Hopton] smiled.") ==
          "Hopton?: Hopton, Hopton, Hopton; Anna Hopton: Anna Hopton");
    // Whom the title names, or the article far more often in full.
    CHECK(names("# [P:Ann Lomax] wins\n\n[P:Ann Lomax] beat [P:Leo Lomax]. [P:Lomax] smiled.") ==
          "Ann Lomax: Ann Lomax, Ann Lomax, Lomax; Leo Lomax: Leo Lomax");
    CHECK(names("[P:Ann Lomax], [P:Ann Lomax], [P:Ann Lomax] or [P:Leo Lomax]: [P:Lomax] won.") ==
          "Ann Lomax: Ann Lomax, Ann Lomax, Ann Lomax, Lomax; Leo Lomax: Leo Lomax");
    CHECK(names("[P:Ann Lomax], [P:Ann Lomax] or [P:Leo Lomax]: [P:Lomax] won.") ==
          "Ann Lomax: Ann Lomax, Ann Lomax; Leo Lomax: Leo Lomax; Lomax?: Lomax");
    CHECK(names("[P:Bill Clinton] and [P:Hillary Clinton] came. Mr. [P:Clinton] spoke, Mrs. "
                "[P:Clinton] smiled. [P:Clinton] left.") ==
          "Bill Clinton: Bill Clinton, Clinton; Hillary Clinton: Hillary Clinton, Clinton; "
          "Clinton?: Clinton");
}

TEST_CASE("name_persons: names of two words have one id in all articles, lone ones in theirs") {
    CHECK(id("[P:Anna Berg] spoke.") == id("Then [P:Anna Berg] left."));
    CHECK(id("[P:Anna Berg] spoke.") == id("[P:Berg Anna] left."));
    CHECK(id("[P:Anna Berg] spoke.") != id("[P:Anne Burg] left."));
    CHECK(id("[P:Berg] spoke.") != id("[P:Berg] left."));
    CHECK(names("[P:Berg] spoke.") == "Berg?: Berg");
    CHECK(id("[P:Anna Berg] spoke.").size() == 12);
}

TEST_CASE("name_persons: a son whom the tables have isn't his father") {
    CHECK(
        named(MarkedArticle("[P:Donald Trump Jr.] spoke. [P:Trump Jr.] said that [P:Donald Trump] "
                            "would win.")) ==
        "Donald Trump Jr.: Donald Trump Jr., Trump Jr.; Donald Trump: Donald Trump");
    CHECK(named(MarkedArticle("[P:Ken Aldus Jr.] spoke. [P:Ken Aldus] left, [P:Aldus] said.")) ==
          "Ken Aldus Jr.: Ken Aldus Jr., Ken Aldus, Aldus");
    CHECK(named(MarkedArticle("[P:Joe R. Biden Jr.] won.")) == "Joe Biden: Joe R. Biden Jr.");
}

TEST_CASE("name_persons: two whom the tables have stay two") {
    CHECK(names("[P:John Quincy Adams] was a son of [P:John Adams].") ==
          "John Quincy Adams: John Quincy Adams; John Adams: John Adams");
    CHECK(id("[P:John Q. Adams] spoke.") == id("[P:John Quincy Adams] spoke."));
    CHECK(id("[P:John Adams] spoke.") != id("[P:John Quincy Adams] spoke."));
}

TEST_CASE("name_persons: relatives whom a suffix tells apart are two") {
    CHECK(names("[P:Ken Aldus] spoke. His son [P:Ken Aldus Jr.] left.") ==
          "Ken Aldus: Ken Aldus; Ken Aldus Jr.: Ken Aldus Jr.");
    CHECK(names("[P:Ken Aldus Jr.] spoke. [P:Ken Aldus III] left.") ==
          "Ken Aldus Jr.: Ken Aldus Jr.; Ken Aldus III: Ken Aldus III");
    CHECK(names("[P:Ken Aldus Sr.] spoke. [P:Ken Aldus] left. [P:Aldus Sr.] slept.") ==
          "Ken Aldus Sr.: Ken Aldus Sr., Aldus Sr.; Ken Aldus: Ken Aldus");
    CHECK(names("[P:Ken Aldus] spoke. His son [P:Ken Aldus Jr.] left. [P:Aldus] slept.") ==
          "Ken Aldus: Ken Aldus, Aldus; Ken Aldus Jr.: Ken Aldus Jr.");
    CHECK(names("[P:Donald Trump Sr.] spoke.") == "Donald Trump: Donald Trump Sr.");
    CHECK(id("[P:Ken Aldus Sr.] spoke.") != id("[P:Ken Aldus] spoke."));
    CHECK(id("[P:Ken Aldus Jr.] spoke.") == id("[P:Ken Aldus] spoke."));
    CHECK(id("[P:Martin Luther King III] spoke.") != id("[P:Martin Luther King Jr.] spoke."));
    CHECK(names("[P:William IV] reigned. [P:William Hopton] came.") ==
          "William IV?: William IV; William Hopton: William Hopton");
}

TEST_CASE("name_persons: a given name with an initial is no king, but who is called so in full") {
    CHECK(names("[P:George W.] was better.") == "George W.: George W.");
    CHECK(names("[P:Laura K. Hopton] sang. [P:Laura K.] bowed.") ==
          "Laura K. Hopton: Laura K. Hopton, Laura K.");
    CHECK(names("King [P:George Tupou V] died.") == "George Tupou V: George Tupou V");
}

TEST_CASE("name_persons: a span that holds more than a name isn't what the person is called") {
    CHECK(names("[P:Quiz — Anna Berg] won. [P:Anna Berg] left, [P:Berg] said.") ==
          "Anna Berg: Quiz — Anna Berg, Anna Berg, Berg");
    CHECK(names("[P:Anna Berg saved Hopton]. [P:Anna Berg] left, [P:Berg] said.") ==
          "Anna Berg: Anna Berg saved Hopton, Anna Berg, Berg");
    // Two people whose names stand side by side.
    CHECK(names("[P:Anna Berg Carl Hopton]. [P:Anna Berg] spoke, [P:Carl Hopton] slept, said "
                "[P:Hopton]. [P:Berg] left.") ==
          "Anna Berg: Anna Berg Carl Hopton, Anna Berg, Berg; Carl Hopton: Carl Hopton, Hopton");
    CHECK(names("[P:Anna Berg Anna] spoke. [P:Anna Berg] left.") ==
          "Anna Berg: Anna Berg Anna, Anna Berg");
    // Much rarer than the name without.
    CHECK(
        names("[P:Anna Berg Photos]. [P:Anna Berg] came. [P:Anna Berg] sang. [P:Anna Berg] ate.") ==
        "Anna Berg: Anna Berg Photos, Anna Berg, Anna Berg, Anna Berg");
    // But a surname of two words is one.
    CHECK(names("[P:Anna Berg Hopton] came. [P:Berg Hopton] sang. [P:Berg Hopton] ate. [P:Berg "
                "Hopton] left.") ==
          "Anna Berg Hopton: Anna Berg Hopton, Berg Hopton, Berg Hopton, Berg Hopton");
    CHECK(names("[P:Anna Berg Hopton] came. [P:Anna Berg] sang. [P:Anna Berg] ate. [P:Anna Berg] "
                "left, said [P:Hopton].") ==
          "Anna Berg Hopton: Anna Berg Hopton, Anna Berg, Anna Berg, Anna Berg, Hopton");
}

TEST_CASE("name_persons: two people whom first and last name don't tell apart stay two") {
    CHECK(named(MarkedArticle("[P:Anna B. Berg] met [P:Anna C. Berg]."), false) ==
          "Anna B. Berg: Anna B. Berg; Anna C. Berg: Anna C. Berg");
}

TEST_CASE("name_organizations: acronyms, definitions, ministries and their countries") {
    CHECK(names("The [O:Collective Security Treaty Organization] met. The [O:CSTO] agreed.") ==
          "Collective Security Treaty Organization: Collective Security Treaty Organization, CSTO");
    CHECK(id("The [O:CSTO] agreed.") == id("The [O:Collective Security Treaty Organization] met."));
    CHECK(names("The [O:Fishers' Guild of Hopton] ([O:FGOH]) met. [O:FGOH] left.") ==
          "Fishers' Guild of Hopton: Fishers' Guild of Hopton, FGOH, FGOH");
    const std::string ministry = id("The [O:Ministry of Foreign Affairs of Kazakhstan] said no.");
    CHECK(id("The [O:Kazakh Foreign Ministry] said yes.") == ministry);
    CHECK(id("Kazakhstan's [O:Foreign Ministry] said yes.") == ministry);
    CHECK(id("The [O:Foreign Ministry] of Kazakhstan said yes.") == ministry);
    CHECK(id("The [O:Russian Foreign Ministry] said yes.") != ministry);
    CHECK(id("The [O:Foreign Ministry] said yes.") != id("The [O:Foreign Ministry] said no."));
}

TEST_CASE("name_organizations: a body without its country is that of the article's country") {
    const std::string us =
        "# Vote in Washington\n\nWASHINGTON - [P:Barack Obama] met [P:Joe Biden]. ";
    CHECK(names(us + "The [O:Senate] voted.") ==
          "Barack Obama: Barack Obama; Joe Biden: Joe Biden; U.S. Senate: Senate");
    CHECK(names(us + "The [O:Republican Party] lost, the [O:Labor Department] said.") ==
          "Barack Obama: Barack Obama; Joe Biden: Joe Biden; U.S. Republican Party: Republican "
          "Party; U.S. Department of Labor: Labor Department");
    // By rule, where the tables have no row.
    const std::string kenya = "# Kenya Votes\n\nNAIROBI, Kenya - Kenya waits. ";
    CHECK(names(kenya + "The [O:Supreme Court] sat, [O:Parliament] rose.") ==
          "Kenya Supreme Court: Supreme Court; Kenya Parliament: Parliament");
    CHECK(id(kenya + "The [O:Supreme Court] sat.") == id("Kenya's [O:Supreme Court] sat."));
    // Not decided: two countries, none, or a body of no whole country.
    CHECK(names("# Kenya and Uganda Vote\n\nKenya and Uganda wait. The [O:Supreme Court] sat.") ==
          "Supreme Court?: Supreme Court");
    CHECK(names("The [O:Supreme Court] sat.") == "Supreme Court?: Supreme Court");
    CHECK(names(kenya + "The [O:City Council] sat.") == "City Council?: City Council");
    CHECK(names(kenya + "The [O:Air Force One] came.") == "Air Force One?: Air Force One");
    CHECK(names(kenya + "The [O:Senate] sat; [O:Airlines] paid.") ==
          "Senate of Kenya: Senate; Airlines?: Airlines");
}

TEST_CASE("name_organizations: a short form is no other body that the tables call so") {
    CHECK(named(MarkedArticle("[O:Lakeside Times] had it. The [O:Times] said so.")) ==
          "Lakeside Times: Lakeside Times, Times");
    CHECK(named(MarkedArticle("The [O:Washington Times] and the [O:Los Angeles Times] had it.")) ==
          "The Washington Times: Washington Times; Los Angeles Times: Los Angeles Times");
}

TEST_CASE("name_organizations: a Senate's committee is that of the article's country") {
    const std::string_view here =
        "# Pakistan asks for papers\n\nISLAMABAD - The [O:Senate Foreign Relations Committee] met "
        "in Islamabad. Pakistan's ministry will answer, Pakistani papers say.";
    CHECK(named(MarkedArticle(here)) ==
          "Pakistan Senate Foreign Relations Committee: Senate Foreign Relations Committee");
    const std::string_view there =
        "# Kenya's envoy is heard\n\nThe [O:Senate Foreign Relations Committee] met in Washington. "
        "Kenya's envoy said that Kenya would answer, Kenyan papers say.";
    CHECK(named(MarkedArticle(there)) ==
          "Senate Foreign Relations Committee: Senate Foreign Relations Committee");
}

TEST_CASE("name_organizations: an acronym is what its article explains, or needs its help") {
    CHECK(names("The [O:National Eel Association] met. [O:NEA] left.") ==
          "National Eel Association: National Eel Association, NEA");
    CHECK(names("The [O:DNA] test was late.") == "DNA?: DNA");
    CHECK(names("The DNA test was late. SAD! \"NATO!\"").empty());
    CHECK(names("# Romania Votes\n\nBUCHAREST, Romania - Romania waits. The [O:DNA] sued.") ==
          "National Anticorruption Directorate: DNA");
}

TEST_CASE("name_organizations: a long name of the article isn't the body that has its initials") {
    CHECK(names("The [O:Office of Pond Mapping] ([O:OPM]) dug. [O:OPM] left.") ==
          "Office of Pond Mapping: Office of Pond Mapping, OPM, OPM");
    CHECK(names("The [O:Western Barge Alliance] sailed. [O:WBA] left.") ==
          "Western Barge Alliance: Western Barge Alliance, WBA");
    // What it defines wins over others with these initials.
    CHECK(names("The [O:Inland River Authority] ([O:IRA]) and the [O:Island Reading Academy] met. "
                "[O:IRA] left.") ==
          "Inland River Authority: Inland River Authority, IRA, IRA; Island Reading Academy: "
          "Island Reading Academy");
    // A long name that the tables don't have, but which is the body's.
    CHECK(names("The [O:Organisation of Petrol Exporting Countries], [O:OPEC], met.") ==
          "Organization of the Petroleum Exporting Countries: Organisation of Petrol Exporting "
          "Countries, OPEC");
}

TEST_CASE("name_organizations: an acronym alone is a body whose country the article names") {
    CHECK(names("[O:MSM] lied, he said. [O:CBN] had it.") == "MSM?: MSM; CBN?: CBN");
    CHECK(names("# Naira Falls\n\nABUJA, Nigeria - [O:CBN] sold dollars in Nigeria.") ==
          "Central Bank of Nigeria: CBN");
    CHECK(names("[O:TPA] failed, he said. [O:TPA] was late.") == "TPA?: TPA, TPA");
    CHECK(names("# Fares in Dar\n\nThe [O:TPA] of Tanzania paid.") ==
          "Tanzania Ports Authority: TPA");
    CHECK(names("The [O:CIA] and [O:AFP] had it, [O:BMW] and [O:OPEC] too.") ==
          "Central Intelligence Agency: CIA; Agence France-Presse: AFP; BMW: BMW; Organization of "
          "the Petroleum Exporting Countries: OPEC");
}

TEST_CASE("name_organizations: a pronoun with a verb is no company") {
    CHECK(names("[O:She'll] come. [O:We’ll] see. [O:Shell] paid.") == "Royal Dutch Shell: Shell");
}

TEST_CASE("name_organizations: a lone word is the article's own, with a legal suffix it isn't") {
    CHECK(id("[O:Hoptonia] paid.") != id("[O:Hoptonia] lost."));
    CHECK(id("[O:Hoptonia Ltd] paid.") == id("[O:Hoptonia] lost, [O:Hoptonia Ltd] said."));
}

TEST_CASE("Extractor: a company and its founder are two") {
    CHECK(names("[P:Henry Hopton] founded [O:Hopton]. [P:Hopton] sold [O:Hopton].") ==
          "Henry Hopton: Henry Hopton, Hopton; Hopton?: Hopton, Hopton");
}

TEST_CASE("Extractor: persons and companies veto countries in their names, ministries don't") {
    CHECK(countries(MarkedArticle("[P:Michael Jordan] played.")).empty());
    CHECK(countries(MarkedArticle("[O:Kenya Wildfowlers Ltd] paid.")).empty());
    CHECK(countries(MarkedArticle("The [O:Russian Foreign Ministry] said no.")) == "RU");
    CHECK(countries(MarkedArticle("The [O:Kremlin] said no.")) == "RU");
    CHECK(countries(MarkedArticle("[P:Moscow] said no.")) == "RU");
    CHECK(names("[P:Moscow] said no to [O:Kazakhstan].").empty());
}

TEST_CASE("Extractor: known names are found where nobody marked them, also in Cyrillic cases") {
    CHECK(names("Talks with Vladimir Putin went on.") == "Vladimir Putin: Vladimir Putin");
    CHECK(named(MarkedArticle("Президент Касым-Жомарт Токаев прибыл. Встретили Токаева в ООН.",
                              "ru")) ==
          "Kassym-Jomart Tokayev: Касым-Жомарт Токаев, Токаева; United Nations: ООН");
    CHECK(named(MarkedArticle("Talks with Vladimir Putin went on."), false).empty());
}

TEST_CASE("Extractor: the trace tells which name was none") {
    MarkedArticle article("[P:Moscow] said no to [P:Berg].");
    const Entities entities = article.entities();
    REQUIRE(article.trace.size() == 3);
    CHECK_FALSE(article.trace[1].taken);
    CHECK(article.trace[1].why == "tagger, a place");
    CHECK(article.trace[2].taken);
    CHECK(article.trace[2].why == "tagger, unresolved");
    CHECK(article.trace[2].confidence == 90);
}

TEST_CASE("Extractor: kings and popes by one word are meant where the article calls one so") {
    CHECK(named(MarkedArticle("Mr [P:Johnson] left. Senator [P:Hassan] and [P:Charles] stayed.")) ==
          "Johnson?: Johnson; Hassan?: Hassan; Charles?: Charles");
    CHECK(named(MarkedArticle("King [P:Hussein] spoke. [P:Hussein] left Pope [P:Francis].")) ==
          "King Hussein: Hussein, Hussein; Pope Francis: Francis");
}

TEST_CASE("vetoes_countries: says the same of a name each time, and of each name its own") {
    const std::vector<NameSpan> none;
    NameForms forms;
    const NamingInput in{.text = "", .spans = none, .scope = "", .forms = forms};
    for (int time = 0; time < 2; ++time) {
        CHECK(vetoes_countries(in, "American Airlines"));
        CHECK_FALSE(vetoes_countries(in, "Russian Foreign Ministry"));
        CHECK_FALSE(vetoes_countries(in, "Kremlin"));
        CHECK_FALSE(vetoes_countries(in, "Kazakhstan"));
        forms.begin_article();
    }
}
