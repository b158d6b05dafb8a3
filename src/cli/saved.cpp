#include "cli/commands.hpp"
#include "cli/saved_state.hpp"
#include "index/reader.hpp"
#include "output/delimited.hpp"
#include "output/json.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

Error usage() {
    return {ErrorKind::usage, "saved needs add, list, show or remove",
            "newsidx saved add NAME QUERY"};
}

Result<int> add(const std::string& name, QueryOptions query, Context& context) {
    if (auto good = check_saved_name(name); !good) return good.error();
    query.words.erase(query.words.begin(), query.words.begin() + 2);
    // A query that can't be asked isn't kept.
    const auto tree = query_tree(query, context);
    if (!tree) return tree.error();
    if (tree->kind == NodeKind::all)
        return Error{ErrorKind::usage, "nothing to save", "newsidx saved add NAME QUERY"};
    // Where there is an index it says what can't be meant; somebody may be waited for.
    auto reader =
        context.databases.empty() ? Result<Reader>(Error{}) : Reader::open(context.databases);
    if (reader) {
        const auto meanings = reader->meanings(*tree);
        if (!meanings && meanings.error().kind == ErrorKind::query) return meanings.error();
    }
    if (auto saved = save_query(context.state, name, query); !saved) return saved.error();
    return kDone;
}

void print(const std::string& name, const QueryOptions& query, std::optional<Delimited> table,
           Terminal& terminal) {
    if (terminal.json()) {
        terminal.out(json_saved(name, saved_text(query)));
    } else if (table) {
        Row row{name};
        for (const auto& [key, value] : saved_values(query)) row.push_back(safe(value));
        terminal.out(delimited_row(*table, row));
    } else {
        terminal.out(name + ": " + safe(saved_arguments(query)) + "\n");
    }
}

void print_columns(std::optional<Delimited> table, Terminal& terminal) {
    if (!table) return;
    Row columns{"name"};
    for (const auto& [key, value] : saved_values({})) columns.push_back(key);
    terminal.out(delimited_row(*table, columns));
}

Result<int> show(const std::string& name, std::optional<Delimited> table, Context& context) {
    const auto query = saved_query(context.state, name);
    if (!query) return query.error();
    print_columns(table, context.terminal);
    print(name, *query, table, context.terminal);
    return kDone;
}

// All that can be read; the others are named, and the exit code is theirs.
Result<int> list(std::optional<Delimited> table, Context& context) {
    const auto names = saved_names(context.state);
    int code = names.empty() ? kNothingMatched : kDone;
    if (names.empty()) context.terminal.note("newsidx: no query is saved");
    print_columns(table, context.terminal);
    for (const auto& name : names) {
        const auto query = saved_query(context.state, name);
        if (query) {
            print(name, *query, table, context.terminal);
        } else {
            context.terminal.error(query.error());
            code = exit_code(query.error().kind);
        }
    }
    return code;
}

}  // namespace

Result<int> run(const SavedCommand& command, Context& context) {
    const auto& words = command.query.words;
    if (words.empty()) return usage();
    const auto table = table_format(command.table, context.terminal);
    if (!table) return table.error();
    if (*table && words[0] != "list" && words[0] != "show")
        return Error{ErrorKind::usage, "--csv and --tsv are for saved list and saved show",
                     "newsidx saved list --csv"};
    if (words[0] == "list" && words.size() == 1) return list(*table, context);
    if (words[0] == "add" && words.size() >= 2) return add(words[1], command.query, context);
    if (words[0] == "show" && words.size() == 2) return show(words[1], *table, context);
    if (words[0] == "remove" && words.size() == 2) {
        if (auto gone = forget_query(context.state, words[1]); !gone) return gone.error();
        return kDone;
    }
    return usage();
}

}  // namespace newsidx
