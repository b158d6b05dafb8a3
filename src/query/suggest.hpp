// Did you mean: a likelier spelling for a word that hardly any article has.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// A word that more articles have, written so, is fine, whatever resembles it.
inline constexpr std::uint64_t kFewArticles = 2;
// What is suggested for a word that some articles have is in so many times more.
inline constexpr std::uint64_t kMuchMore = 20;
// Shorter words resemble too many others.
inline constexpr std::size_t kMinSuggestLetters = 4;
// From so many letters on two edits are looked for, below it one.
inline constexpr std::size_t kTwoEditLetters = 6;

// How many articles have a word.
struct Found {
    std::uint64_t by_stem = 0;  // those that a query for it finds
    std::uint64_t as_written = 0;
};

// Whether a better spelling is to be looked for: long enough, letters only, and hardly found or
// never written so: "hopfully" finds the articles that hop.
[[nodiscard]] bool may_be_misspelt(std::string_view folded, const Found& found);

// How likely `typed` was meant to be `candidate`, which `articles` have: the logarithm of these
// less what the slip costs (query/slips.hpp). Nothing: no candidate. Both are folded.
[[nodiscard]] std::optional<double> plausibility(std::string_view typed, const Found& found,
                                                 std::string_view candidate,
                                                 std::uint64_t articles);

// The words of a tree that articles should have, below no NOT, each once.
[[nodiscard]] std::vector<const Node*> wanted_words(const Node& tree);

}  // namespace newsidx
