// The syntax tree of a query: what the parser makes, what the index compiles and the evaluator
// checks on text.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "base/span.hpp"
#include "query/field.hpp"

namespace newsidx {

// Meaning is told in places: a place is a stretch of positions [first, last] of one article, and a
// node matches the article when it has a place there. Text nodes have places; a filter matches the
// article as a whole.
enum class NodeKind : std::uint8_t {
    all,   // every article: the empty query, or filters alone
    none,  // no article

    // Leaves over words. Each place is one position. `text` is what was typed, without marks.
    word,      // stem of folded `text` in the article's language equals the token's
    wildcard,  // the token's folded form begins with `text` (folded), "tok*"
    fuzzy,  // the folded form is within `number` (1 or 2) edits of folded `text`; the first letter
            // is the same
    exact,  // the token's own bytes equal `text`: case and diacritics kept

    // Over places of the children, which are leaves, phrases, or_ of those, or proximity nodes.
    phrase,  // each child's place begins one position after the last one's ends (so never across a
             // sentence's end)
    near,  // two children, either order: at most `number` from the end of one place to the begin of
           // the other
    adj,   // the same, in this order
    sentence,   // two children, no sentence mark between their places; either order
    paragraph,  // no paragraph mark between
    at_least,   // one child, with at least `number` places that begin at different positions
    first,  // one child, places in the title or ending within the first `number` positions of the
            // body

    // Over articles. and_, or_: two or more children. not_: one. `places` of or_: those of the
    // children that match.
    and_,
    or_,
    not_,

    filter  // `field` with `text`, `dates` or `numbers`
};

// Days since 1970-01-01, both ends in the range; an absent end is open.
struct DayRange {
    std::optional<std::int32_t> from;
    std::optional<std::int32_t> to;
    bool none = false;  // articles without a date, and no others

    bool operator==(const DayRange&) const = default;
};

// Both ends in the range.
struct NumberRange {
    std::uint32_t from = 0;
    std::uint32_t to = std::numeric_limits<std::uint32_t>::max();

    bool operator==(const NumberRange&) const = default;
};

struct Node {
    NodeKind kind = NodeKind::all;
    Span span;  // bytes of the query string; empty for what a flag asked for
    std::optional<Field>
        field;         // filter: which; text nodes: title or body, where only those places count
    std::string text;  // leaves and filters: what was typed
    std::uint32_t number = 0;  // distance, count or edits
    DayRange dates;            // filter on date or added
    NumberRange numbers;       // filter on words
    bool prefix = false;  // filter of kind value: `text` is the begin of the value ("source:tass*")
    bool implicit = false;  // and_, or_: words side by side, without an operator: nearness ranks
    std::vector<Node> children;

    bool operator==(const Node&) const = default;
};

}  // namespace newsidx
