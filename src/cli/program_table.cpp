#include "cli/program_table.hpp"

namespace newsidx {

CommandTable program_table(ProgramOptions& options) {
    CommandTable table(
        {"", "[OPTIONS] COMMAND …",
         "newsidx: full-text search for news, with the countries, people and organizations of "
         "every article",
         "  newsidx add corpus/\n"
         "  newsidx search \"Eurasian Union\"\n"
         "  newsidx search tokayev --country KZ --json | jq -r .title\n"
         "  newsidx facets --by country,year tokayev\n"});
    CommandSpec& program = table.program();
    program.list(
        "--db", "DIR", options.global.databases,
        "the index: a folder, a packed file or ssh://host/path; repeated: searched as one; "
        "default: $NEWSIDX_DB, else $XDG_DATA_HOME/newsidx/default, else "
        "~/.local/share/newsidx/default");
    program.text("--color", "WHEN", options.colour, "auto, always or never");
    program.choose_from("auto always never");
    program.flag("--json", options.global.json, "answers as JSON, one object a line");
    program.flag("--version", options.version, "print the version");
    table.head("Build an index");
    declare_building(table);
    table.head("Search");
    declare_queries(table);
    declare_show(table);
    declare_saved(table);
    table.head("Look further");
    declare_views(table);
    declare_entity(table);
    table.head("Maintain an index");
    declare_upkeep(table);
    declare_moving(table);
    table.head("Without an index");
    declare_extract(table);
    auto [help, print] =
        table.add<PrintCommand>({"help", "help [COMMAND|query]",
                                 "show a command's examples and options, or the query language",
                                 "  newsidx help search\n"
                                 "  newsidx help query\n"});
    help.takes(ArgumentKind::commands, options.help_on);
    auto [completion, script] = table.add<PrintCommand>(
        {"completion", "completion bash|zsh|fish", "print a script that completes command lines",
         "  . <(newsidx completion bash)                   in ~/.bashrc\n"
         "  newsidx completion zsh >~/.zfunc/_newsidx      a folder of $fpath\n"
         "  newsidx completion fish >~/.config/fish/completions/newsidx.fish\n"});
    completion.takes(ArgumentKind::shells, options.shells);
    return table;
}

}  // namespace newsidx
