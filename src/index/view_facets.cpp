#include <algorithm>

#include "entity/lookup.hpp"
#include "index/facet_counter.hpp"
#include "index/matching.hpp"
#include "index/views.hpp"

namespace newsidx {
namespace {

// Countries are meant by code and by any name of the shipped table, beside what the pattern says;
// who was merged into another by its old id, too.
std::vector<std::string> with_ids(Facet facet, std::vector<std::string> patterns,
                                  const Ledger& ledger) {
    const auto type = entity_type(facet);
    if (!type) return patterns;
    std::vector<std::string> all;
    for (auto& pattern : patterns) {
        if (*type == EntityType::country) {
            for (const std::string& code : country_ids(pattern))
                all.push_back(ledger.current(*type, code));
        }
        all.push_back(ledger.current(*type, pattern));
        all.push_back(std::move(pattern));
    }
    return all;
}

}  // namespace

Result<FacetsAnswer> answer_facets(OpenIndex& index, const FacetsRequest& request) {
    if (auto had = check_facets(index.shards, request.by); !had) return had.error();
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
