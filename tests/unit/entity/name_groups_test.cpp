#include "entity/name_groups.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace newsidx;

namespace {

using Names = std::vector<std::string_view>;

// The groups as text, in order of their first name: "a|b; c".
std::string joined(const Names& names, std::vector<NameGroup> groups) {
    std::sort(groups.begin(), groups.end(),
              [](const auto& a, const auto& b) { return a.names[0] < b.names[0]; });
    std::string out;
    for (const NameGroup& group : groups) {
        if (!out.empty()) out += "; ";
        for (std::size_t i = 0; i < group.names.size(); ++i) {
            if (i > 0) out += '|';
            out += names[group.names[i]];
        }
        if (group.ambiguous) out += '?';
    }
    return out;
}

std::string persons(const Names& names) {
    NameForms forms;
    std::vector<PersonName> said;
    for (const std::string_view name : names) {
        const auto place = static_cast<TextPlace>(said.size() * 100);
        said.push_back(
            {name, honorific_of(name, {0, static_cast<TextPlace>(name.size())}), {place}});
    }
    const auto nobody = [](const PersonForm&, const Honorific&) { return std::string_view(); };
    return joined(names, group_persons(said, 0, nobody, forms));
}

std::string organizations(const Names& names, const std::vector<AcronymDefinition>& acronyms = {}) {
    NameForms forms;
    return joined(names, group_organizations(names, acronyms, forms));
}

}  // namespace

TEST_CASE("group_persons: each form finds its person") {
    struct Case {
        Names names;
        const char* want;
    };
    const Case cases[] = {
        {{"Kassym-Jomart Tokayev", "Tokayev", "Tokaev", "Zhomart-Kasym Tokayev"},
         "Kassym-Jomart Tokayev|Tokayev|Tokaev|Zhomart-Kasym Tokayev"},
        {{"Xi", "Xi Jinping", "President Xi"}, "Xi|Xi Jinping|President Xi"},
        {{"Luiz Inácio Lula da Silva", "Lula", "da Silva"},
         "Luiz Inácio Lula da Silva|Lula|da Silva"},
        {{"Bill Clinton", "Hillary Clinton", "Clinton", "Hillary", "Mrs. Clinton"},
         "Bill Clinton; Hillary Clinton|Hillary|Mrs. Clinton; Clinton?"},
        {{"William Clinton", "Bill Clinton", "Clinton"}, "William Clinton|Bill Clinton|Clinton"},
        {{"Vladimir Putin", "V. Putin", "Putin", "Vladimir Vladimirovich Putin"},
         "Vladimir Putin|V. Putin|Putin|Vladimir Vladimirovich Putin"},
        {{"George W. Bush", "George H.W. Bush", "George Bush"},
         "George W. Bush; George H.W. Bush; George Bush?"},
        {{"Li Peng", "Li Ping"}, "Li Peng; Li Ping"},
        {{"Ivan Petrov", "Petrova"}, "Ivan Petrov; Petrova"},
        {{"Dmitry Medvedev", "Dimitri Medvedev", "Дмитрий Медведев"},
         "Dmitry Medvedev|Dimitri Medvedev|Дмитрий Медведев"},
        {{"Muammar Gaddafi", "Moammar Kadhafi", "Qaddafi"},
         "Muammar Gaddafi|Moammar Kadhafi|Qaddafi"},
        {{"Kim Jong Un", "Kim", "Kim Jong-un"}, "Kim Jong Un|Kim|Kim Jong-un"},
        {{"Alexandria Ocasio-Cortez", "Ocasio-Cortez", "Cortez"},
         "Alexandria Ocasio-Cortez|Ocasio-Cortez|Cortez"},
        {{"Martin Luther King Jr.", "King"}, "Martin Luther King Jr.|King"},
        {{"Smith", "Smith"}, "Smith|Smith"},
        {{"Mr. Smith", "Smith", "Mrs. Smith"}, "Mr. Smith|Smith; Mrs. Smith"},
        {{"Anna Berg", "Mr. Berg", "Ms. Berg"}, "Anna Berg|Ms. Berg; Mr. Berg?"},
        {{"Anna Berg", "Anna Berg Press Office", "Berg"}, "Anna Berg|Anna Berg Press Office|Berg"},
        {{"Janet Yellen", "Ellen", "Yellen"}, "Janet Yellen|Yellen; Ellen"},
        {{"Boris Yeltsin", "Eltsin"}, "Boris Yeltsin|Eltsin"},
        {{"Kurt Volker", "Paul Volcker", "Volker", "Volcker"},
         "Kurt Volker|Volker; Paul Volcker|Volcker"},
        {{}, ""},
    };
    for (const Case& c : cases) CHECK(persons(c.names) == c.want);
}

TEST_CASE("group_organizations: acronyms, short forms, suffixes and ministries find their body") {
    struct Case {
        Names names;
        const char* want;
    };
    const Case cases[] = {
        {{"Collective Security Treaty Organization", "CSTO"},
         "Collective Security Treaty Organization|CSTO"},
        {{"British Broadcasting Corporation", "BBC"}, "British Broadcasting Corporation|BBC"},
        {{"Ministry of Foreign Affairs of Kazakhstan", "Kazakh Foreign Ministry",
          "Foreign Ministry"},
         "Ministry of Foreign Affairs of Kazakhstan|Kazakh Foreign Ministry|Foreign Ministry"},
        {{"Russian Foreign Ministry", "Kazakh Foreign Ministry", "Foreign Ministry"},
         "Russian Foreign Ministry; Kazakh Foreign Ministry; Foreign Ministry?"},
        {{"Johnson Controls Inc", "Johnson Controls"}, "Johnson Controls Inc|Johnson Controls"},
        {{"Barclays Bank Plc", "Barclays"}, "Barclays Bank Plc|Barclays"},
        {{"National Bank of Poland", "National"}, "National Bank of Poland; National"},
        {{"Baltimore Orioles", "Orioles"}, "Baltimore Orioles|Orioles"},
        {{"Scottish Labour Party", "British Labour Party"},
         "Scottish Labour Party; British Labour Party"},
        {{"World Trade Organisation", "World Trade Organization", "WTO"},
         "World Trade Organisation|World Trade Organization|WTO"},
        {{"United Nations", "U.N.", "UN"}, "United Nations|U.N.|UN"},
        {{"White House", "House", "U.S. House of Representatives"},
         "White House; House|U.S. House of Representatives"},
        {{"White House", "House"}, "White House; House"},
        {{"U.S. Treasury Department", "Treasury Department", "Treasury"},
         "U.S. Treasury Department|Treasury Department|Treasury"},
    };
    for (const Case& c : cases) CHECK(organizations(c.names) == c.want);
}

TEST_CASE("group_organizations: a known body is no short form of a body called after it") {
    const KnownBody known = [](const OrganizationForm& form) -> std::string_view {
        const std::string& word = form.words[0].text;
        if (word == "harvard") return form.words.size() == 1 ? "Harvard University" : "";
        if (word == "barclays") return form.words.size() == 1 ? "Barclays" : "";
        return word == "hamas" ? (form.words.size() == 1 ? "Hamas" : "Hamas Radio") : "";
    };
    const auto grouped = [&](const Names& names) {
        NameForms forms;
        return joined(names, group_organizations(names, {}, forms, known));
    };
    CHECK(grouped({"Harvard Law School", "Harvard"}) == "Harvard Law School; Harvard");
    CHECK(grouped({"Barclays Bank", "Barclays"}) == "Barclays Bank|Barclays");
    CHECK(grouped({"Hamas Radio", "Hamas"}) == "Hamas Radio; Hamas");
    CHECK(grouped({"Hopton Law School", "Hopton"}) == "Hopton Law School|Hopton");
}

TEST_CASE("group_organizations: a known body's two letters are no other's unless defined") {
    const KnownBody known = [](const OrganizationForm& form) -> std::string_view {
        return organization_key(form) == "bp" ? "BP" : "";
    };
    NameForms forms;
    const Names names = {"Bird Pharmacy", "BP"};
    CHECK(joined(names, group_organizations(names, {}, forms, known)) == "Bird Pharmacy; BP");
    CHECK(joined(names, group_organizations(names, {{"BP", "Bird Pharmacy"}}, forms, known)) ==
          "Bird Pharmacy|BP");
}

TEST_CASE("group_organizations: an acronym that the article defines needs no matching initials") {
    const Names names = {"Federal Agency for Fishery", "Rosrybolovstvo", "FADF"};
    CHECK(organizations(names, {{"FADF", "Federal Agency for Fishery"}}) ==
          "Federal Agency for Fishery|FADF; Rosrybolovstvo");
}
