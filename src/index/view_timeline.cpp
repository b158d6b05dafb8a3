#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/views.hpp"

namespace newsidx {

Result<TimelineAnswer> answer_timeline(OpenIndex& index, const TimelineRequest& request) {
    Matcher matcher(index);
    std::vector<Facet> facets{Facet::year};
    if (!request.by) {
        facets = {Facet::year, Facet::month, Facet::week, Facet::day};
    } else if (*request.by != Period::year) {
        facets = {Facet::year, facet_of(*request.by)};
    }
    FacetCounter counter(facets, index.ledger);
    const auto matches = matcher.run(whole_result(request.tree), &counter);
    if (!matches) return matches.error();
    const auto tables = counter.tables();
    const Period by = request.by ? *request.by : period_for(tables);
    FacetCounter everything({facet_of(by)}, index.ledger);
    // Without a query, the index is no measure of what is usual in it.
    if (request.tree.kind != NodeKind::all) {
        if (const auto all = matcher.run(whole_result(Node{}), &everything); !all)
            return all.error();
    }
    for (const FacetTable& table : tables) {
        if (table.facet == facet_of(by))
            return make_timeline(by, table, tables.front(), everything.tables().front(),
                                 matches->total);
    }
    return TimelineAnswer{};
}

}  // namespace newsidx
