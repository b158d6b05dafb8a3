// Words that the tables of countries and of well-known people and bodies have in a name: no slips,
// whatever they resemble. Knows nothing of texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// Nothing for a folded word that no name has: of a country, its people, capital, cities and
// regions, or of somebody or some body well known. Else the words, ascending, of all names that
// stand for the same: "kazakstan" and "kasachstan" of "kazakhstan", "zelenskyy" of "zelensky".
// Looks at every name: for a few words of a query.
[[nodiscard]] std::optional<std::vector<std::string>> words_of_same_names(std::string_view folded);

}  // namespace newsidx
