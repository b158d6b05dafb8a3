// Views as JSON, one row a line: described in docs/schema/.
#pragma once

#include <string>

#include "query/facets.hpp"
#include "query/quotes.hpp"
#include "query/related.hpp"
#include "query/story.hpp"
#include "query/timeline.hpp"
#include "query/trends.hpp"
#include "query/who.hpp"

namespace newsidx {

// A row a line, those of a drill after the row they are within; with `summary`, a last line a
// facet.
[[nodiscard]] std::string json_facets(const FacetsAnswer& answer, bool summary);
// A period a line, those without articles too; with `summary`, a last line with totals and bursts.
[[nodiscard]] std::string json_timeline(const TimelineAnswer& answer, bool summary);
// A copy a line, the article asked among them; with `why`, what their sketches have in common.
[[nodiscard]] std::string json_story(const StoryAnswer& answer, bool why);
// A row a line; with `summary`, a last line about the one asked about.
[[nodiscard]] std::string json_who(const WhoAnswer& answer, bool summary);
// An article a line, best first, with what it shares with those given.
[[nodiscard]] std::string json_related(const RelatedAnswer& answer);
// One line: who, what, and where it stands.
[[nodiscard]] std::string json_quote(const QuoteHit& quote);
// A row a line, what the first slice has more of first; with `summary`, a last line about the two.
[[nodiscard]] std::string json_trends(const TrendsAnswer& answer, bool summary);

}  // namespace newsidx
