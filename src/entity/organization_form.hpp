// An organization's name taken apart: words that count, countries among them as codes, acronyms it
// may have, and whether two forms can mean one body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

struct OrganizationForm {
    struct Word {
        std::string text;      // by sense: "defense" for Defence, "@KZ" for Kazakh and Kazakhstan
        bool generic = false;  // says nothing alone: Bank, National, a country
        bool shouted = false;
    };
    std::vector<Word> words;            // without articles, prepositions and legal suffixes
    std::vector<std::string> acronyms;  // folded: with and without the small words
    bool of_state = false;              // a ministry, court, army: order doesn't matter
    bool is_acronym = false;            // one word in capitals, or with full stops
};

[[nodiscard]] OrganizationForm organization_form(std::string_view name);

// How well a form fits a fuller one. Ordered.
enum class OrganizationFit : unsigned char {
    none,
    tail,     // its last words: "Orioles", "Foreign Ministry"
    head,     // its first words: "Barclays" of Barclays Bank
    acronym,  // "CSTO"
    same
};
[[nodiscard]] OrganizationFit fit(const OrganizationForm& form, const OrganizationForm& fuller);

// What an organization of this name is filed under in all articles; "" for a single word that has
// no legal suffix.
[[nodiscard]] std::string organization_key(const OrganizationForm& form);

}  // namespace newsidx
