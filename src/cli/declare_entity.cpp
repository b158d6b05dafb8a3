// What a user decides about entities.
#include "cli/command_table.hpp"

namespace newsidx {

void declare_entity(CommandTable& table) {
    auto [spec, entity] = table.add<EntityCommand>(
        {"entity",
         "entity list | show NAME | merge NAME INTO | ban NAME | rename NAME NEW | undo | export | "
         "import FILE…",
         "inspect and correct who counts as whom: merge, ban, rename, undo",
         "  newsidx entity show tokaev\n"
         "  newsidx entity merge 'K. Tokaev' 'Kassym-Jomart Tokayev' --note president\n"
         "  newsidx entity ban --type person Reuters\n"
         "  newsidx entity rename CSTO 'Collective Security Treaty Organization (CSTO)'\n"
         "  newsidx entity undo                   the last decision\n"
         "  newsidx entity export >decisions.txt\n"
         "  newsidx entity import decisions.txt   a colleague's; or "
         "NAME<TAB>TYPE<TAB>ID\n"});
    spec.takes(ArgumentKind::words, entity.words);
    spec.actions = "list show merge ban rename undo export import";
    spec.text("--type", "TYPE", entity.type, "what NAME is: country, person or organization");
    spec.choose_from("country person organization");
    spec.text("--note", "TEXT", entity.note, "the reason, for whoever reads the ledger");
    declare_table(spec, entity.table);
}

}  // namespace newsidx
