#include <algorithm>

#include "entity/lookup.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

// Countries are meant by code and by any name of the shipped table.
std::vector<std::string> with_codes(Facet facet, std::vector<std::string> patterns) {
    if (facet != Facet::country && facet != Facet::about) return patterns;
    for (auto& pattern : patterns) {
        if (auto id = country_id(pattern)) pattern = *std::move(id);
    }
    return patterns;
}

}  // namespace

Result<FacetsAnswer> answer_facets(OpenIndex& index, const FacetsRequest& request) {
    const SearchRequest search = whole_result(request.tree);
    Matcher matcher(index);
    FacetCounter counter(request.by);
    const auto matches = matcher.run(search, &counter);
    if (!matches) return matches.error();
    FacetsAnswer answer;
    answer.total = matches->total;
    answer.tables = counter.tables();
    for (FacetTable& table : answer.tables) {
        drop_hopeless(table, request.rows);
        index.finish(table);
        FacetRows rows = request.rows;
        rows.include = with_codes(table.facet, rows.include);
        rows.exclude = with_codes(table.facet, rows.exclude);
        choose_rows(table, rows);
    }
    if (!request.drill) return answer;
    for (const FacetTable& table : answer.tables) {
        NestedFacetCounter nested(table.facet, table.values, *request.drill);
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
