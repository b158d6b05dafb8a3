#include "entity/national_body.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/word_set.hpp"
#include "entity/lookup.hpp"

namespace newsidx {
namespace {

// What one word may stand for: the rest is a company's or a paper's last word.
constexpr auto kAlone = std::to_array<std::string_view>(
    {"army", "cabinet", "congress", "house", "navy", "parliament", "senate", "treasury"});
// Every country has these, so that the country's name is all that is missing.
constexpr auto kEveryCountrys =
    std::to_array<std::string_view>({"army", "cabinet", "navy", "parliament"});
constexpr auto kEveryCountrysPairs =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"air", "force"},
                                                                  {"armed", "forces"},
                                                                  {"central", "bank"},
                                                                  {"coast", "guard"},
                                                                  {"constitutional", "court"},
                                                                  {"election", "commission"},
                                                                  {"elections", "commission"},
                                                                  {"electoral", "commission"},
                                                                  {"federal", "assembly"},
                                                                  {"federal", "government"},
                                                                  {"national", "assembly"},
                                                                  {"national", "bank"},
                                                                  {"national", "guard"},
                                                                  {"supreme", "court"}});
// What may stand beside these: "Central Election Commission".
constexpr auto kBeside =
    std::to_array<std::string_view>({"central", "federal", "independent", "national"});
// Of a part of the country, or of no country at all.
constexpr auto kLocal = std::to_array<std::string_view>(
    {"city", "county", "district", "fire", "high", "local", "municipal", "police", "provincial",
     "regional", "school", "state", "town", "university", "club"});

// Points that a country must have, where the tables know its body and where they don't.
constexpr unsigned kEnoughForKnown = 3;
constexpr unsigned kEnough = 5;
// Countries looked at.
constexpr std::size_t kMaxCountries = 4;

bool has(const OrganizationForm& form, std::string_view text) {
    return std::any_of(form.words.begin(), form.words.end(),
                       [&](const auto& word) { return word.text == text; });
}

bool has_country(const OrganizationForm& form) {
    return std::any_of(form.words.begin(), form.words.end(),
                       [](const auto& word) { return word.text[0] == '@'; });
}

bool may_be_national(const OrganizationForm& form) {
    if (form.words.empty() || form.words.size() > 6 || has_country(form)) return false;
    if (form.words.size() == 1) return is_one_of<kAlone>(form.words[0].text);
    // Of others the tables would have to know all of a country's.
    if (!is_general(form) && !has(form, "party")) return false;
    return is_public_body(form) &&
           std::none_of(form.words.begin(), form.words.end(),
                        [](const auto& word) { return is_one_of<kLocal>(word.text); });
}

bool is_every_countrys(const OrganizationForm& form) {
    if (!is_general(form)) return false;
    if (form.words.size() == 1) return is_one_of<kEveryCountrys>(form.words[0].text);
    if (has(form, "ministry")) return true;
    return std::any_of(
        kEveryCountrysPairs.begin(), kEveryCountrysPairs.end(), [&](const auto& pair) {
            return has(form, pair.first) && has(form, pair.second) &&
                   std::all_of(form.words.begin(), form.words.end(), [&](const auto& word) {
                       return word.text == pair.first || word.text == pair.second ||
                              is_one_of<kBeside>(word.text);
                   });
        });
}

// The row that the tables have for the name with this country before or after it.
std::optional<KnownIndex> known_of(const std::string& country, const OrganizationForm& form) {
    const OrganizationForm::Word word{"@" + country, true, false};
    OrganizationForm with = form;
    with.is_acronym = false;
    with.words.insert(with.words.begin(), word);
    if (const auto row = known_organization(with)) return row;
    if (form.of_state) return {};  // the order of its words doesn't matter
    with.words.erase(with.words.begin());
    with.words.push_back(word);
    return known_organization(with);
}

bool leads(const CountryVotes::Vote& vote, unsigned second, unsigned enough) {
    return vote.points >= enough && vote.points >= 2 * second;
}

// A committee of the Senate where the article's country has one and the USA, whose committees go
// without their country, aren't in it.
bool is_foreign_committee(const OrganizationForm& form,
                          const std::vector<CountryVotes::Vote>& votes, NameForms& forms) {
    return is_chamber_committee(form) && has(form, "senate") &&
           std::none_of(votes.begin(), votes.end(),
                        [](const auto& vote) { return vote.country == "US"; }) &&
           known_of(votes[0].country, forms.organization("Senate"));
}

}  // namespace

std::optional<NationalBody> national_body(std::string_view name,
                                          const std::vector<CountryVotes::Vote>& votes,
                                          NameForms& forms) {
    const OrganizationForm& form = forms.organization(name);
    if (votes.empty() || votes[0].points < kEnoughForKnown || !may_be_national(form)) return {};
    // The countries of the article whose body of this name the tables have.
    std::vector<std::pair<const CountryVotes::Vote*, KnownIndex>> known;
    for (std::size_t i = 0; i < std::min(votes.size(), kMaxCountries); ++i) {
        // The others are too few to be rivals.
        if (!known.empty() && known[0].first->points >= 2 * votes[i].points) break;
        if (const auto row = known_of(votes[i].country, form)) known.emplace_back(&votes[i], *row);
    }
    const bool general = is_every_countrys(form);
    const unsigned second = votes.size() > 1 ? votes[1].points : 0;
    if (!known.empty() && (!general || known[0].first == votes.data())) {
        unsigned rival = known.size() > 1 ? known[1].first->points : 0;
        if (general) rival = second;
        if (!leads(*known[0].first, rival, kEnoughForKnown)) return {};
        return NationalBody{known[0].second, std::string(known_name(known[0].second).name)};
    }
    if (!(general || is_foreign_committee(form, votes, forms)) || !leads(votes[0], second, kEnough))
        return {};
    return NationalBody{{}, std::string(country_name(votes[0].country)).append(" ").append(name)};
}

}  // namespace newsidx
