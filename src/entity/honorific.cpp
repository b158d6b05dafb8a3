#include "entity/honorific.hpp"

#include <array>

#include "base/word_set.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

constexpr auto kMale = std::to_array<std::string_view>(
    {"mr",     "mister", "sir",      "lord",        "king",     "prince",     "emperor",
     "sultan", "emir",   "sheikh",   "congressman", "chairman", "councilman", "assemblyman",
     "pope",   "herr",   "monsieur", "señor",       "senor",    "signor",     "pan",
     "tsar",   "duke",   "earl",     "baron"});
constexpr auto kFemale = std::to_array<std::string_view>(
    {"mrs",        "ms",           "miss",          "madam",   "mme",     "dame",
     "lady",       "queen",        "princess",      "empress", "sheikha", "congresswoman",
     "chairwoman", "councilwoman", "assemblywoman", "frau",    "madame",  "señora",
     "senora",     "signora",      "pani",          "tsarina", "duchess", "baroness",
     "countess"});
// Offices that one known by the surname alone may hold. Also those above: "King".
constexpr auto kOffices = std::to_array<std::string_view>({"president",
                                                           "pres",
                                                           "premier",
                                                           "minister",
                                                           "chancellor",
                                                           "senator",
                                                           "sen",
                                                           "governor",
                                                           "gov",
                                                           "secretary",
                                                           "representative",
                                                           "rep",
                                                           "congressman",
                                                           "congresswoman",
                                                           "speaker",
                                                           "mayor",
                                                           "justice",
                                                           "judge",
                                                           "general",
                                                           "gen",
                                                           "admiral",
                                                           "ambassador",
                                                           "king",
                                                           "queen",
                                                           "prince",
                                                           "princess",
                                                           "pope",
                                                           "emperor",
                                                           "sultan",
                                                           "emir",
                                                           "vice-president",
                                                           "director",
                                                           "chairman",
                                                           "attorney",
                                                           "leader",
                                                           "candidate",
                                                           "nominee",
                                                           "presidente",
                                                           "president-elect"});

constexpr std::size_t kLongest = 20;  // bytes of a word that is looked at

Honorific honorific(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word.empty() || word.size() > kLongest) return {};
    const std::string small = fold(word);
    Honorific found;
    if (is_one_of<kMale>(small)) found.gender = Gender::male;
    if (is_one_of<kFemale>(small)) found.gender = Gender::female;
    found.office = is_one_of<kOffices>(small);
    return found;
}

}  // namespace

Honorific honorific_of(std::string_view text, Span name) {
    std::string_view before = text.substr(0, name.begin);
    if (before.ends_with(' ')) {
        before.remove_suffix(1);
    } else if (before.ends_with("\u00a0")) {
        before.remove_suffix(2);
    } else {
        before = {};
    }
    const std::size_t word = before.find_last_of(" \n(\"") + 1;
    Honorific found = honorific(before.substr(word));
    if (found == Honorific{}) {
        const std::string_view own = text.substr(name.begin, name.size());
        const std::size_t end = own.find(' ');
        if (end != own.npos) found = honorific(own.substr(0, end));
    }
    if (text.substr(name.end).starts_with(" administration")) found.office = true;
    return found;
}

std::string honorific_kind(const Honorific& honorific) {
    if (honorific == Honorific{}) return {};
    // No name has a tab.
    return {'\t', static_cast<char>('0' + static_cast<int>(honorific.gender)),
            honorific.office ? 'o' : ' '};
}

}  // namespace newsidx
