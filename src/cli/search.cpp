#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/text.hpp"
#include "query/parse.hpp"

namespace newsidx {

Result<int> run(const SearchCommand& command, Context& context) {
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    Terminal& terminal = context.terminal;
    if (command.explain) {
        terminal.out(terminal.json() ? json_query(query_text(command.query), *tree)
                                     : explain(*tree));
        return kDone;
    }
    if (tree->kind == NodeKind::all && command.batch.empty())
        return Error{ErrorKind::usage, "nothing to search for",
                     "newsidx search QUERY, or a filter like --country KZ"};
    SearchRequest request;
    request.tree = *std::move(tree);
    if (!command.sort.empty() && command.sort != "relevance" && command.sort != "date") {
        return Error{ErrorKind::usage, "no order '" + command.sort + "'",
                     "--sort relevance or --sort date"};
    }
    request.sort = command.sort == "date" || command.all ? SortOrder::date : SortOrder::relevance;
    request.limit = command.limit;
    request.offset = command.offset;
    request.exact_total = command.summary;
    request.ranking.expand = command.expand;
    if (command.summary)
        request.facets = {Facet::country, Facet::person, Facet::organization,
                          Facet::source,  Facet::lang,   Facet::year};

    if (is_for_scripts(command)) return run_for_scripts(command, std::move(request), context);
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer = reader->search(request);
    if (!answer) return answer.error();
    if (terminal.json()) {
        for (const Hit& hit : answer->hits) terminal.out(json_hit(hit));
        if (command.summary)
            terminal.out(json_summary(*answer, query_text(command.query), request.tree));
    } else {
        terminal.page();
        for (const Hit& hit : answer->hits) terminal.out(text_hit(hit, terminal.layout()));
        terminal.out(text_total(*answer, request.offset));
        constexpr std::size_t kValuesShown = 5;
        if (command.summary) {
            for (const FacetTable& table : answer->facets)
                terminal.out("\n" + text_facets(table, kValuesShown, terminal.layout()));
        }
    }
    for (const auto& note : answer->notes) terminal.note(note);
    return answer->hits.empty() && answer->total == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
