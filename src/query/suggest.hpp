// Did you mean: a likelier spelling for a word that hardly any article has.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// A word that more articles have is fine, whatever resembles it.
inline constexpr std::uint64_t kFewArticles = 2;
// What is suggested for a word that some articles have is in so many times more.
inline constexpr std::uint64_t kMuchMore = 20;
// Shorter words resemble too many others.
inline constexpr std::size_t kMinSuggestLetters = 4;
// From so many letters on two edits are looked for, below it one.
inline constexpr std::size_t kTwoEditLetters = 6;

// Whether a better spelling is to be looked for: long enough, letters only, hardly found.
[[nodiscard]] bool may_be_misspelt(std::string_view folded, std::uint64_t articles);

// How likely `typed` was meant to be `candidate`: each edit costs a factor of five thousand in
// articles, ten times less where it doubles a letter, swaps two or changes a vowel. Below 0: no
// candidate. Both are folded.
[[nodiscard]] double plausibility(std::string_view typed, std::uint64_t typed_articles,
                                  std::string_view candidate, std::uint64_t candidate_articles);

// The words of a tree that articles should have, below no NOT, each once.
[[nodiscard]] std::vector<const Node*> wanted_words(const Node& tree);

}  // namespace newsidx
