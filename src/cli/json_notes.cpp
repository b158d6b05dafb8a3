#include <fmt/format.h>

#include "cli/commands.hpp"
#include "output/safe.hpp"
#include "output/text.hpp"

namespace newsidx {

void print_json_notes(const JsonTally& json, const ParseOptions& options, Terminal& terminal) {
    if (json.objects == 0) return;
    for (const auto& [field, path] : options.json_paths) {
        if (json.mapped.contains(field)) continue;
        terminal.note(fmt::format(
            "newsidx: --map {}={} leads nowhere in any of {} articles in JSON or tables", field,
            safe(path), grouped(json.objects)));
    }
    if (json.textless == 0) return;
    terminal.note(
        fmt::format("newsidx: {} of {} articles in JSON or tables are a title or summary alone",
                    grouped(json.textless), grouped(json.objects)));
    const auto path = json.likeliest_text();
    terminal.hint_once(fmt::format("--map body={}  (reads like a text in {} of them)", path,
                                   grouped(json.unread.at(path))));
}

}  // namespace newsidx
