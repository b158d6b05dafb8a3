#include "query/who.hpp"

#include <algorithm>
#include <unordered_map>

#include "query/association.hpp"

namespace newsidx {
namespace {

EntityType type_of(Facet facet) {
    if (facet == Facet::person) return EntityType::person;
    if (facet == Facet::organization) return EntityType::organization;
    return EntityType::country;
}

bool is_closer(const Companion& a, const Companion& b) {
    if (a.score != b.score) return a.score > b.score;
    if (a.together != b.together) return a.together > b.together;
    if (a.type != b.type) return a.type < b.type;
    return a.id < b.id;
}

}  // namespace

Status check_graph(std::size_t rows) {
    if (rows <= kMaxGraphRows) return {};
    return Error{ErrorKind::query,
                 "a network of " + std::to_string(rows) +
                     " names is too large: " + std::to_string(kMaxGraphRows) + " at most",
                 "--limit " + std::to_string(kMaxGraphRows) + ", or a greater --min"};
}

std::vector<Companion> companions(const std::vector<FacetTable>& with,
                                  const std::vector<FacetTable>& overall, const WhoRequest& request,
                                  const WhoAnswer& answer) {
    std::vector<Companion> rows;
    for (std::size_t i = 0; i < with.size(); ++i) {
        const EntityType type = type_of(with[i].facet);
        std::unordered_map<std::string, std::uint64_t> articles;
        for (const FacetValue& value : overall[i].values) articles[value.id] = value.articles;
        for (const FacetValue& value : with[i].values) {
            const bool is_asked =
                type == answer.type &&
                std::find(answer.ids.begin(), answer.ids.end(), value.id) != answer.ids.end();
            if (is_asked || value.articles < request.min) continue;
            const Together counts{value.articles, answer.articles, articles[value.id], answer.all};
            rows.push_back({type, value.id, value.name, value.articles, counts.other,
                            stepped(lift(counts)), stepped(sure_lift(counts)),
                            stepped(log_likelihood(counts)), std::nullopt});
        }
    }
    std::sort(rows.begin(), rows.end(), is_closer);
    if (request.limit > 0 && rows.size() > request.limit) rows.resize(request.limit);
    return rows;
}

}  // namespace newsidx
