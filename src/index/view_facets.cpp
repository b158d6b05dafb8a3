#include <algorithm>

#include "entity/lookup.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

// Countries are meant by code and by any name of the shipped table; who was merged into another by
// its old id, too.
std::vector<std::string> with_ids(Facet facet, std::vector<std::string> patterns,
                                  const Ledger& ledger) {
    const auto type = entity_type(facet);
    if (!type) return patterns;
    for (auto& pattern : patterns) {
        auto code = type == EntityType::country ? country_id(pattern) : std::nullopt;
        pattern = ledger.current(*type, code ? *std::move(code) : std::move(pattern));
    }
    return patterns;
}

}  // namespace

Result<FacetsAnswer> answer_facets(OpenIndex& index, const FacetsRequest& request) {
    const SearchRequest search = whole_result(request.tree);
    Matcher matcher(index);
    FacetCounter counter(request.by, index.ledger);
    const auto matches = matcher.run(search, &counter);
    if (!matches) return matches.error();
    FacetsAnswer answer;
    answer.total = matches->total;
    answer.tables = counter.tables(request.rows);
    for (FacetTable& table : answer.tables) {
        index.finish(table);
        FacetRows rows = request.rows;
        rows.include = with_ids(table.facet, rows.include, index.ledger);
        rows.exclude = with_ids(table.facet, rows.exclude, index.ledger);
        choose_rows(table, rows);
    }
    if (!request.drill) return answer;
    for (const FacetTable& table : answer.tables) {
        NestedFacetCounter nested(table.facet, table.values, *request.drill, index.ledger);
        if (const auto again = matcher.run(search, &nested); !again) return again.error();
        auto inner = nested.tables();
        for (FacetTable& one : inner) {
            index.finish(one);
            FacetRows rows;
            rows.limit = request.drill_limit;
            choose_rows(one, rows);
        }
        answer.inner.push_back(std::move(inner));
    }
    return answer;
}

}  // namespace newsidx
