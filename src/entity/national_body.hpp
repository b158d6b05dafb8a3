// Which country's body a name without one means: "Supreme Court", "Senate", "Republican Party".
// Decided by what its own article says of countries, so that no other article changes it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/country_votes.hpp"
#include "entity/known_names.hpp"
#include "entity/name_forms.hpp"

namespace newsidx {

struct NationalBody {
    std::optional<KnownIndex> known;  // the row of the tables
    std::string name;                 // with its country: "Kazakhstan Supreme Court"
};

// `votes` are ranked. Nothing where the name isn't one that many countries have, or the article
// doesn't tell which.
[[nodiscard]] std::optional<NationalBody> national_body(
    std::string_view name, const std::vector<CountryVotes::Vote>& votes, NameForms& forms);

}  // namespace newsidx
