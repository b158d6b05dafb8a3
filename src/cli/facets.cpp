#include <algorithm>

#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/names.hpp"
#include "output/table_views.hpp"
#include "output/text.hpp"

namespace newsidx {
namespace {

Result<Facet> named(const char* flag, const std::string& name) {
    if (const auto facet = facet_named(name)) return *facet;
    std::string all;
    for (const auto& one : kFacetNames) all += (all.empty() ? "" : ", ") + std::string(one.name);
    return Error{ErrorKind::usage, "no facet '" + name + "'", std::string(flag) + " " + all};
}

Result<FacetsRequest> request_of(const FacetsCommand& command) {
    FacetsRequest request;
    for (const auto& name : command.by) {
        const auto facet = named("--by", name);
        if (!facet) return facet.error();
        // Named twice it is one table all the same.
        if (std::find(request.by.begin(), request.by.end(), *facet) == request.by.end())
            request.by.push_back(*facet);
    }
    if (request.by.empty())
        request.by = {Facet::country, Facet::person, Facet::organization,
                      Facet::source,  Facet::lang,   Facet::year};
    if (!command.drill.empty()) {
        const auto facet = named("--drill", command.drill);
        if (!facet) return facet.error();
        request.drill = *facet;
    }
    if (command.sort != "count" && command.sort != "name") {
        return Error{ErrorKind::usage, "no order '" + command.sort + "'",
                     "--sort count or --sort name"};
    }
    request.rows = {command.min, command.include, command.exclude,
                    command.sort == "name" ? FacetOrder::name : FacetOrder::count, command.limit};
    return request;
}

}  // namespace

Result<int> run(const FacetsCommand& command, Context& context) {
    if (auto good = check_summary(command.summary, context.terminal); !good) return good.error();
    auto request = request_of(command);
    if (!request) return request.error();
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    request->tree = *std::move(tree);
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer = reader->facets(*request);
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, facets_table(*answer)));
    } else {
        terminal.out(terminal.json() ? json_facets(*answer, command.summary)
                                     : text_facets(*answer, terminal.layout()));
    }
    if (answer->total > 0) return kDone;
    if (auto told = suggest_instead(request->tree, *reader, terminal); !told) return told.error();
    return kNothingMatched;
}

}  // namespace newsidx
