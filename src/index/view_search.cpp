#include <map>
#include <string>
#include <utility>

#include "index/collapse.hpp"
#include "index/facet_counter.hpp"
#include "index/match_check.hpp"
#include "index/suggest.hpp"
#include "index/suggest_in_context.hpp"
#include "index/views.hpp"
#include "query/snippet.hpp"

namespace newsidx {
namespace {

Result<Hit> hit_of(OpenIndex& index, const SearchRequest& request, const Match& match,
                   std::size_t rank, MatchCheck& check, std::map<std::string, std::string>& names) {
    auto stored = index.stored(match.docid);
    if (!stored) return stored.error();
    Hit hit{rank, match.score, index.head_of(stored->record, names, request.names), {}, 0, {}};
    if (request.snippets) {
        auto checked = check.check(request.tree, match.docid, *stored);
        if (!checked) return checked.error();
        hit.snippets = make_snippets(checked->text, checked->analysis, checked->spans);
    }
    return hit;
}

// The same search for everything that matches: copies are found among all.
SearchRequest all_of(const OpenIndex& index, SearchRequest request) {
    request.offset = 0;
    request.limit = index.shards.all().get_doccount();
    request.exact_total = true;
    return request;
}

// Those that lead to articles: a better word in a query that finds nothing is no help.
std::vector<Suggestion> useful_suggestions(OpenIndex& index, const SearchRequest& request,
                                           std::uint64_t total) {
    auto found = suggestions(index, request.tree);
    if (found.empty()) found = suggestions_in_context(index, request.tree, total);
    if (found.empty()) return found;
    SearchRequest again;
    again.tree = corrected(request.tree, found);
    again.limit = 1;
    const auto matches = Matcher(index).run(again, nullptr);
    if (!matches || matches->best.empty()) found.clear();
    return found;
}

}  // namespace

Result<std::vector<Hit>> hits_of(OpenIndex& index, const SearchRequest& request,
                                 const std::vector<Match>& matches, std::size_t rank) {
    MatchCheck check(index);
    std::vector<Hit> hits;
    std::map<std::string, std::string> names;
    for (const Match& match : matches) {
        auto hit = hit_of(index, request, match, rank++, check, names);
        if (!hit) return hit.error();
        hits.push_back(*std::move(hit));
    }
    return hits;
}

Result<SearchAnswer> answer_search(OpenIndex& index, const SearchRequest& request) {
    MatchCheck check(index);
    FacetCounter counter(request.facets, index.ledger);
    auto matches = Matcher(index).run(request.collapse ? all_of(index, request) : request,
                                      request.facets.empty() ? nullptr : &counter);
    if (!matches) return matches.error();
    SearchAnswer answer;
    std::vector<CollapsedMatch> stories;
    if (request.collapse) {
        auto collapsed = collapse(index, matches->best);
        if (!collapsed) return collapsed.error();
        stories = *std::move(collapsed);
        answer.stories = stories.size();
        if (stories.size() > request.offset + request.limit)
            stories.resize(request.offset + request.limit);
    } else {
        for (Match& match : matches->best) stories.push_back({std::move(match), 0, {}});
    }
    answer.total = matches->total;
    answer.total_is_exact = matches->total_is_exact;
    if (request.shows_total && !answer.total_is_exact && matches->is_cheap_to_count) {
        const auto counted = Matcher(index).run(whole_result(request.tree), nullptr);
        if (!counted) return counted.error();
        answer.total = counted->total;
        answer.total_is_exact = counted->total_is_exact;
    }
    answer.notes = matches->notes;
    answer.facets = counter.tables();
    for (FacetTable& table : answer.facets) index.finish(table);
    std::map<std::string, std::string> names;
    for (std::size_t i = request.offset; i < stories.size(); ++i) {
        auto hit = hit_of(index, request, stories[i].best, i + 1, check, names);
        if (!hit) return hit.error();
        hit->copies = stories[i].copies;
        hit->first_copy = stories[i].oldest;
        answer.hits.push_back(*std::move(hit));
    }
    if (request.suggest) answer.suggestions = useful_suggestions(index, request, answer.total);
    return answer;
}

Result<std::vector<MatchingText>> answer_matching_texts(OpenIndex& index, const Node& tree) {
    SearchRequest request;
    request.tree = tree;
    request.sort = SortOrder::date;
    request.limit = index.shards.all().get_doccount();
    auto matches = Matcher(index).run(request, nullptr);
    if (!matches) return matches.error();
    std::vector<MatchingText> texts;
    for (auto match = matches->best.rbegin(); match != matches->best.rend(); ++match) {
        auto stored = index.stored(match->docid);
        if (!stored) return stored.error();
        texts.push_back({stored->record.id, stored->record.content});
    }
    return texts;
}

}  // namespace newsidx
