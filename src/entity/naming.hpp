// From the spans of one article's names to who and what they name: one entity for all forms of a
// name, known ones by the tables, the others by keys.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entity/country_finder.hpp"
#include "entity/country_votes.hpp"
#include "entity/entities.hpp"
#include "entity/known_names.hpp"
#include "entity/name_forms.hpp"
#include "entity/name_span.hpp"

namespace newsidx {

struct NamingInput {
    std::string_view text;
    const std::vector<NameSpan>& spans;  // ascending, disjoint
    std::string_view scope;   // the article's id: what keys of names that it doesn't explain end in
    bool known_names = true;  // false: as if the tables were empty
    NameForms& forms;         // of this article's names
    std::uint32_t title_end = 0;  // where the body begins
};

// Somebody or something, and the indexes of the spans that name them, ascending.
struct NamedEntity {
    Entity entity;
    std::vector<std::uint32_t> spans;
};

// One entity an id, in no order that matters.
[[nodiscard]] std::vector<NamedEntity> name_persons(const NamingInput& in);
// `countries` complete what is only said to be a ministry: "Kazakhstan's Foreign Ministry". Where
// no country stands beside it, `votes` and the article's other bodies tell whose it is.
[[nodiscard]] std::vector<NamedEntity> name_organizations(
    const NamingInput& in, const std::vector<CountryMention>& countries, CountryVotes votes);

// What is no name of anybody after all.
enum class NameVerdict : std::uint8_t { taken, place, country, no_word, unsupported, banned };
[[nodiscard]] std::string_view verdict_text(NameVerdict verdict);

// A lone "person" who is a place of the tables, an "organization" that is a country, and marks
// without a word.
[[nodiscard]] NameVerdict judge_person(const NamingInput& in, const NamedEntity& person);
[[nodiscard]] NameVerdict judge_organization(const NamingInput& in,
                                             const NamedEntity& organization);

// Whether countries inside an organization's name are not meant as such: in "American Airlines",
// not in "Russian Foreign Ministry", "Kremlin" or a country alone.
[[nodiscard]] bool vetoes_countries(const NamingInput& in, std::string_view name);

// Whether the name stands for a country's government: Kremlin, White House.
[[nodiscard]] bool is_metonym(std::string_view name);

// Shared by both kinds: the name as one line, or as the tables have it; the entity of a row;
// entities of one id put together.
[[nodiscard]] std::string surface(std::string_view text, const NameSpan& span);
[[nodiscard]] Entity known_entity(KnownIndex row);
[[nodiscard]] std::vector<NamedEntity> joined_by_id(std::vector<NamedEntity> entities);

}  // namespace newsidx
