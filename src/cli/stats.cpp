#include "cli/commands.hpp"
#include "index/reader.hpp"
#include "output/json.hpp"
#include "output/text.hpp"

namespace newsidx {

Result<int> run(const StatsCommand& /*command*/, Context& context) {
    auto reader = open_reader(context);
    if (!reader) return reader.error();
    const auto stats = reader->stats();
    if (!stats) return stats.error();
    context.terminal.out(context.terminal.json() ? json_stats(*stats)
                                                 : text_stats(*stats, context.terminal.layout()));
    return kDone;
}

}  // namespace newsidx
