// What the reader answers, a file for each: a search, an article, and the views, which count or
// gather over the whole result of a query. It asks again when a writer overtakes an answer.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/matching.hpp"
#include "index/open_index.hpp"
#include "query/answer.hpp"
#include "query/entity.hpp"
#include "query/explain.hpp"
#include "query/facets.hpp"
#include "query/quotes.hpp"
#include "query/related.hpp"
#include "query/story.hpp"
#include "query/timeline.hpp"
#include "query/trends.hpp"
#include "query/who.hpp"

namespace newsidx {

[[nodiscard]] Result<SearchAnswer> answer_search(OpenIndex& index, const SearchRequest& request);
// Matches with all that is shown of them, the first of them of this rank.
[[nodiscard]] Result<std::vector<Hit>> hits_of(OpenIndex& index, const SearchRequest& request,
                                               const std::vector<Match>& matches, std::size_t rank);
// All texts that match, the oldest first.
[[nodiscard]] Result<std::vector<MatchingText>> answer_matching_texts(OpenIndex& index,
                                                                      const Node& tree);
// The article whose id begins with `id`; an error of kind query when there is none or more than
// one.
[[nodiscard]] Result<StoredArticle> answer_article(OpenIndex& index, std::string_view id);
[[nodiscard]] Result<IndexStats> answer_stats(OpenIndex& index);

[[nodiscard]] Result<FacetsAnswer> answer_facets(OpenIndex& index, const FacetsRequest& request);
[[nodiscard]] Result<TimelineAnswer> answer_timeline(OpenIndex& index,
                                                     const TimelineRequest& request);
// Whose quotes are asked for.
class QuotedPersons {
public:
    // An error of kind query when nobody of a name is known.
    [[nodiscard]] static Result<QuotedPersons> find(OpenIndex& index, const QuotesRequest& request);
    [[nodiscard]] bool has(const HitEntity& person) const;

private:
    bool anybody_ = false;
    std::vector<std::string> ids_;
    std::vector<std::string> lone_names_;  // folded: persons that their articles don't explain
};

// The quotes of these articles, in their order.
[[nodiscard]] Result<std::vector<QuoteHit>> answer_quotes(OpenIndex& index,
                                                          const QuotesRequest& request,
                                                          const QuotedPersons& persons,
                                                          const std::vector<Match>& articles);
[[nodiscard]] Result<StoryAnswer> answer_story(OpenIndex& index, const StoryRequest& request);

// No rows where nothing matches.
[[nodiscard]] Result<WhoAnswer> answer_who(OpenIndex& index, const WhoRequest& request);

// Who a name may mean, those who are banned too. An error of kind query when nobody.
[[nodiscard]] Result<EntityAnswer> answer_entity(OpenIndex& index, const EntityRequest& request);
// The one whom it means; of several the one who is called so to the word. An error of kind query
// names them when that isn't one.
[[nodiscard]] Result<EntityFacts> answer_one_entity(OpenIndex& index, const EntityRequest& request);
// An entry of the ledger, with names for its keys; all of it, in its order.
[[nodiscard]] Decision answer_decision(OpenIndex& index, const LedgerEntry& entry);
[[nodiscard]] std::vector<Decision> answer_decisions(OpenIndex& index);

[[nodiscard]] Result<RelatedAnswer> answer_related(OpenIndex& index, const RelatedRequest& request);

// What each leaf of the tree stands for here. What is too much for a search is cut short, not
// refused.
[[nodiscard]] Result<Meanings> answer_explain(OpenIndex& index, const Node& tree);

[[nodiscard]] Result<TrendsAnswer> answer_trends(OpenIndex& index, const TrendsRequest& request);

}  // namespace newsidx
