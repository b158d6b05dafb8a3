// Where a text quotes: the stretches between quote marks, whoever speaks. Knows no words.
#pragma once

#include <string_view>
#include <vector>

#include "base/span.hpp"

namespace newsidx {

// A longer stretch between two marks of a paragraph is a mark that was forgotten.
inline constexpr std::size_t kMaxQuotedBytes = 8'000;
// So many paragraphs one quotation may run over.
inline constexpr std::size_t kMaxQuotedParagraphs = 30;

struct QuotedSpan {
    Span outer;  // with its marks
    Span inner;  // without

    bool operator==(const QuotedSpan&) const = default;
};

// One part; or one a paragraph, where a paragraph leaves its mark open and the next begins with the
// same one.
struct Quotation {
    std::vector<QuotedSpan> parts;

    [[nodiscard]] Span outer() const { return {parts.front().outer.begin, parts.back().outer.end}; }
};

// All of them, outermost marks alone, ascending and disjoint: “…” "…" ‘…’ '…' „…“ „…” ‚…‘ «…» »…«
// ”…” ‹…› 「…」 『…』. A mark that is never closed quotes nothing. `text` is an article's:
// paragraphs parted by a blank line. Linear, but for marks that are never closed: each looks
// through kMaxQuotedBytes at most, and one of a paragraph through the next ones.
[[nodiscard]] std::vector<Quotation> find_quotations(std::string_view text);

}  // namespace newsidx
