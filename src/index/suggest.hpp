// Better spellings for the words of a query, from the words of the index.
#pragma once

#include <cstddef>
#include <vector>

#include "index/open_index.hpp"
#include "query/suggest.hpp"

namespace newsidx {

// So many words of a query are looked at, the first ones that hardly any article has.
inline constexpr std::size_t kMaxDoubted = 8;
// So many spellings of a word, the likeliest by themselves, are weighed by the words beside it.
inline constexpr std::size_t kMaxCandidates = 12;
// For so many first letters it is asked whether one of them is missing or was mistaken.
inline constexpr std::size_t kMaxFirstLetters = 500;
// So many words beside it, those that fewest articles have.
inline constexpr std::size_t kMaxCompany = 4;
// Counting candidates and words together looks at so many articles at most, by the rarer of each
// two; where it would be more, candidates stay as likely as they are by themselves.
inline constexpr std::uint64_t kMaxCountedTogether = 1'000'000;

// For each wanted word that hardly any article has, the likeliest other spelling, where there is
// one: a word, two words ("eurasian union" for "eurasianunion"), or one for two of the query. By
// the slip and how many articles have it, and of the best by how many have it together with
// the other words of the query. Looks at the words of the index that begin with the
// word's first or second letter, and at those whose first letter alone is another or is missing.
[[nodiscard]] std::vector<Suggestion> suggestions(OpenIndex& index, const Node& tree);

}  // namespace newsidx
