// Checks a syntax tree on one article's text: whether it matches, and which words made it match.
// The index asks here what it can't answer itself, and snippets mark what this names.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "query/tree.hpp"
#include "text/analysis.hpp"
#include "text/stemming.hpp"

namespace newsidx {

// The article as the tree sees it. Views must outlive the call.
struct EvaluatedArticle {
    std::string_view text;  // title, blank line, body
    const Analysis* analysis = nullptr;
    std::string_view lang;
    // Whether the article passes a filter node: its owner knows how to ask.
    std::function<bool(const Node&)> filter;
    Stemmers* stemmers = nullptr;  // those of the articles before; nullptr: made for each word
    // Grows by the places that were joined, or might have been, where few didn't tell; nullptr:
    // nobody counts.
    std::uint64_t* work = nullptr;
};

// Of one node in one article so many places are looked at, the first ones: hostile texts (two words
// a million times each) would make pairs without end.
inline constexpr std::size_t kMaxPlaces = 100'000;

// Pairs of places that overlap, which a node looks at likewise.
inline constexpr std::size_t kMaxLooks = 2'000'000;

// What is found among so many places of each node is told without the others: most articles that
// match a wide query do so often.
inline constexpr std::size_t kFewPlaces = 200;

enum class Verdict : std::uint8_t {
    match,
    no_match,
    too_many_places,  // one that was not looked at may decide: it stands within another operator
};
[[nodiscard]] Verdict decide(const Node& tree, const EvaluatedArticle& article);

// Whether the article surely matches.
[[nodiscard]] bool matches(const Node& tree, const EvaluatedArticle& article);

// The words that made it match, as spans of the text, ascending and disjoint: those of every branch
// that matched, at the places that satisfied it (the first kMaxPlaces of a node); none below a NOT.
// Empty when the article doesn't surely match.
[[nodiscard]] std::vector<Span> matched_spans(const Node& tree, const EvaluatedArticle& article);

}  // namespace newsidx
