#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"

namespace newsidx {

Result<int> run(const CountCommand& command, Context& context) {
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    SearchRequest request;
    request.tree = *std::move(tree);
    request.sort = SortOrder::date;
    request.limit = 0;
    request.exact_total = true;
    request.suggest = !context.terminal.json();
    const auto answer = reader->search(request);
    if (!answer) return answer.error();
    context.terminal.out(context.terminal.json() ? json_count(answer->total)
                                                 : std::to_string(answer->total) + "\n");
    print_notes(answer->notes, context.terminal);
    print_suggestions(answer->suggestions, context.terminal);
    return answer->total == 0 ? kNothingMatched : kDone;
}

}  // namespace newsidx
