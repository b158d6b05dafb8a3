#include "index/matching.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

#include "index/expand.hpp"
#include "index/lead.hpp"
#include "index/neighbours.hpp"
#include "index/position_check.hpp"
#include "index/recency.hpp"
#include "index/remote.hpp"
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

// Likewise where each candidate has to be checked: by positions at five microseconds each, by texts
// at fifty.
constexpr std::size_t kCheapChecks = 2'000;
constexpr std::size_t kCheapTexts = 100;

// Of more candidates so many are looked at, evenly spread, to tell how many match: within a third,
// mostly.
constexpr std::size_t kSampledTexts = 50;

constexpr double kScoreStep = 1e-6;

Match to_match(const Xapian::MSetIterator& at, SortOrder sort) {
    return {*at, sort == SortOrder::date ? 0 : rounded_score(at.get_weight()), at.get_sort_key()};
}

void sort_by_relevance_then_key(Xapian::Enquire& enquire) {
    enquire.set_sort_by_relevance_then_value(static_cast<Xapian::valueno>(Slot::sort_key), true);
}

Xapian::Enquire make_enquire(const Xapian::Database& database, const Xapian::Query& query,
                             const SearchRequest& request) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    constexpr auto key = static_cast<Xapian::valueno>(Slot::sort_key);
    if (request.sort == SortOrder::date) {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(key, true);
    } else {
        enquire.set_weighting_scheme(
            Xapian::BM25Weight(request.ranking.k1, 0, 1, request.ranking.b, 0.5));
        sort_by_relevance_then_key(enquire);
    }
    return enquire;
}

// Nobody sees the scores of what is ordered by date: whose words are near needn't be looked at.
Ranking ranking_for(const SearchRequest& request) {
    Ranking ranking = request.ranking;
    if (request.sort == SortOrder::date) {
        ranking.adjacency = 0;
        ranking.pair = 0;
    }
    return ranking;
}

// The key before this one: no two articles have one key.
std::string one_less(std::string key) {
    for (auto byte = key.rbegin(); byte != key.rend(); ++byte) {
        *byte = static_cast<char>(static_cast<unsigned char>(*byte) - 1);
        if (static_cast<unsigned char>(*byte) != 0xff) break;
    }
    return key;
}

}  // namespace

double rounded_score(double weight) { return std::round(weight / kScoreStep) * kScoreStep; }

bool comes_first(const Match& a, const Match& b) {
    if (a.score != b.score) return a.score > b.score;
    return a.sort_key > b.sort_key;
}

SearchRequest whole_result(const Node& tree) {
    SearchRequest request;
    request.tree = tree;
    request.sort = SortOrder::date;
    request.limit = 0;
    request.exact_total = true;
    return request;
}

Matcher::Matcher(OpenIndex& index) : index_(index), shards_(index.shards), check_(index) {}

Result<Matches> Matcher::run(const SearchRequest& request, Xapian::MatchSpy* counter,
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
                             Xapian::MatchSpy* counter) {
    const bool remote = !shards_.remote().empty();
    Xapian::Enquire enquire = make_enquire(
        shards_.all(),
        remote ? compiled.query : shards_.overlap().without_copies(compiled.query, shards_.each()),
        request);
    if (compiled.exact && !remote) return run_exact(enquire, request, counter);
    if (compiled.exact && shards_.overlap().articles() == 0) {
        if (counter == nullptr) return run_exact(enquire, request, nullptr);
        // Spies of ours can't cross, but Xapian's own one can: it counts what a slot holds as a
        // whole.
        auto* const facets = dynamic_cast<FacetCounter*>(counter);
        if (facets != nullptr && !facets->slots().empty())
            return run_by_value(enquire, compiled.query, request, *facets);
    }
    return run_checked(enquire, request, counter, compiled.exact);
}

// Whatever page is asked for, the same articles are looked at.
Result<Matches> Matcher::run_twice(const CompiledQuery& compiled,
                                   const std::vector<RankedWord>& words,
                                   const SearchRequest& request, Xapian::MatchSpy* counter) {
    SearchRequest wider = request;
    const std::size_t needed = request.offset + request.limit;
    wider.offset = 0;
    wider.limit = std::max(needed, request.ranking.looked_at);
    auto matches = run(compiled, wider, counter);
    if (!matches) return matches;
    rank_by_lead(shards_.all(), words, request.ranking, matches->best);
    rank_by_neighbours(shards_.all(), request.ranking, matches->best);
    if (matches->best.size() > needed) matches->best.resize(needed);
    return matches;
}

// Index by index: asked all at once, Xapian gives spies the hits of an index on another machine
// once more, where one of this machine stands before it.
Matches Matcher::run_by_value(Xapian::Enquire& enquire, const Xapian::Query& query,
                              const SearchRequest& request, FacetCounter& counter) {
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
                                        shards_.all().get_doccount() / kLeastShare + 1);
    const auto matches = run(compiled, first, nullptr);
    if (!matches) return matches.error();
    std::vector<Xapian::docid> best;
    for (const Match& match : matches->best) best.push_back(match.docid);
    const auto added = expansion(shards_.all(), request.tree, best, request.ranking);
    if (added.empty()) return compiled.query;
    return Xapian::Query(Xapian::Query::OP_AND_MAYBE, compiled.query, added);
}

Matches Matcher::run_exact(Xapian::Enquire& enquire, const SearchRequest& request,
                           Xapian::MatchSpy* counter) {
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

Result<Matches> Matcher::run_checked(Xapian::Enquire& enquire, const SearchRequest& request,
                                     Xapian::MatchSpy* counter, bool exact) {
    const std::size_t needed = request.offset + request.limit;
    const bool whole = counter != nullptr || request.exact_total;
    const bool remote = !shards_.remote().empty();
    const Xapian::MSet mset =
        enquire.get_mset(0, remote ? kMaxRemoteCandidates + 1 : shards_.all().get_doccount());
    if (mset.size() > kMaxRemoteCandidates && remote)
        return too_many_to_fetch(shards_.remote(), "this can't be answered");
    std::vector<Match> candidates;
    for (auto at = mset.begin(); at != mset.end(); ++at)
        candidates.push_back(to_match(at, request.sort));
    std::sort(candidates.begin(), candidates.end(), comes_first);
    PositionCheck positions(request.tree, shards_.all());
    // Where the total is shown, the others are counted if that is cheap.
    const bool shown = request.shows_total && !remote;
    const bool by_text = shown && candidates.size() <= kCheapTexts;
    const bool by_positions = shown && candidates.size() <= kCheapChecks;
    Matches matches;
    matches.total_is_exact = true;
    for (const Match& candidate : candidates) {
        const bool is_extra = !whole && !exact && matches.best.size() >= needed;
        if (!whole && matches.best.size() >= needed && !(is_extra && by_positions)) {
            matches.total_is_exact = false;
            break;
        }
        if (shards_.overlap().hides(candidate.docid)) continue;
        if (is_extra && !by_text) {
            const auto told = check_.is_match_by_positions(candidate.docid, positions);
            if (!told) {
                matches.total_is_exact = false;
                break;
            }
            if (!*told) continue;
        } else if (!exact) {
            const auto good = check_.is_match(request.tree, candidate.docid, positions);
            if (!good) return good.error();
            if (!*good) continue;
        }
        ++matches.total;
        if (counter != nullptr)
            (*counter)(shards_.all().get_document(candidate.docid), candidate.score);
        if (matches.best.size() < needed) matches.best.push_back(candidate);
    }
    if (matches.total_is_exact) return matches;
    const auto estimated = shown ? estimated_total(request.tree, candidates, positions)
                                 : Result<std::uint64_t>(candidates.size() / 2);
    if (!estimated) return estimated.error();
    matches.total = std::max(matches.total, *estimated);
    return matches;
}

// How many of the candidates match, from a sample of them: the same whatever page is asked for.
Result<std::uint64_t> Matcher::estimated_total(const Node& tree,
                                               const std::vector<Match>& candidates,
                                               PositionCheck& positions) {
    const std::size_t samples = std::min(candidates.size(), kSampledTexts);
    std::uint64_t good = 0;
    for (std::size_t i = 0; i < samples; ++i) {
        const Xapian::docid docid = candidates[i * candidates.size() / samples].docid;
        if (shards_.overlap().hides(docid)) continue;
        const auto matches = check_.is_match(tree, docid, positions);
        if (!matches) return matches.error();
        if (*matches) ++good;
    }
    return samples == 0 ? 0 : good * candidates.size() / samples;
}

Result<Matcher::Window> Matcher::window(const Node& tree, const std::string& before) {
    // Articles looked at in one match: few enough to hold, many enough to make matching again
    // cheap.
    constexpr Xapian::doccount kWindow = 10'000;
    SearchRequest request;
    request.tree = tree;
    request.sort = SortOrder::date;
    QueryCompiler compiler(shards_, index_.ledger, ranking_for(request));
    auto compiled = compiler.compile(tree);
    if (!compiled) return compiled.error();
    Xapian::Query query = compiled->query;
    if (!before.empty()) {
        query = Xapian::Query(
            Xapian::Query::OP_FILTER, query,
            Xapian::Query(Xapian::Query::OP_VALUE_LE, static_cast<Xapian::valueno>(Slot::sort_key),
                          one_less(before)));
    }
    if (shards_.remote().empty()) query = shards_.overlap().without_copies(query, shards_.each());
    Xapian::Enquire enquire = make_enquire(shards_.all(), query, request);
    const Xapian::MSet mset = enquire.get_mset(0, kWindow);
    PositionCheck positions(tree, shards_.all());
    Window window;
    window.last = mset.size() < kWindow;
    for (auto at = mset.begin(); at != mset.end(); ++at) {
        Match match = to_match(at, SortOrder::date);
        window.next = match.sort_key;
        if (shards_.overlap().hides(match.docid)) continue;
        if (!compiled->exact) {
            const auto good = check_.is_match(tree, match.docid, positions);
            if (!good) return good.error();
            if (!*good) continue;
        }
        window.matches.push_back(std::move(match));
    }
    return window;
}

}  // namespace newsidx
