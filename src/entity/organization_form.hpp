// An organization's name taken apart: words that count, countries among them as codes, acronyms it
// may have, and whether two forms can mean one body.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/name_words.hpp"

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
    bool has_legal_suffix = false;      // "Inc", "GmbH": cut off from the words
};

[[nodiscard]] OrganizationForm organization_form(std::string_view name);
// Of its name_words(), which need no sounds.
[[nodiscard]] OrganizationForm organization_form(const std::vector<NameWord>& words);

// How well a form fits a fuller one. Ordered.
enum class OrganizationFit : unsigned char {
    none,
    tail,     // its last words: "Orioles", "Foreign Ministry"
    head,     // its first words: "Barclays" of Barclays Bank
    acronym,  // "CSTO"
    same
};
[[nodiscard]] OrganizationFit fit(const OrganizationForm& form, const OrganizationForm& fuller);

// Whether a name that begins with another body's is that of a body within it or beside it: Harvard
// Law School, FBI Agents Association, but not Barclays Bank.
[[nodiscard]] bool is_part_of(const OrganizationForm& form, const OrganizationForm& body);

// What an organization of this name is filed under; "" without words. Only a name that is_proper()
// means one body in all articles.
[[nodiscard]] std::string organization_key(const OrganizationForm& form);

// Whether the name tells one body from all others: several words, or one with a legal suffix, that
// don't only say what kind of body it is ("Foreign Ministry", "Supreme Court").
[[nodiscard]] bool is_proper(const OrganizationForm& form);

// Whether the words only say what kind of body it is, and not of which country.
[[nodiscard]] bool is_general(const OrganizationForm& form);

// "Senate Foreign Relations Committee", "House Intelligence Committee": of a chamber that several
// countries have.
[[nodiscard]] bool is_chamber_committee(const OrganizationForm& form);

// Whether it is a body of a state or of society, so that a country in its name is meant as such:
// not in "American Airlines", but in "Russian Foreign Ministry".
[[nodiscard]] bool is_public_body(const OrganizationForm& form);

}  // namespace newsidx
