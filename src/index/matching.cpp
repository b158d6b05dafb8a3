#include "index/matching.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "index/expand.hpp"
#include "index/lead.hpp"
#include "index/neighbours.hpp"
#include "index/recency.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

// How many more than asked for are fetched, so that ties within a rounding step at the end are
// mostly seen at once.
constexpr Xapian::doccount kTieSlack = 16;

// Of a result of so many matches the total is exact: only beyond is it estimated where it isn't
// asked for.
constexpr Xapian::doccount kCountedAtLeast = 200;

// Beside ranking, so many candidates at most are counted for a total that is shown: a quarter of a
// millisecond for a thousand that words decide, two for those that positions do.
constexpr Xapian::doccount kCheapCandidates = 20'000;

}  // namespace

SearchRequest whole_result(const Node& tree) {
    SearchRequest request;
    request.tree = tree;
    request.sort = SortOrder::date;
    request.limit = 0;
    request.exact_total = true;
    return request;
}

Matcher::Matcher(OpenIndex& index) : index_(index), shards_(index.shards), check_(index) {}

Result<Matches> Matcher::run(const SearchRequest& request, MatchCounter* counter,
                             const Xapian::Query* among) {
    QueryCompiler compiler(shards_, index_.ledger, ranking_for(request));
    const bool ranks = among == nullptr && request.sort == SortOrder::relevance;
    auto compiled = ranks ? compiler.compile_ranked(request.tree) : compiler.compile(request.tree);
    if (!compiled) return compiled.error();
    if (request.ranking.expand && request.sort == SortOrder::relevance) {
        auto expanded = expand(*compiled, request);
        if (!expanded) return expanded.error();
        compiled->query = *std::move(expanded);
    }
    if (request.recency && request.sort == SortOrder::relevance)
        compiled->query = Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled->query,
                                        recency_bonus(*request.recency));
    if (among != nullptr)
        compiled->query = Xapian::Query(Xapian::Query::OP_FILTER, *among, compiled->query);
    std::vector<RankedWord> words;
    if (ranks && request.limit > 0) words = compiler.words_of_any(request.tree);
    auto matches = words.empty() ? run(*compiled, request, counter)
                                 : run_twice(*compiled, words, request, counter);
    if (matches) matches->notes = compiler.notes();
    return matches;
}

Result<Matches> Matcher::run(const CompiledQuery& compiled, const SearchRequest& request,
                             MatchCounter* counter) {
    const bool remote = !shards_.remote().empty();
    Xapian::Enquire enquire = make_enquire(
        shards_,
        remote ? compiled.query : shards_.overlap().without_copies(compiled.query, shards_.each()),
        request);
    if (compiled.exact && !remote) return run_exact(enquire, request, counter);
    if (compiled.exact && shards_.overlap().articles() == 0) {
        if (counter == nullptr) return run_exact(enquire, request, nullptr);
        // Spies of ours can't cross, but Xapian's own one can: it counts what a slot holds as a
        // whole.
        if (!counter->slots().empty())
            return run_by_value(enquire, compiled.query, request, *counter);
    }
    return run_checked(enquire, request, counter, compiled.exact);
}

// Whatever page is asked for, the same articles are looked at.
Result<Matches> Matcher::run_twice(const CompiledQuery& compiled,
                                   const std::vector<RankedWord>& words,
                                   const SearchRequest& request, MatchCounter* counter) {
    SearchRequest wider = request;
    const std::size_t needed = request.offset + request.limit;
    wider.offset = 0;
    wider.limit = std::max(needed, request.ranking.looked_at);
    auto matches = run(compiled, wider, counter);
    if (!matches) return matches;
    rank_by_lead(shards_.all(), words, request.ranking, matches->best);
    rank_by_neighbours(shards_, request.ranking, matches->best);
    if (matches->best.size() > needed) matches->best.resize(needed);
    return matches;
}

// Index by index: asked all at once, Xapian gives spies the hits of an index on another machine
// once more, where one of this machine stands before it.
Matches Matcher::run_by_value(Xapian::Enquire& enquire, const Xapian::Query& query,
                              const SearchRequest& request, MatchCounter& counter) {
    const auto slots = counter.slots();
    for (const Xapian::Database& shard : shards_.each()) {
        Xapian::Enquire one(shard);
        one.set_weighting_scheme(Xapian::BoolWeight());
        one.set_query(query);
        std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>> spies;
        for (const Slot slot : slots) {
            spies.push_back(
                std::make_unique<Xapian::ValueCountMatchSpy>(static_cast<Xapian::valueno>(slot)));
            one.add_matchspy(spies.back().get());
        }
        static_cast<void>(one.get_mset(0, 0, shard.get_doccount()));
        for (std::size_t i = 0; i < slots.size(); ++i) {
            for (auto at = spies[i]->values_begin(); at != spies[i]->values_end(); ++at)
                counter.count(slots[i], *at, at.get_termfreq());
        }
    }
    SearchRequest whole = request;
    whole.exact_total = true;
    Matches matches = run_exact(enquire, whole, nullptr);
    counter.count_rest(matches.total);
    return matches;
}

// The same matches in the order that the best of them suggest.
Result<Xapian::Query> Matcher::expand(const CompiledQuery& compiled, const SearchRequest& request) {
    SearchRequest first;
    first.tree = request.tree;
    first.ranking = request.ranking;
    // In a small index the best few would be most of what there is, and tell nothing apart.
    constexpr std::size_t kLeastShare = 20;
    first.limit = std::min<std::size_t>(request.ranking.expand_articles,
                                        shards_.articles() / kLeastShare + 1);
    const auto matches = run(compiled, first, nullptr);
    if (!matches) return matches.error();
    std::vector<Xapian::docid> best;
    for (const Match& match : matches->best) best.push_back(match.docid);
    const auto added = expansion(shards_, request.tree, best, request.ranking);
    if (added.empty()) return compiled.query;
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled.query, added);
}

Matches Matcher::run_exact(Xapian::Enquire& enquire, const SearchRequest& request,
                           MatchCounter* counter) {
    const Xapian::doccount all = shards_.all().get_doccount();
    const auto needed =
        static_cast<Xapian::doccount>(std::min<std::size_t>(request.offset + request.limit, all));
    const bool whole = counter != nullptr || request.exact_total;
    if (counter != nullptr) enquire.add_matchspy(counter);
    // Xapian reads the key of every article that may be among the best, and hardly ever is it more
    // than a few that it decides about: first without it.
    bool has_keys = request.sort == SortOrder::date || !shards_.remote().empty();
    if (!has_keys) enquire.set_sort_by_relevance();
    Matches matches;
    for (Xapian::doccount fetched = needed + kTieSlack;;) {
        const Xapian::MSet mset = enquire.get_mset(0, fetched, whole ? all : kCountedAtLeast);
        enquire.clear_matchspies();  // it has counted once
        matches.total = mset.get_matches_estimated();
        matches.total_is_exact =
            whole || mset.get_matches_lower_bound() == mset.get_matches_upper_bound();
        matches.is_cheap_to_count = mset.get_matches_upper_bound() <= kCheapCandidates;
        matches.best.clear();
        for (auto at = mset.begin(); at != mset.end(); ++at)
            matches.best.push_back(to_match(at, request.sort));
        // Scores that differ by less than a step are ties, and a tie across the end of what was
        // fetched could hide who wins it.
        const bool all_seen = mset.size() < fetched;
        if (all_seen || needed == 0 || request.sort == SortOrder::date ||
            matches.best.back().score < matches.best[needed - 1].score) {
            break;
        }
        if (has_keys) fetched *= 2;
        if (!has_keys) sort_by_relevance_then_key(enquire);
        has_keys = true;
    }
    if (!has_keys) add_keys(matches.best, needed);
    std::sort(matches.best.begin(), matches.best.end(), comes_first);
    if (matches.best.size() > needed) matches.best.resize(needed);
    return matches;
}

// To those of the best, by score, that may be among the first `needed`; the others go.
void Matcher::add_keys(std::vector<Match>& best, std::size_t needed) const {
    if (best.size() > needed) {
        std::erase_if(best, [least = needed == 0 ? HUGE_VAL : best[needed - 1].score](
                                const Match& match) { return match.score < least; });
    }
    for (Match& match : best) {
        match.sort_key = shards_.all()
                             .get_document(match.docid, Xapian::DOC_ASSUME_VALID)
                             .get_value(static_cast<Xapian::valueno>(Slot::sort_key));
    }
}

}  // namespace newsidx
