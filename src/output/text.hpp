// Answers for people: what a terminal shows. Text of articles is made safe here; no function knows
// whether there is a terminal.
#pragma once

#include <string>

#include "entity/trace.hpp"
#include "output/style.hpp"
#include "query/answer.hpp"
#include "query/facets.hpp"

namespace newsidx {

struct Layout {
    Style style;
    std::size_t width = 80;  // columns
    bool ends_rows = false;  // a row ends at the width: on a terminal, not in a pipe
};

// Of a hit's countries, people, organizations each so many are shown at most.
inline constexpr std::size_t kHitNames = 6;
[[nodiscard]] std::string text_hit(const Hit& hit, const Layout& layout);
// "11–20 of about 120 articles"
[[nodiscard]] std::string text_total(const SearchAnswer& answer, std::size_t offset);
// "did you mean 'kazakhstan' (412 articles) for 'kazakstan'?"
[[nodiscard]] std::string text_suggestion(const Suggestion& suggestion);
[[nodiscard]] std::string text_facets(const FacetTable& table, std::size_t limit,
                                      const Layout& layout);
// All rows, those of a drill below the row they are within; "0 articles" where nothing matched.
[[nodiscard]] std::string text_facets(const FacetsAnswer& answer, const Layout& layout);
[[nodiscard]] std::string text_stats(const IndexStats& stats, const Layout& layout);
// The article with every mention marked, and who and what they are.
[[nodiscard]] std::string text_article(const StoredArticle& article, const Layout& layout);
// One line: cursor, day, title, id.
[[nodiscard]] std::string text_event(const TextEvent& event, const Layout& layout);
// A line for every name that was looked at: '+' where it was taken, '-' where not, and why.
[[nodiscard]] std::string text_trace(const StoredArticle& article, const Trace& trace,
                                     const Layout& layout);
[[nodiscard]] std::string text_location(const Location& location);

// "1,234,567"
[[nodiscard]] std::string grouped(std::uint64_t number);

}  // namespace newsidx
