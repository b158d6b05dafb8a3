// Did you mean: a likelier spelling for a word that hardly any article has.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "query/answer.hpp"
#include "query/tree.hpp"

namespace newsidx {

// A word that more articles have, written so, is fine, whatever resembles it.
inline constexpr std::uint64_t kFewArticles = 2;
// What is suggested for a word that some articles have is in so many times more.
inline constexpr std::uint64_t kMuchMore = 20;
// Fewer articles may have a slip of their own.
inline constexpr std::uint64_t kFewestMeant = 2;
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

// How likely a blank was left out of the word or put into it: as plausibility(), where `articles`
// have what was meant.
[[nodiscard]] std::optional<double> plausibility_of_blank(const Found& found,
                                                          std::uint64_t articles);

// Of the articles that have a candidate, how many have another word of the query.
struct Company {
    std::uint64_t both = 0;
    std::uint64_t near = 0;   // those where the two are near each other
    std::uint64_t alone = 0;  // articles that have the other word, with the candidate or without
    bool is_beside = false;   // the query has them side by side; else `near` isn't counted
};

// What the other words of the query add to a candidate's plausibility: the logarithm of how likely
// an article that has it, one of `articles`, has them too, each by itself. Where the candidate has
// been seen too little to tell, as likely as in any of `all` articles.
[[nodiscard]] double company_plausibility(std::span<const Company> company, std::uint64_t articles,
                                          std::uint64_t all);

// A query that finds as many articles has no slip in words that articles have.
inline constexpr std::uint64_t kFewFound = 20;

// Articles with a word as typed and with what may have been meant, each with what stands beside it.
struct InContext {
    std::uint64_t typed = 0;
    std::uint64_t with_typed = 0;
    std::uint64_t candidate = 0;
    std::uint64_t with_candidate = 0;
    std::uint64_t beside = 0;  // the rest of the query alone
    std::uint64_t all = 0;     // articles there are
};

// Whether one or two slips of the likeliest kinds part the two: doubled or swapped letters, vowels,
// a letter left out. Both folded.
[[nodiscard]] bool is_slip_in_context(std::string_view typed, std::string_view candidate);

// Whether the candidate was meant though articles have the word: kMuchMore times as many have it,
// and the whole query with it, and more of these than chance would put beside it.
[[nodiscard]] bool is_meant_in_context(const InContext& context);

// The words of a tree that articles should have, below no NOT, each once.
[[nodiscard]] std::vector<const Node*> wanted_words(const Node& tree);

// Those of them that stand side by side, in order: what may be one word, with a blank too many.
[[nodiscard]] std::vector<std::pair<const Node*, const Node*>> neighbouring_words(const Node& tree);

// The tree with what is suggested in its words' places.
[[nodiscard]] Node corrected(Node tree, const std::vector<Suggestion>& suggestions);

}  // namespace newsidx
