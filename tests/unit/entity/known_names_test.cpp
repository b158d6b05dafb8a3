#include "entity/known_names.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <span>

#include "entity/entity_id.hpp"
#include "entity/phrase.hpp"

using namespace newsidx;

namespace {

std::string person(std::string_view name) {
    const auto row = known_person(person_form(name));
    return row ? std::string(known_name(*row).name) : "";
}

std::string organization(std::string_view name) {
    const auto row = known_organization(organization_form(name));
    return row ? std::string(known_name(*row).name) : "";
}

}  // namespace

TEST_CASE("known_person: by any form, in any script, with more words between") {
    CHECK(person("Kassym-Jomart Tokayev") == "Kassym-Jomart Tokayev");
    CHECK(person("Tokaev") == "Kassym-Jomart Tokayev");
    CHECK(person("Токаев") == "Kassym-Jomart Tokayev");
    CHECK(person("Vladimir Vladimirovich Putin") == "Vladimir Putin");
    CHECK(person("Xi Jinping") == "Xi Jinping");
    CHECK(person("Vladimir Hopton").empty());
    CHECK(person("").empty());
}

TEST_CASE("known_person: a bare word is nobody's whom the table has by it with a title alone") {
    const auto bare = [](std::string_view name) {
        const auto row = known_person(person_form(name), false);
        return row ? std::string(known_name(*row).name) : "";
    };
    CHECK(bare("Johnson").empty());
    CHECK(bare("Prince Johnson") == "Prince Johnson");
    CHECK(person("Johnson") == "Prince Johnson");
    CHECK(bare("Hassan").empty());
    CHECK(bare("Hassan II") == "Hassan II");
    CHECK(bare("Hussein").empty());
    CHECK(bare("Mr. Hussein").empty());
    CHECK(bare("Lima").empty());
    CHECK(bare("De Lima") == "Leila de Lima");
    CHECK(bare("Bashir") == "Omar al-Bashir");
    CHECK(bare("Obama") == "Barack Obama");
}

TEST_CASE("known_person: by the name that papers use and by the one in the register") {
    CHECK(person("Charles Grassley") == "Chuck Grassley");
    CHECK(person("Charles E. Grassley") == "Chuck Grassley");
    CHECK(person("Charles (Chuck) Ernest Grassley") == "Chuck Grassley");
    CHECK(person("Bill Barr") == "William Barr");
    CHECK(person("Randal (Rand) Howard Paul") == "Rand Paul");
    CHECK(person("Bobby Kennedy Jr.") == "Robert F. Kennedy Jr.");
    CHECK(person("Bobby Kennedy") == "Robert F. Kennedy");
    CHECK(person("John Edwards").empty());
}

TEST_CASE(
    "known_person: strangers who share the first and the last word of a longer name are nobody") {
    for (const char* stranger :
         {"Luiz Carlos da Silva", "Luiz Silva", "Maria Jose Machado", "Juan Carlos Santos",
          "Juan Santos", "Jean-Pierre Juncker", "Lee Min-ho", "Lee Seung-ho", "Park Seo-hye",
          "Kim Chul-un", "Kim Un", "Moon Hee-in", "Wang Li-yi", "Ban Moon", "Aung Kyi"}) {
        CAPTURE(stranger);
        CHECK(person(stranger).empty());
    }
    CHECK(person("Luiz Inacio da Silva") == "Luiz Inácio Lula da Silva");
    CHECK(person("Kim Jong Un") == "Kim Jong-un");
    CHECK(person("Kim Jongun") == "Kim Jong-un");
    CHECK(person("Xi Jin-ping") == "Xi Jinping");
    CHECK(person("Ma Ying Jeou") == "Ma Ying-jeou");
    CHECK(person("Donald John Trump") == "Donald Trump");
    CHECK(person("William Henry Gates") == "Bill Gates");
    CHECK(person("Mohammed Al Nahyan") == "Mohamed bin Zayed Al Nahyan");
    CHECK(person("Omar Hassan al-Bashir") == "Omar al-Bashir");
    CHECK(person("José Luis Zapatero") == "José Luis Rodríguez Zapatero");
}

TEST_CASE("stranger_key: never the key of somebody in the tables") {
    for (const char* stranger : {"Luiz Silva", "Lee Min-ho", "Kim Un", "Anna Berg"}) {
        CAPTURE(stranger);
        const std::string key = stranger_key(person_form(stranger));
        CHECK_FALSE(key.empty());
        CHECK_FALSE(known_by_id(entity_id(EntityType::person, key)).has_value());
    }
    CHECK(stranger_key(person_form("Anna Berg")) == own_person_key(person_form("Anna Berg")));
    CHECK(stranger_key(person_form("Berg")).empty());
}

TEST_CASE("known_organization: by name and acronym, acronyms in capitals only") {
    CHECK(organization("CSTO") == "Collective Security Treaty Organization");
    CHECK(organization("Collective Security Treaty Organisation") ==
          "Collective Security Treaty Organization");
    CHECK(organization("U.N.") == "United Nations");
    CHECK(organization("Csto").empty());
    CHECK(organization("Hopton Council").empty());
}

TEST_CASE("known_by_id: the id of the row, and the ids its names had before there was a row") {
    const auto row = known_person(person_form("Kassym-Jomart Tokayev"));
    REQUIRE(row.has_value());
    const auto by_key = [](std::string_view name) {
        return known_by_id(entity_id(EntityType::person, person_key(person_form(name))));
    };
    CHECK(by_key("Kassym-Jomart Tokayev") == row);
    CHECK(by_key("Qasym-Zhomart Toqayev") == row);
    CHECK_FALSE(by_key("Anna Berg").has_value());
    CHECK_FALSE(known_by_id("xyz").has_value());
}

TEST_CASE("known names: every row has an id of its own") {
    std::set<std::string> ids;
    for (KnownIndex i = 0; i < known_name_count(); ++i) {
        const KnownName known = known_name(i);
        const std::string id = entity_id(known.type, known.key);
        CAPTURE(known.name);
        CHECK(ids.insert(id).second);
        CHECK(known_by_id(id) == i);
    }
    CHECK(ids.size() > 1000);
}

TEST_CASE("known_person: other initials are somebody else, without any it may be both") {
    const auto name = [](std::string_view text) {
        const auto row = known_person(person_form(text));
        return row ? known_name(*row).name : std::string_view();
    };
    CHECK(name("George H. W. Bush") == "George H.W. Bush");
    CHECK(name("George W. Bush") == "George W. Bush");
    CHECK(name("George Bush").empty());
    CHECK(name("Donald J. Trump") == "Donald Trump");
    for (const char* both : {"George W. Bush", "George H.W. Bush"}) {
        const auto row = known_person(person_form(both));
        REQUIRE(row);
        CHECK(known_name(*row).key != person_key(person_form("George Bush")));
    }
}

TEST_CASE("KnownPhrases: before a word are all phrases that go on with one that begins so") {
    for (const KnownPhrase& phrase : all_known_phrases()) {
        if ((phrase.flags & (KnownPhrase::kRaw | KnownPhrase::kCyrillic)) != 0) continue;
        const std::string_view text = known_phrase_text(phrase);
        CAPTURE(text);
        const auto known = known_phrases(text.substr(0, text.find_first_of(kGaps)));
        const auto left = known.before(phrase.second);
        const auto has = [&](std::span<const KnownPhrase> all) {
            return std::any_of(all.begin(), all.end(),
                               [&](const KnownPhrase& one) { return &one == &phrase; });
        };
        REQUIRE(has(left));
        if (phrase.words == 1) REQUIRE(has(known.before(0)));
    }
    const auto united = known_phrases("united");
    CHECK(united.before(0).size() < united.phrases.size());
}
