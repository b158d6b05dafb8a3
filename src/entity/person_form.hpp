// A person's name taken apart: words without titles, which one is the surname, and whether two
// forms can mean one person.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/name_words.hpp"

namespace newsidx {

struct PersonForm {
    std::vector<NameWord> words;  // titles, suffixes and particles cut off
    bool family_first = false;    // Xi Jinping, Kim Jong Un
    bool junior = false;          // "Jr." stood behind it
    std::string_view suffix;      // "jr", "sr", "ii", "iii", "iv" that stood there; "" for none
    // As those are called who have one name: "King Hussein", "Hassan II"; or by a
    // particle that isn't left out: "El Mayo", "De Lima".
    bool titled = false;
    std::string particle;  // what was cut off before the last word: "ben" of El Abidine Ben Ali
    // "Al Green", "Van Morrison": the first of two words would be a particle in a longer name.
    bool may_be_particle = false;
};

// Without words where nothing but a title is left.
[[nodiscard]] PersonForm person_form(std::string_view name);

// How well a form fits a fuller one. Ordered.
enum class Fit : unsigned char {
    none,
    given,    // by a given name alone: "Hillary"
    surname,  // by the surname alone: "Clinton"
    partial,  // surname and what else there is: "V. Putin", "Vladimir Putin" of a longer name
    same      // the same words, in whatever order
};
[[nodiscard]] Fit fit(const PersonForm& form, const PersonForm& fuller);

// Whether an initial after the first name keeps two people apart: George W. Bush isn't George H. W.
// Bush, George Bush may be either.
[[nodiscard]] bool initials_contradict(const PersonForm& a, const PersonForm& b);

// Whether a name of three words or more may be that of one with its first and last word, by what
// stands between: Donald John Trump is Donald Trump, but Luiz Carlos da Silva isn't Luiz Inácio,
// Hans-Peter Berg isn't Hans, and Kim Young-un isn't Kim Jong-un.
[[nodiscard]] bool middle_agrees(const PersonForm& form, const PersonForm& other);

// The first and the last word by sound, in alphabetical order; "" for a single word. What the
// tables file people under: many have both and are strangers to each other.
[[nodiscard]] std::string person_key(const PersonForm& form);

// What a person whom the tables lack is filed under in all articles: all words by sound but
// initials after the first, in their order, whichever it begins with; "" for a single word. Given
// names after a family's are one word: Wang Zhi-Ming is Wang Zhiming, but not Wang Da-Ming.
[[nodiscard]] std::string own_person_key(const PersonForm& form);

// All of the words by sound, in alphabetical order: for two people whom initials tell apart, and
// for single words.
[[nodiscard]] std::string full_person_key(const PersonForm& form);

// What the tables file a son under whose father they have, too: Donald Trump Jr.
[[nodiscard]] std::string junior_key(const PersonForm& form);

// What somebody is filed under whom only "Jr.", "Sr." or a number tells from a relative.
[[nodiscard]] std::string suffixed_key(const PersonForm& form);

}  // namespace newsidx
