#include "entity/honorific.hpp"

#include <algorithm>
#include <array>

#include "base/find_bytes.hpp"
#include "base/word_set.hpp"

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

// Before those who are called by one name. Also one of the others, or of nothing else.
constexpr auto kReigning = std::to_array<std::string_view>(
    {"archbishop", "ayatollah", "emir", "emperor", "empress", "king", "mother", "mullah",
     "patriarch", "pope", "prince", "princess", "queen", "sheikh", "sheikha", "sultan", "tsar",
     "tsarina"});

// All four, so that one look answers for most words.
constexpr auto kAll = [] {
    std::array<std::string_view, kMale.size() + kFemale.size() + kOffices.size() + kReigning.size()>
        all{};
    auto* end = std::copy(kMale.begin(), kMale.end(), all.begin());
    end = std::copy(kFemale.begin(), kFemale.end(), end);
    end = std::copy(kOffices.begin(), kOffices.end(), end);
    std::copy(kReigning.begin(), kReigning.end(), end);
    return all;
}();

constexpr std::size_t kLongest = 20;  // bytes of a word that is looked at

// Honorifics begin with a capital: who "the candidate" is says nothing of the name behind him.
Honorific honorific(std::string_view word) {
    if (word.ends_with('.')) word.remove_suffix(1);
    if (word.size() < 2 || word.size() > kLongest || word[0] < 'A' || word[0] > 'Z') return {};
    std::array<char, kLongest> small{};
    std::transform(word.begin(), word.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const std::string_view key(small.data(), word.size());
    Honorific found;
    if (!is_one_of<kAll>(key)) return found;
    if (is_one_of<kMale>(key)) found.gender = Gender::male;
    if (is_one_of<kFemale>(key)) found.gender = Gender::female;
    found.office = is_one_of<kOffices>(key);
    found.reigns = is_one_of<kReigning>(key);
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
    const std::size_t word = find_last_byte<' ', '\n', '(', '"'>(before) + 1;
    Honorific found = honorific(before.substr(word));
    if (found == Honorific{}) {
        const std::string_view own = name.in(text);
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
            honorific.office ? 'o' : ' ', honorific.reigns ? 'r' : ' '};
}

}  // namespace newsidx
