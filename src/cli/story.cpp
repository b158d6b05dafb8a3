#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/table_views.hpp"
#include "output/text_views.hpp"

namespace newsidx {

Result<int> run(const StoryCommand& command, Context& context) {
    if (command.ids.size() != 1)
        return Error{ErrorKind::usage, "story needs one article's id",
                     "newsidx search … --json | jq -r .id"};
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    if (*format && command.why) {
        return Error{ErrorKind::usage, "--why has no column of a table", "--json --why"};
    }
    auto tree = query_tree(command.filters, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer = reader->story({command.ids.front(), *std::move(tree)});
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, story_table(*answer)));
    } else {
        terminal.out(terminal.json() ? json_story(*answer, command.why)
                                     : text_story(*answer, command.why, terminal.layout()));
    }
    return answer->copies.size() < 2 ? kNothingMatched : kDone;
}

}  // namespace newsidx
