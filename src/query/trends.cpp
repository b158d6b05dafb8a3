#include "query/trends.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "query/association.hpp"
#include "text/fold.hpp"

namespace newsidx {
namespace {

double share(std::uint64_t count, std::uint64_t articles) {
    return (static_cast<double>(count) + 0.5) / (static_cast<double>(articles) + 1);
}

bool comes_first(const Trend& a, const Trend& b) {
    if (a.likelihood != b.likelihood) return a.likelihood > b.likelihood;
    if (a.facet != b.facet) return a.facet < b.facet;
    return a.id < b.id;
}

// Most names have three words or fewer, which stand near them and go.
constexpr std::size_t kRowsPerShown = 4;

// Of people and bodies, folded.
std::unordered_set<std::string> words_of_names(const std::vector<Trend>& rows) {
    std::unordered_set<std::string> words;
    for (const Trend& row : rows) {
        if (row.facet != Facet::person && row.facet != Facet::organization &&
            row.facet != Facet::country)
            continue;
        for (std::size_t at = 0; at < row.name.size();) {
            const std::size_t end = std::min(row.name.find_first_of(" -", at), row.name.size());
            words.insert(fold(std::string_view(row.name).substr(at, end - at)));
            at = end + 1;
        }
    }
    return words;
}

}  // namespace

void add_trends(TrendsAnswer& answer, std::optional<Facet> facet, const FacetTable& a,
                const FacetTable& b, const TrendsRequest& request) {
    std::unordered_map<std::string, std::pair<std::uint64_t, std::uint64_t>> counts;
    for (const FacetValue& value : a.values) counts[value.id].first = value.articles;
    for (const FacetValue& value : b.values) counts[value.id].second = value.articles;
    for (const auto& [id, count] : counts) {
        const auto [in_a, in_b] = count;
        const double share_a = share(in_a, answer.articles_a);
        const double share_b = share(in_b, answer.articles_b);
        const bool is_more_in_a = share_a > share_b;
        const double likelihood = stepped(log_likelihood(
            {in_a, answer.articles_a, in_a + in_b, answer.articles_a + answer.articles_b}));
        if (likelihood < kLeastLikelihood || (is_more_in_a ? in_a : in_b) < request.min) continue;
        const double ratio = is_more_in_a ? share_a / share_b : share_b / share_a;
        (is_more_in_a ? answer.more_in_a : answer.more_in_b)
            .push_back({facet, id, id, in_a, in_b, stepped(ratio), likelihood});
    }
}

void order_trends(TrendsAnswer& answer, const TrendsRequest& request) {
    const std::size_t most = request.limit * kRowsPerShown;
    for (auto* rows : {&answer.more_in_a, &answer.more_in_b}) {
        std::sort(rows->begin(), rows->end(), comes_first);
        if (most > 0 && rows->size() > most) rows->resize(most);
    }
}

void finish_trends(TrendsAnswer& answer, const TrendsRequest& request) {
    for (auto* rows : {&answer.more_in_a, &answer.more_in_b}) {
        const auto named = words_of_names(*rows);
        std::erase_if(*rows,
                      [&](const Trend& row) { return !row.facet && named.contains(row.name); });
        if (request.limit > 0 && rows->size() > request.limit) rows->resize(request.limit);
    }
}

}  // namespace newsidx
