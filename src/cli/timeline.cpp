#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json_views.hpp"
#include "output/table_views.hpp"
#include "output/text_views.hpp"

namespace newsidx {
namespace {

Result<std::optional<Period>> period_named(const std::string& name) {
    if (name.empty()) return std::optional<Period>();
    if (name == "day") return std::optional(Period::day);
    if (name == "week") return std::optional(Period::week);
    if (name == "month") return std::optional(Period::month);
    if (name == "year") return std::optional(Period::year);
    return Error{ErrorKind::usage, "no period '" + name + "'", "--by day, week, month or year"};
}

}  // namespace

Result<int> run(const TimelineCommand& command, Context& context) {
    if (auto good = check_summary(command.summary, context.terminal); !good) return good.error();
    const auto by = period_named(command.by);
    if (!by) return by.error();
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    if (*format && command.sparkline)
        return Error{ErrorKind::usage, "a sparkline is no table", "--csv or --tsv alone"};
    auto tree = query_tree(command.query, context);
    if (!tree) return tree.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto answer = reader->timeline({*tree, *by});
    if (!answer) return answer.error();
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, timeline_table(*answer)));
    } else if (terminal.json()) {
        terminal.out(json_timeline(*answer, command.summary));
    } else if (command.sparkline) {
        terminal.out(text_sparkline(*answer, terminal.layout()));
    } else {
        terminal.out(text_timeline(*answer, terminal.layout()));
    }
    if (answer->total > 0) return kDone;
    if (auto told = suggest_instead(*tree, *reader, terminal); !told) return told.error();
    return kNothingMatched;
}

}  // namespace newsidx
