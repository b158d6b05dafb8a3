// The one who answers: N indexes read as one, N being 1 most of the time.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "entity/ledger.hpp"
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

// An answer is always of one state of each index: when a writer overtakes it, it is begun again.
// Not shared between threads.
class Reader {
public:
    // Paths of index folders or packed files. Errors: no_index, schema, damaged, system.
    [[nodiscard]] static Result<Reader> open(const std::vector<std::string>& paths);
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;

    // What the person at the prompt should know of the indexes before their answers.
    [[nodiscard]] std::vector<std::string> notes() const;

    // Errors of kind query: it stands for too much, or for nothing. A name or value that no article
    // has is no error, it matches none and is noted.
    [[nodiscard]] Result<SearchAnswer> search(const SearchRequest& request);
    // Every match by date, newest first, in memory for a window of them; facets, limit and offset
    // of the request are not looked at. A window is of one state of each index; an article that is
    // added meanwhile comes where its date has not gone by yet. Ends early when `take` is false.
    [[nodiscard]] Status each_hit(const SearchRequest& request,
                                  const std::function<bool(const Hit&)>& take);
    // The ids of all articles that match, ascending.
    [[nodiscard]] Result<std::vector<std::string>> matching_ids(const Node& tree);
    // All texts that match, the oldest first.
    [[nodiscard]] Result<std::vector<MatchingText>> matching_texts(const Node& tree);
    // The article whose id begins with `id`; an error of kind query when there is none or more than
    // one.
    [[nodiscard]] Result<StoredArticle> article(std::string_view id);
    [[nodiscard]] Result<IndexStats> stats();
    // False: one of the indexes was made without them.
    [[nodiscard]] Result<bool> has_entities();

    // Entities by name or id: everybody who may be meant, or the one who must be. Errors of kind
    // query.
    [[nodiscard]] Result<EntityAnswer> entities(const EntityRequest& request);
    [[nodiscard]] Result<EntityFacts> entity(const EntityRequest& request);
    [[nodiscard]] const Ledger& ledger() const;
    // What it holds, with names for its keys; one entry of it, also one that it no longer holds.
    [[nodiscard]] Result<std::vector<Decision>> decisions();
    [[nodiscard]] Result<Decision> decision(const LedgerEntry& entry);

    // For --explain.
    [[nodiscard]] Result<Meanings> meanings(const Node& tree);

    // The views, over all matches of their request. Errors as of search().
    [[nodiscard]] Result<FacetsAnswer> facets(const FacetsRequest& request);
    [[nodiscard]] Result<TimelineAnswer> timeline(const TimelineRequest& request);
    [[nodiscard]] Result<TrendsAnswer> trends(const TrendsRequest& request);
    // An error of kind not_found when there is no such article.
    [[nodiscard]] Result<RelatedAnswer> related(const RelatedRequest& request);
    // The quotes of all matches, newest article first, until `take` has had as many as are wanted
    // or is false; in memory for those of some articles. States as of each_hit(), errors as of
    // search().
    [[nodiscard]] Status each_quote(const QuotesRequest& request,
                                    const std::function<bool(const QuoteHit&)>& take);
    // Errors as of search(); not_found also when nobody has the name.
    [[nodiscard]] Result<WhoAnswer> who(const WhoRequest& request);
    // An error of kind not_found when there is no such article.
    [[nodiscard]] Result<StoryAnswer> story(const StoryRequest& request);

private:
    struct State;
    explicit Reader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace newsidx
