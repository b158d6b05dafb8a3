#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/table_views.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const StatsCommand& command, Context& context) {
    const auto format = table_format(command.table, context.terminal);
    if (!format) return format.error();
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto stats = reader->stats();
    if (!stats) return stats.error();
    const auto entities = reader->has_entities();
    if (!entities) return entities.error();
    if (!*entities) {
        context.terminal.note(
            "newsidx: made with --no-entities: no countries, persons and organizations");
    }
    Terminal& terminal = context.terminal;
    if (*format) {
        terminal.out(delimited(**format, stats_table(*stats)));
    } else {
        terminal.out(terminal.json() ? json_stats(*stats) : text_stats(*stats, terminal.layout()));
    }
    return kDone;
}

}  // namespace newsidx
