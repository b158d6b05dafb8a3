// Checks a syntax tree on one article's text: whether it matches, and which words made it match.
// The index asks here what it can't answer itself, and snippets mark what this names.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "base/span.hpp"
#include "query/tree.hpp"
#include "text/analysis.hpp"

namespace newsidx {

// The article as the tree sees it. Views must outlive the call.
struct EvaluatedArticle {
    std::string_view text;  // title, blank line, body
    const Analysis* analysis = nullptr;
    std::string_view lang;
    // Whether the article passes a filter node: its owner knows how to ask.
    std::function<bool(const Node&)> filter;
};

// Whether the article matches.
[[nodiscard]] bool matches(const Node& tree, const EvaluatedArticle& article);

// The words that made it match, as spans of the text, ascending and disjoint: those of every branch
// that matched, at the places that satisfied it; none below a NOT. Empty when the article doesn't
// match.
[[nodiscard]] std::vector<Span> matched_spans(const Node& tree, const EvaluatedArticle& article);

}  // namespace newsidx
