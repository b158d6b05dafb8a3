#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/table_views.hpp"
#include "output/text_views.hpp"

namespace newsidx {

Result<int> run(const RelatedCommand& command, Context& context) {
    if (command.ids.empty())
        return Error{ErrorKind::usage, "related needs an article's id",
                     "newsidx search … --json | jq -r .id"};
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    auto tree = query_tree(command.filters, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer =
        reader->related({command.ids, *std::move(tree), command.limit, command.offset});
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, related_table(*answer)));
    } else if (terminal.json()) {
        terminal.out(json_related(*answer));
    } else {
        terminal.page();
        terminal.out(text_related(*answer, terminal.layout()));
    }
    return answer->hits.empty() ? kNothingMatched : kDone;
}

}  // namespace newsidx
