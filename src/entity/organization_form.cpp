#include "entity/organization_form.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/word_set.hpp"
#include "entity/country_table.hpp"
#include "entity/name_words.hpp"

namespace newsidx {
namespace {

constexpr auto kSmall = std::to_array<std::string_view>(
    {"the", "of", "for", "and", "in",  "on",  "to",  "a",  "an", "at", "de",  "des",
     "du",  "la", "le",  "les", "der", "die", "und", "et", "e",  "y",  "del", "s"});
constexpr auto kLegal = std::to_array<std::string_view>(
    {"inc", "incorporated", "corp", "corporation", "co",  "company", "ltd",      "limited", "plc",
     "llc", "llp",          "lp",   "ag",          "sa",  "nv",      "bv",       "gmbh",    "kg",
     "se",  "spa",          "oyj",  "oy",          "ab",  "asa",     "as",       "aps",     "kk",
     "pty", "pte",          "bhd",  "berhad",      "pao", "oao",     "jsc",      "pjsc",    "ojsc",
     "ooo", "sarl",         "srl",  "sas",         "cie", "tbk",     "holdings", "holding"});
constexpr auto kGeneric = std::to_array<std::string_view>(
    {"bank",       "group",      "university",    "ministry", "department", "commission",
     "council",    "committee",  "court",         "party",    "club",       "city",
     "united",     "national",   "international", "state",    "federal",    "association",
     "union",      "institute",  "center",        "agency",   "house",      "first",
     "general",    "republic",   "college",       "school",   "authority",  "board",
     "office",     "service",    "services",      "central",  "supreme",    "high",
     "league",     "federation", "football",      "society",  "foundation", "fund",
     "industries", "systems",    "world",         "royal",    "new",        "north",
     "south",      "east",       "west",          "european", "african",    "asian",
     "public",     "people",     "democratic",    "police",   "army",       "air",
     "trade",      "news",       "foreign",       "american", "financial",  "capital",
     "business",   "assembly",   "parliament",    "congress", "senate",     "government",
     "st",         "saint",      "real",          "san",      "los",        "las",
     "great",      "one"});
constexpr auto kOfState = std::to_array<std::string_view>(
    {"ministry",   "embassy",  "parliament", "government", "senate",   "court",
     "army",       "navy",     "police",     "consulate",  "treasury", "cabinet",
     "congress",   "assembly", "federation", "department", "forces",   "force",
     "delegation", "mission",  "bank",       "prosecutor", "office"});
// What ministries, courts and offices are for: with a generic word they still name none of them.
constexpr auto kTopics = std::to_array<std::string_view>(
    {"defense",     "interior",     "finance",         "health",       "education",
     "justice",     "labor",        "agriculture",     "energy",       "economy",
     "economic",    "transport",    "culture",         "sports",       "sport",
     "commerce",    "industry",     "treasury",        "home",         "housing",
     "tourism",     "oil",          "petroleum",       "planning",     "science",
     "water",       "works",        "security",        "intelligence", "revenue",
     "customs",     "election",     "elections",       "electoral",    "constitutional",
     "criminal",    "district",     "county",          "municipal",    "appeal",
     "appeals",     "upper",        "lower",           "armed",        "military",
     "fire",        "attorney",     "affairs",         "internal",     "external",
     "environment", "information",  "social",          "development",  "minister",
     "president",   "presidential", "regional",        "local",        "provincial",
     "human",       "rights",       "immigration",     "border",       "coast",
     "guard",       "secret",       "intelligence",    "legislative",  "legislature",
     "chamber",     "deputies",     "representatives", "magistrate",   "crown",
     "town",        "tax",          "transportation"});
// Heads of names of public bodies, beside those of state.
constexpr auto kPublic = std::to_array<std::string_view>(
    {"council",    "commission", "committee",    "agency",         "union",         "association",
     "authority",  "university", "institute",    "academy",        "party",         "front",
     "movement",   "society",    "league",       "organization",   "chamber",       "duma",
     "guard",      "service",    "services",     "administration", "board",         "center",
     "fund",       "team",       "constitution", "confederation",  "alliance",      "community",
     "house",      "supreme",    "national",     "state",          "republic",      "people",
     "government", "presidency", "securities",   "institution",    "college",       "school",
     "hospital",   "foundation", "congress",     "tribunal",       "administration"});
// Two spellings, or two words that ministries use for one thing.
constexpr auto kSenses =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"defence", "defense"},
                                                                  {"centre", "center"},
                                                                  {"organisation", "organization"},
                                                                  {"labour", "labor"},
                                                                  {"programme", "program"},
                                                                  {"dept", "department"},
                                                                  {"univ", "university"},
                                                                  {"intl", "international"},
                                                                  {"assn", "association"},
                                                                  {"bancorporation", "bancorp"},
                                                                  {"cttee", "committee"},
                                                                  {"ministers", "minister"},
                                                                  {"saint", "st"},
                                                                  {"utd", "united"},
                                                                  {"mfa", "mfa"}});
constexpr auto kOtherSpellings = [] {
    std::array<std::string_view, kSenses.size()> variants;
    std::transform(kSenses.begin(), kSenses.end(), variants.begin(),
                   [](const auto& pair) { return pair.first; });
    return variants;
}();
// Part of a country, not the whole: Scottish Labour isn't British Labour.
constexpr auto kNations = std::to_array<std::string_view>(
    {"england",   "english",  "scotland", "scottish", "wales",       "welsh",   "ulster",
     "northern",  "bavarian", "saxon",    "catalan",  "basque",      "tibetan", "uyghur",
     "uighur",    "texan",    "hawaiian", "alaskan",  "californian", "chechen", "tatar",
     "dagestani", "soviet",   "soviets",  "sicilian", "tamil",       "punjabi", "kashmiri",
     "bengali",   "gujarati", "crimean",  "abkhaz",   "abkhazian",   "zulu",    "javanese",
     "balinese",  "acehnese", "canadien", "corsican"});
// Heads of names that are one body's, if two more words stand beside them, unless those are words
// of bodies that every country or town has.
constexpr auto kSocieties =
    std::to_array<std::string_view>({"association", "center", "federation", "foundation", "fund",
                                     "institute", "league", "society", "union", "university"});
constexpr auto kManyHave = std::to_array<std::string_view>(
    {"army",       "city",       "college",    "county",   "court",  "department", "district",
     "fire",       "government", "high",       "hospital", "local",  "ministry",   "municipal",
     "parliament", "police",     "provincial", "regional", "school", "state",      "town"});
// What a body has within it or beside it, called after it.
constexpr auto kParts = std::to_array<std::string_view>(
    {"academy",    "association", "bureau",     "caucus",     "center",  "club",
     "college",    "committee",   "commission", "council",    "force",   "fund",
     "foundation", "hospital",    "institute",  "laboratory", "library", "museum",
     "office",     "project",     "school",     "society",    "union"});
constexpr auto kChambers = std::to_array<std::string_view>({"house", "senate"});
constexpr auto kCommittees = std::to_array<std::string_view>({"committee", "subcommittee"});
// "Foreign Affairs", "Internal Affairs": dropped beside a ministry.
constexpr auto kAffairs = std::to_array<std::string_view>({"affairs", "relations"});

struct Country {
    std::string code;
    std::size_t words;
};

// "U.S.", which comes as initials.
std::optional<Country> dotted_country_at(const std::vector<NameWord>& words, std::size_t at) {
    std::string letters;
    for (std::size_t i = at; i < words.size() && words[i].initial; ++i) letters += words[i].folded;
    for (const CountryNameRow& row : country_rows(letters)) {
        if (row.kind == CountryNameKind::abbreviation && row.words == 1) {
            return Country{std::string(country_code(row.country)), letters.size()};
        }
    }
    return std::nullopt;
}

// The country that words from `at` on name.
std::optional<Country> country_at(const std::vector<NameWord>& words, std::size_t at) {
    if (words[at].initial) return dotted_country_at(words, at);
    for (const CountryNameRow& row : country_rows(words[at].folded)) {
        if (row.kind > CountryNameKind::demonym || row.country == kNoCountry) continue;
        if (row.kind == CountryNameKind::former || is_one_of<kNations>(words[at].folded)) continue;
        if ((row.languages & 1U) == 0 || row.words > words.size() - at) continue;
        std::string_view rest = country_row_text(row);
        bool equal = words[at].capital;
        for (std::size_t i = 0; i < row.words && equal; ++i) {
            const std::size_t end = std::min(rest.find_first_of(" ,&("), rest.size());
            equal = words[at + i].folded == rest.substr(0, end);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        if (equal && row.uppercase != 0 && !words[at].shouted) equal = false;
        if (equal) return Country{std::string(country_code(row.country)), row.words};
    }
    return std::nullopt;
}

std::string sense(const std::string& word) {
    if (!is_one_of<kOtherSpellings>(word)) return word;
    for (const auto& [variant, canonical] : kSenses) {
        if (word == variant) return std::string(canonical);
    }
    return word;
}

bool same_set(const OrganizationForm& a, const OrganizationForm& b) {
    if (a.words.size() != b.words.size()) return false;
    // No name has more words: name_words() cuts them.
    std::array<bool, kMaxNameWords> used{};
    return std::all_of(a.words.begin(), a.words.end(), [&](const auto& word) {
        std::size_t i = 0;
        while (i < b.words.size() && (used[i] || b.words[i].text != word.text)) ++i;
        if (i < b.words.size()) used[i] = true;
        return i < b.words.size();
    });
}

bool matches_at(const OrganizationForm& form, const OrganizationForm& fuller, std::size_t at) {
    for (std::size_t i = 0; i < form.words.size(); ++i) {
        if (form.words[i].text != fuller.words[at + i].text) return false;
    }
    return true;
}

bool is_generic(const OrganizationForm& form) {
    return std::all_of(form.words.begin(), form.words.end(),
                       [](const auto& word) { return word.generic; });
}

bool has_one_of(const OrganizationForm& form, bool (*is_in)(std::string_view)) {
    return std::any_of(form.words.begin(), form.words.end(),
                       [&](const auto& word) { return is_in(word.text); });
}

// Whether words that each only say what kind of body it is are one body's all the same: "House
// Intelligence Committee", "Center for Constitutional Rights".
bool is_one_body(const OrganizationForm& form) {
    if (form.words.size() < 3 || has_one_of(form, is_one_of<kManyHave>)) return false;
    return has_one_of(form, is_one_of<kSocieties>) || is_chamber_committee(form);
}

bool has_all_words(const OrganizationForm& form, const OrganizationForm& fuller) {
    return std::all_of(form.words.begin(), form.words.end(), [&](const auto& word) {
        return std::any_of(fuller.words.begin(), fuller.words.end(),
                           [&](const auto& other) { return other.text == word.text; });
    });
}

// "U.S. House of Representatives", "House of Commons", "U.S. House".
bool is_chamber(const OrganizationForm& form) {
    const std::size_t at = form.words[0].text[0] == '@' ? 1 : 0;
    if (form.words.size() < at + 1 || form.words[at].text != "house") return false;
    return form.words.size() == at + 1 || form.words.size() == at + 2;
}

}  // namespace

OrganizationForm organization_form(std::string_view name) {
    return organization_form(name_words(name, false));
}

OrganizationForm organization_form(const std::vector<NameWord>& words) {
    OrganizationForm form;
    std::size_t end = words.size();
    while (end > 1 && is_one_of<kLegal>(words[end - 1].folded)) --end;
    form.has_legal_suffix = end < words.size();
    form.words.reserve(end);
    std::string small;
    std::string large;
    for (std::size_t at = 0; at < end; ++at) {
        const NameWord& word = words[at];
        if (!(at == 0 && word.folded == "the")) small += word.folded[0];
        if (is_one_of<kSmall>(word.folded) && !(word.initial && word.capital)) continue;
        large += word.folded[0];
        if (is_one_of<kOfState>(word.folded)) form.of_state = true;
        if (const auto country = country_at(words, at)) {
            for (std::size_t i = 1; i < country->words; ++i) {
                small += words[at + i].folded[0];
                large += words[at + i].folded[0];
            }
            form.words.push_back({"@" + country->code, true, false});
            at += country->words - 1;
            continue;
        }
        form.words.push_back({sense(word.folded), is_one_of<kGeneric>(word.folded), word.shouted});
    }
    if (form.of_state && form.words.size() > 2) {
        std::erase_if(form.words, [](const auto& word) { return is_one_of<kAffairs>(word.text); });
    }
    // The C of BBC is its Corporation.
    std::string whole = large;
    for (std::size_t at = end; at < words.size(); ++at) whole += words[at].folded[0];
    const bool has_whole = whole.size() > large.size();
    form.acronyms.reserve((large.size() > 1 ? 2 : 0) + (has_whole ? 1 : 0));
    if (large.size() > 1) {
        form.acronyms.push_back(std::move(large));
        form.acronyms.push_back(std::move(small));
    }
    if (has_whole) form.acronyms.push_back(std::move(whole));
    // "U.N." comes as initials.
    const bool dotted = words.size() > 1 && std::all_of(words.begin(), words.end(),
                                                        [](const auto& w) { return w.initial; });
    if (dotted) {
        std::string letters;
        for (const NameWord& word : words) letters += word.folded;
        form.words = {{letters, false, true}};
        form.acronyms.clear();
    }
    form.is_acronym = form.words.size() == 1 && form.words[0].shouted &&
                      form.words[0].text.size() >= 2 && form.words[0].text.size() <= 8;
    return form;
}

OrganizationFit fit(const OrganizationForm& form, const OrganizationForm& fuller) {
    if (form.words.empty() || fuller.words.empty()) return OrganizationFit::none;
    if (same_set(form, fuller)) return OrganizationFit::same;
    if (form.is_acronym && std::find(fuller.acronyms.begin(), fuller.acronyms.end(),
                                     form.words[0].text) != fuller.acronyms.end()) {
        return OrganizationFit::acronym;
    }
    if (form.words.size() >= fuller.words.size()) return OrganizationFit::none;
    // The House is no White House.
    if (form.words.size() == 1 && form.words[0].text == "house")
        return is_chamber(fuller) ? OrganizationFit::head : OrganizationFit::none;
    const std::size_t tail = fuller.words.size() - form.words.size();
    const bool national = fuller.words[0].text[0] == '@' && tail > 0;
    if (!is_generic(form) &&
        (matches_at(form, fuller, 0) || (national && matches_at(form, fuller, 1)))) {
        return OrganizationFit::head;
    }
    if (matches_at(form, fuller, tail)) return OrganizationFit::tail;
    // "Treasury Department" of the U.S. Department of the Treasury.
    if (fuller.of_state && form.words.size() > 1 && has_all_words(form, fuller)) {
        return OrganizationFit::tail;
    }
    return OrganizationFit::none;
}

bool is_part_of(const OrganizationForm& form, const OrganizationForm& body) {
    return std::any_of(form.words.begin(), form.words.end(), [&](const auto& word) {
        return is_one_of<kParts>(word.text) &&
               std::none_of(body.words.begin(), body.words.end(),
                            [&](const auto& own) { return own.text == word.text; });
    });
}

std::string organization_key(const OrganizationForm& form) {
    if (form.words.empty()) return {};
    constexpr std::size_t kUsualBytes = 64;
    std::string key;
    key.reserve(kUsualBytes);
    const auto add = [&](std::string_view word) {
        if (!key.empty()) key += ' ';
        key += word;
    };
    if (form.of_state) {
        std::vector<std::string_view> texts;
        texts.reserve(form.words.size());
        for (const auto& word : form.words) texts.push_back(word.text);
        std::sort(texts.begin(), texts.end());
        for (const std::string_view text : texts) add(text);
    } else {
        for (const auto& word : form.words) add(word.text);
    }
    return key;
}

bool is_general(const OrganizationForm& form) {
    return std::all_of(form.words.begin(), form.words.end(), [](const auto& word) {
        if (word.text[0] == '@') return false;
        return word.generic || is_one_of<kTopics>(word.text) || is_one_of<kOfState>(word.text);
    });
}

bool is_proper(const OrganizationForm& form) {
    if (form.words.size() < 2 && !(form.words.size() == 1 && form.has_legal_suffix)) return false;
    return !is_general(form) || is_one_body(form);
}

bool is_chamber_committee(const OrganizationForm& form) {
    return has_one_of(form, is_one_of<kChambers>) && has_one_of(form, is_one_of<kCommittees>);
}

bool is_public_body(const OrganizationForm& form) {
    return form.of_state || std::any_of(form.words.begin(), form.words.end(), [](const auto& word) {
               return is_one_of<kPublic>(word.text);
           });
}

}  // namespace newsidx
