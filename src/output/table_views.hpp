// Views as tables for spreadsheets and scripts. Columns are named as the keys of --json are; what
// articles and names may hold is made safe here.
#pragma once

#include "output/delimited.hpp"
#include "query/facets.hpp"
#include "query/quotes.hpp"
#include "query/related.hpp"
#include "query/story.hpp"
#include "query/timeline.hpp"
#include "query/trends.hpp"
#include "query/who.hpp"

namespace newsidx {

// A value a row, those of a drill after the one that they are within.
[[nodiscard]] Table facets_table(const FacetsAnswer& answer);
// A period a row.
[[nodiscard]] Table timeline_table(const TimelineAnswer& answer);
[[nodiscard]] Table who_table(const WhoAnswer& answer);
// What the first slice has more of, then the second.
[[nodiscard]] Table trends_table(const TrendsAnswer& answer);
// A copy a row.
[[nodiscard]] Table story_table(const StoryAnswer& answer);
// An article a row, with what it shares with those given.
[[nodiscard]] Table related_table(const RelatedAnswer& answer);
// A quote a row.
[[nodiscard]] Row quote_columns();
[[nodiscard]] Row quote_row(const QuoteHit& quote);
// A number or day a row; of each facet, how many values there are.
[[nodiscard]] Table stats_table(const IndexStats& stats);

}  // namespace newsidx
