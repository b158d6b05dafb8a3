// What Xapian can't decide: each candidate is looked at by itself.
#include <algorithm>

#include "index/matching.hpp"
#include "index/position_check.hpp"
#include "index/remote.hpp"
#include "index/schema.hpp"

namespace newsidx {
namespace {

// Beside ranking, so many candidates at most are checked for a total that is shown: by positions at
// five microseconds each, by texts at fifty.
constexpr std::size_t kCheapChecks = 2'000;
constexpr std::size_t kCheapTexts = 100;

// Of more candidates so many are looked at, evenly spread, to tell how many match: within a third,
// mostly.
constexpr std::size_t kSampledTexts = 50;

// The key before this one: no two articles have one key.
std::string one_less(std::string key) {
    for (auto byte = key.rbegin(); byte != key.rend(); ++byte) {
        *byte = static_cast<char>(static_cast<unsigned char>(*byte) - 1);
        if (static_cast<unsigned char>(*byte) != 0xff) break;
    }
    return key;
}

}  // namespace

Result<Matches> Matcher::run_checked(Xapian::Enquire& enquire, const SearchRequest& request,
                                     MatchCounter* counter, bool exact) {
    const std::size_t needed = request.offset + request.limit;
    // Of what the query decides, nothing has to be read to go on to the end.
    const bool whole = counter != nullptr || request.exact_total || exact;
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
        const bool is_extra = !whole && matches.best.size() >= needed;
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
    Xapian::Enquire enquire = make_enquire(shards_, query, request);
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
