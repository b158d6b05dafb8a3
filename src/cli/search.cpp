#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/text.hpp"
#include "output/wrapped.hpp"
#include "query/parse.hpp"
#include "query/values.hpp"

namespace newsidx {

namespace {

// The tree, and what its words stand for where there is an index to ask.
Result<int> explain_query(const SearchCommand& command, const Node& tree, Context& context) {
    Terminal& terminal = context.terminal;
    const std::string text = query_text(command.query);
    auto reader = open_reader(context);
    if (!reader && reader.error().kind == ErrorKind::no_index) {
        terminal.out(terminal.json() ? json_query(text, tree) : explain(tree));
        terminal.note("newsidx: " + reader.error().what +
                      ": what the words stand for can't be told");
        return kDone;
    }
    if (!reader) return reader.error();
    const auto meanings = reader->meanings(tree);
    if (!meanings) return meanings.error();
    if (terminal.json()) {
        terminal.out(json_query(text, tree, *meanings));
    } else {
        const std::string lines = explain(tree, *meanings);
        const Layout layout = terminal.layout();
        terminal.out(layout.ends_rows ? wrapped_lines(lines, layout.width) : lines);
    }
    return kDone;
}

Result<std::optional<Recency>> recency_of(const SearchCommand& command, const Context& context) {
    if (command.recency.empty()) return std::optional<Recency>();
    Recency recency;
    const auto day = day_of(command.query, context);
    if (!day) return day.error();
    recency.as_of = *day;
    const auto since = parse_days(command.recency, recency.as_of);
    if (!since || !since->from || since->to || *since->from >= recency.as_of) {
        return Error{ErrorKind::usage, "'" + command.recency + "' is no age for --recency",
                     "--recency 30d, 8w, 6m or 2y"};
    }
    recency.half_life = recency.as_of - *since->from;
    return std::optional(recency);
}

// What the flags and the query ask for, but for the facets of a summary, which the index decides.
Result<SearchRequest> request_of(const SearchCommand& command, Node tree, const Context& context) {
    SearchRequest request;
    request.tree = std::move(tree);
    request.sort = command.sort == "date" || command.all ? SortOrder::date : SortOrder::relevance;
    const auto recency = recency_of(command, context);
    if (!recency) return recency.error();
    request.recency = *recency;
    // Whoever prints no suggestions and no total needn't wait for them.
    const bool is_read = !context.terminal.json() && !is_for_scripts(command);
    request.suggest = is_read || command.summary;
    request.collapse = !command.collapse.empty();
    request.limit = command.limit;
    request.offset = command.offset;
    request.exact_total = command.summary;
    request.shows_total = is_read;
    if (is_read) request.names = kHitNames;
    request.ranking.expand = command.expand;
    return request;
}

void print_json(const SearchCommand& command, const SearchRequest& request,
                const SearchAnswer& answer, Terminal& terminal) {
    for (const Hit& hit : answer.hits) terminal.out(json_hit(hit));
    if (command.summary)
        terminal.out(json_summary(answer, query_text(command.query), request.tree));
}

void print_text(const SearchCommand& command, const SearchRequest& request,
                const SearchAnswer& answer, Terminal& terminal) {
    terminal.page();
    for (const Hit& hit : answer.hits) terminal.out(text_hit(hit, terminal.layout()));
    terminal.out(text_total(answer, request.offset));
    if (!command.summary) return;
    constexpr std::size_t kValuesShown = 5;
    for (const FacetTable& table : answer.facets)
        terminal.out("\n" + text_facets(table, kValuesShown, terminal.layout()));
}

}  // namespace

Result<std::vector<Facet>> summary_facets(Reader& reader) {
    const auto has_entities = reader.has_entities();
    if (!has_entities) return has_entities.error();
    std::vector<Facet> facets;
    if (*has_entities) facets = {Facet::country, Facet::person, Facet::organization};
    facets.insert(facets.end(), {Facet::source, Facet::lang, Facet::year});
    return facets;
}

Result<int> run(const SearchCommand& command, Context& context) {
    Terminal& terminal = context.terminal;
    if (auto good = check_search_flags(command, terminal); !good) return good.error();
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    if (command.explain) return explain_query(command, *tree, context);
    if (tree->kind == NodeKind::all && command.batch.empty())
        return Error{ErrorKind::usage, "nothing to search for",
                     "newsidx search QUERY, or a filter like --country KZ"};
    auto request = request_of(command, *std::move(tree), context);
    if (!request) return request.error();
    if (is_for_scripts(command)) return run_for_scripts(command, *std::move(request), context);
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    if (command.summary) {
        const auto facets = summary_facets(*reader);
        if (!facets) return facets.error();
        request->facets = *facets;
    }
    const auto answer = reader->search(*request);
    if (!answer) return answer.error();
    const auto print = terminal.json() ? print_json : print_text;
    print(command, *request, *answer, terminal);
    print_notes(answer->notes, terminal);
    if (!terminal.json()) print_suggestions(answer->suggestions, terminal);
    return answer->hits.empty() && answer->total == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
