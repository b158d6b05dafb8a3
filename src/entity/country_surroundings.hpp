// The words around a country's name, and what they say about it: each question is one rule.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "base/word_numbers.hpp"
#include "entity/country_matches.hpp"
#include "entity/country_table.hpp"
#include "text/analysis.hpp"

namespace newsidx {

class Surroundings {
public:
    // All three must outlive this.
    Surroundings(std::string_view text, const Analysis& analysis, std::string_view lang);

    // "TELL US MORE", "JOIN US for tea": us in capitals because everything is, or the verb.
    [[nodiscard]] bool is_pronoun(const CountryMatch& match) const;
    // "Holland, 27, broke his nose": a person's age stands behind it.
    [[nodiscard]] bool is_aged(const CountryMatch& match) const;
    // "American said": an adjective with no noun that it could belong to, and a verb or possessive.
    [[nodiscard]] bool stands_for_firm(const CountryMatch& match) const;
    // As folded; "" for a mark.
    [[nodiscard]] std::string_view word(std::uint32_t token) const {
        return is_word(token) ? folded(token) : std::string_view();
    }
    // "in English," "speaks Russian", "German-language"; "and French" when one stands before it.
    [[nodiscard]] bool is_language(const CountryMatch& match, bool after_language) const;
    // "Michael Jordan", "J. Holland", "Mr. England", "Hurricane Florence".
    [[nodiscard]] bool follows_given_name(const CountryMatch& match) const;
    // No word follows that a demonym may belong to.
    [[nodiscard]] bool is_before_mark(const CountryMatch& match) const;
    // "his teenage son Jordan", "her daughter, Georgia,".
    [[nodiscard]] bool follows_kin(const CountryMatch& match) const;
    // "Paris Hilton", but not "Jordan King Hussein", and not where all words have capitals.
    [[nodiscard]] bool precedes_surname(const CountryMatch& match) const;
    // "in Nice", "near Split": it is named as a place.
    [[nodiscard]] bool is_placed(const CountryMatch& match) const;
    // It is named as a place, where surnames seldom stand: "in Celaya", but not "from Celaya", "in
    // Celaya's".
    [[nodiscard]] bool is_inside(const CountryMatch& match) const;
    // "MADURAI: The" at the head of the body, or "Piura – The".
    [[nodiscard]] bool is_dateline(const CountryMatch& match) const;
    // "the water company Suez".
    [[nodiscard]] bool is_firm(const CountryMatch& match) const;
    // At the beginning of a sentence, or among words that all have capitals: it may be a word.
    [[nodiscard]] bool may_be_word(const CountryMatch& match) const;
    // "Jamaica Avenue".
    [[nodiscard]] bool is_street(const CountryMatch& match) const;
    // "Nassau County", which is none in most countries.
    [[nodiscard]] bool is_county(const CountryMatch& match) const;
    // "in Peru, Ind.,": what stands after the comma says where the place before it lies, and goes
    // on with no list. `match` is the latter, `place` begins at `first_token`.
    [[nodiscard]] bool is_apposed(const CountryMatch& match, std::uint32_t first_token) const;
    // A comma stands before it, and before that a word with a capital.
    [[nodiscard]] bool is_after_comma(const CountryMatch& match) const;
    // "Mass.", "N.J." or "NJ" after a place: the comma is there, and a full stop or two capitals.
    [[nodiscard]] bool is_state(const CountryMatch& match) const;
    // The alternative that most cues speak for, those of the same sentence three times; the first
    // when none does.
    [[nodiscard]] CountryIndex choose(const CountryMatch& match,
                                      std::span<const CountryAlternative> alternatives);

private:
    [[nodiscard]] std::string_view raw(std::uint32_t token) const;
    [[nodiscard]] std::string_view folded(std::uint32_t token) const;
    [[nodiscard]] const Sentence& sentence(const CountryMatch& match) const;
    // Half open: the sentence, as far as a question may look.
    struct Tokens {
        std::uint32_t first;
        std::uint32_t end;
    };
    [[nodiscard]] Tokens window(const CountryMatch& match) const;
    // The token before or after the match, within its sentence; kNoToken at its ends.
    static constexpr std::uint32_t kNoToken = ~std::uint32_t{0};
    [[nodiscard]] std::uint32_t before(const CountryMatch& match) const;
    [[nodiscard]] std::uint32_t after(const CountryMatch& match) const;
    [[nodiscard]] bool is_word(std::uint32_t token) const;
    [[nodiscard]] bool has_capital(std::uint32_t token) const;
    // Two capitals or more.
    [[nodiscard]] bool is_loud(std::uint32_t token) const;
    // Whether nearly all longer words around are in capitals, or begin with one.
    [[nodiscard]] bool is_shouting(const CountryMatch& match) const;
    [[nodiscard]] bool is_headline(const CountryMatch& match) const;

    std::string_view text_;
    const Analysis& analysis_;
    bool english_;
    WordNumbers forms_;  // numbers forms as the analysis does; filled at the first choice
};

}  // namespace newsidx
