// Flags that can't stand together, told before an index is opened.
#include "cli/commands.hpp"

namespace newsidx {
namespace {

Error clash(const std::string& a, const std::string& b) {
    return {ErrorKind::usage, a + " and " + b + " can't go together", "leave one out"};
}

Status check_names(const SearchCommand& command) {
    if (!command.sort.empty() && command.sort != "relevance" && command.sort != "date") {
        return Error{ErrorKind::usage, "no order '" + command.sort + "'",
                     "--sort relevance or --sort date"};
    }
    if (!command.collapse.empty() && command.collapse != "story") {
        return Error{ErrorKind::usage, "can't collapse by '" + command.collapse + "'",
                     "--collapse story"};
    }
    return {};
}

Status check_explain(const SearchCommand& command, const Terminal& terminal) {
    if (command.table.csv || command.table.tsv)
        return Error{ErrorKind::usage, "--explain shows a tree, no table", "--explain --json"};
    if (!command.batch.empty()) {
        return Error{ErrorKind::usage, "--explain shows one query, no --batch",
                     "newsidx search --explain QUERY"};
    }
    if (is_for_scripts(command) || command.summary) {
        return Error{ErrorKind::usage, "--explain shows a query, and no hits of it",
                     terminal.json() ? "--explain --json alone" : "--explain alone"};
    }
    return {};
}

Status check_batch(const SearchCommand& command, bool lines, bool table) {
    if (table) return clash("--csv or --tsv", "--batch");
    if (lines) return clash("--batch", "--ids-only or --format");
    if (command.all) return clash("--batch", "--all");
    if (!command.query.words.empty()) return clash("--batch", "a query");
    return {};
}

Status check_all(const SearchCommand& command) {
    if (command.summary || command.offset > 0) return clash("--all", "--summary or --offset");
    if (command.limit != SearchCommand().limit) return clash("--all", "--limit");
    if (command.expand || !command.recency.empty()) return clash("--all", "--expand or --recency");
    if (!command.collapse.empty()) return clash("--all", "--collapse");
    if (command.sort == "relevance") {
        return Error{ErrorKind::usage, "--all is by date: ranking all would need memory for all",
                     "--sort date, or --limit instead of --all"};
    }
    return {};
}

}  // namespace

Status check_search_flags(const SearchCommand& command, const Terminal& terminal) {
    if (auto good = check_names(command); !good) return good;
    if (command.explain) return check_explain(command, terminal);
    if (command.sort == "date" && (command.expand || !command.recency.empty())) {
        return Error{ErrorKind::usage, "--sort date and --expand or --recency can't go together",
                     "leave one out: both rank by relevance"};
    }
    if (command.ids_only && !command.format.empty()) return clash("--ids-only", "--format");
    const bool lines = command.ids_only || !command.format.empty();
    if (lines && terminal.json()) return clash("--json", "--ids-only or --format");
    const bool table = command.table.csv || command.table.tsv;
    if (table && lines) return clash("--csv or --tsv", "--ids-only or --format");
    if (command.summary && table) return clash("--csv or --tsv", "--summary");
    if (command.summary && lines) return clash("--ids-only or --format", "--summary");
    if (command.null && !lines) {
        return Error{ErrorKind::usage, "-0 needs --ids-only or --format",
                     "newsidx search QUERY --format '{path}' -0 | xargs -0 …"};
    }
    if (!command.batch.empty()) return check_batch(command, lines, table);
    if (command.all) return check_all(command);
    return {};
}

Status check_summary(bool summary, const Terminal& terminal) {
    if (!summary || terminal.json()) return {};
    return Error{ErrorKind::usage, "--summary goes with --json", "--json --summary"};
}

}  // namespace newsidx
