// Queries that are kept, and what is new of them.
#include "cli/command_table.hpp"

namespace newsidx {

void declare_saved(CommandTable& table) {
    auto [saved_spec, saved] = table.add<SavedCommand>(
        {"saved", "saved add NAME [OPTIONS] QUERY… | list | show NAME | remove NAME",
         "keep queries under names, for watch",
         "  newsidx saved add central-asia 'tokayev OR mirziyoyev' --lang en\n"
         "  newsidx saved list               yours alone: $XDG_STATE_HOME/newsidx\n"
         "  newsidx saved remove central-asia\n"});
    declare_kept_query(saved_spec, saved.query);
    declare_table(saved_spec, saved.table);
    saved_spec.actions = "add list show remove";

    auto [watch_spec, watch] = table.add<WatchCommand>(
        {"watch", "watch [OPTIONS] NAME", "print what is new of a saved query since the last time",
         "  newsidx watch central-asia\n"
         "  newsidx watch central-asia --json | while read -r event; do …; done\n"
         "  newsidx watch central-asia --since 120     the events after that cursor, again\n"});
    watch_spec.takes(ArgumentKind::words, watch.names);
    watch_spec.text("--since", "CURSOR", watch.since,
                    "print the events after CURSOR again; the stored cursor doesn't move");
    watch_spec.flag("--catch-up", watch.catch_up, "mark everything that matches now as seen");
}

}  // namespace newsidx
