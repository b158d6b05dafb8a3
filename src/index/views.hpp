// The views: each counts or gathers over the whole result of a query. One function a view, in a
// file of its own; the reader runs them again when a writer overtakes them.
#pragma once

#include "base/result.hpp"
#include "index/open_index.hpp"
#include "query/explain.hpp"
#include "query/facets.hpp"
#include "query/related.hpp"
#include "query/story.hpp"
#include "query/timeline.hpp"
#include "query/trends.hpp"
#include "query/who.hpp"

namespace newsidx {

[[nodiscard]] Result<FacetsAnswer> answer_facets(OpenIndex& index, const FacetsRequest& request);
[[nodiscard]] Result<TimelineAnswer> answer_timeline(OpenIndex& index,
                                                     const TimelineRequest& request);
[[nodiscard]] Result<StoryAnswer> answer_story(OpenIndex& index, const StoryRequest& request);

// No rows where nothing matches.
[[nodiscard]] Result<WhoAnswer> answer_who(OpenIndex& index, const WhoRequest& request);

[[nodiscard]] Result<RelatedAnswer> answer_related(OpenIndex& index, const RelatedRequest& request);

// What each leaf of the tree stands for here. What is too much for a search is cut short, not
// refused.
[[nodiscard]] Result<Meanings> answer_explain(OpenIndex& index, const Node& tree);

[[nodiscard]] Result<TrendsAnswer> answer_trends(OpenIndex& index, const TrendsRequest& request);

}  // namespace newsidx
