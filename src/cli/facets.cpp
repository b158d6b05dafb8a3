#include <limits>

#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/names.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

Result<std::vector<Facet>> facets_named(const std::vector<std::string>& names) {
    if (names.empty())
        return std::vector<Facet>{Facet::country, Facet::person, Facet::organization,
                                  Facet::source,  Facet::lang,   Facet::year};
    std::vector<Facet> facets;
    for (const auto& name : names) {
        const auto facet = facet_named(name);
        if (!facet) {
            std::string all;
            for (const auto& one : kFacetNames)
                all += (all.empty() ? "" : ", ") + std::string(one.name);
            return Error{ErrorKind::usage, "no facet '" + name + "'", "--by " + all};
        }
        facets.push_back(*facet);
    }
    return facets;
}

}  // namespace

Result<int> run(const FacetsCommand& command, Context& context) {
    auto facets = facets_named(command.by);
    if (!facets) return facets.error();
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    SearchRequest request;
    request.tree = *std::move(tree);
    request.sort = SortOrder::date;
    request.limit = 0;
    request.exact_total = true;
    request.facets = *std::move(facets);
    auto answer = reader->search(request);
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    const std::size_t limit =
        command.limit == 0 ? std::numeric_limits<std::size_t>::max() : command.limit;
    bool first = true;
    for (FacetTable& table : answer->facets) {
        std::erase_if(table.values,
                      [&](const FacetValue& value) { return value.articles < command.min; });
        if (terminal.json()) {
            for (std::size_t i = 0; i < std::min(limit, table.values.size()); ++i)
                terminal.out(json_facet_row(table.facet, table.values[i]));
        } else {
            terminal.out((first ? "" : "\n") + text_facets(table, limit, terminal.layout()));
        }
        first = false;
    }
    return answer->total == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
