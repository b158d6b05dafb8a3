// The one file that includes CLI11: it costs ten seconds of the compiler, and its exit codes are
// not ours.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/help.hpp"
#include "cli/usage_error.hpp"

namespace newsidx {
namespace {

// Help that begins with what people came for: examples.
class ExamplesFirst : public CLI::Formatter {
public:
    ExamplesFirst() { column_width(kHelpColumn); }

    std::string make_description(const CLI::App* app) const override {
        std::string out = app->get_description() + "\n";
        if (const auto examples = help_examples(name_of(*app)); !examples.empty())
            out += "\nExamples:\n" + std::string(examples);
        return out + "\n";
    }

    std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
        return "Usage: newsidx " + std::string(help_usage(name_of(*app))) + "\n";
    }

    // "--from DATE": no word of how CLI11 stores or repeats it.
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_type_size() == 0 ? "" : " " + option->get_type_name();
    }

    std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        return is_positional ? option->get_name(true) : option->get_name(false, true);
    }

    // The arguments are in the usage line.
    std::string make_positionals(const CLI::App* /*app*/) const override { return {}; }

    std::string make_footer(const CLI::App* app) const override {
        if (app->get_parent() == nullptr)
            return "\nnewsidx COMMAND --help shows a command's options and examples.\n";
        return "\nOn every command: --db DIR, --json, --color WHEN (newsidx --help)\n";
    }

private:
    static constexpr std::size_t kHelpColumn = 28;

    static std::string name_of(const CLI::App& app) {
        return app.get_parent() == nullptr ? std::string() : app.get_name();
    }
};

// Each may be repeated; the values add up.
CLI::Option* add_list(CLI::App& command, const char* name, std::vector<std::string>& values,
                      const char* type, const char* help) {
    return command.add_option(name, values, help)
        ->type_name(type)
        ->take_all()
        ->allow_extra_args(false);
}

void add_query_options(CLI::App& command, QueryOptions& query) {
    command.add_option("QUERY", query.words);
    command.add_flag("--any", query.any, "articles with any of the words, best first")
        ->disable_flag_override();
    const auto filter = [&](const char* name, std::vector<std::string>& values, const char* type,
                            const char* help) {
        add_list(command, name, values, type, help)->group("Filters");
    };
    filter("--country", query.country, "NAME",
           "names this country: a code or a name; repeated: any of them");
    filter("--about", query.about, "NAME", "is about this country");
    filter("--person", query.person, "NAME", "names this person");
    filter("--organization,--org", query.organization, "NAME", "names this organization");
    filter("--not-country", query.not_country, "NAME", "does not name it");
    filter("--not-person", query.not_person, "NAME", "does not name them");
    filter("--not-organization,--not-org", query.not_organization, "NAME", "does not name it");
    filter("--source", query.source, "NAME",
           "from this publisher; a '*' at the end for any ending");
    filter("--lang", query.lang, "CODE", "in this language: en, ru");
    filter("--author", query.author, "NAME", "by this author");
    filter("--label", query.label, "NAME", "with this label");
    const auto day = [&](const char* name, std::string& value, const char* help) {
        command.add_option(name, value, help)->type_name("DATE")->group("Filters");
    };
    day("--from", query.from, "published then or later: 2019, 2019-04, 2019-04-03, 7d, today");
    day("--to", query.to, "published then or earlier");
}

// Everything that parsing fills, in one place that outlives it.
struct Parsed {
    GlobalOptions global;
    std::string colour = "auto";
    bool version = false;
    std::string help_on;
    std::string jobs = "0";
    std::string search_limit = "10", search_offset = "0";
    std::string facets_limit = "20", facets_min = "1";
    AddCommand add;
    SearchCommand search;
    CountCommand count;
    FacetsCommand facets;
    ShowCommand show;
    RemoveCommand remove;
    ExtractCommand extract;
};

CLI::App* add_command(CLI::App& app, const char* name) {
    CLI::App* command = app.add_subcommand(name, std::string(help_summary(name)));
    command->group("Commands");
    command->fallthrough();
    command->allow_extras();
    return command;
}

void declare_global(CLI::App& app, Parsed& parsed) {
    app.description(std::string(help_summary("")));
    app.formatter(std::make_shared<ExamplesFirst>());
    app.set_help_flag("-h,--help", "show examples and options");
    app.allow_extras();
    // 0, not 1: with 1, CLI11 answers a mistyped command with "A subcommand is required".
    app.require_subcommand(0, 1);
    add_list(app, "--db", parsed.global.databases, "DIR",
             "the index: a folder; repeated: several searched as one");
    app.add_option("--color", parsed.colour, "auto, always or never")->type_name("WHEN");
    app.add_flag("--json", parsed.global.json, "answers as JSON, one object a line")
        ->disable_flag_override();
    app.add_flag("--version", parsed.version, "print the version")->disable_flag_override();
}

void declare_add(CLI::App& app, Parsed& parsed) {
    CLI::App* add = add_command(app, "add");
    add->add_option("PATH", parsed.add.paths);
    add->add_option("--files-from", parsed.add.files_from,
                    "read paths from this file, a line each; - is standard input")
        ->type_name("FILE");
    add->add_flag("-0,--null", parsed.add.null_separated, "paths of --files-from end in NUL");
    add->add_flag("--follow", parsed.add.follow_symlinks, "follow links to folders");
    add->add_flag("--prune", parsed.add.prune,
                  "forget articles whose files are gone from below the PATHs");
    add_list(*add, "--set", parsed.add.set, "FIELD=VALUE",
             "for what an article lacks: source=TASS");
    add_list(*add, "--map", parsed.add.map, "FIELD=.KEY",
             "for JSON with names of its own: title=.meta.head");
    add_list(*add, "--label", parsed.add.labels, "NAME", "a label for all that is added");
    add->add_option("--jobs", parsed.jobs, "threads; 0: one a core")->type_name("N");
}

void declare_queries(CLI::App& app, Parsed& parsed) {
    CLI::App* search = add_command(app, "search");
    add_query_options(*search, parsed.search.query);
    search->add_option("--sort", parsed.search.sort, "relevance or date, newest first")
        ->type_name("ORDER");
    search->add_option("-n,--limit", parsed.search_limit, "so many articles; 10 unless told")
        ->type_name("N");
    search->add_option("--offset", parsed.search_offset, "leave out the first so many")
        ->type_name("N");
    search->add_flag("--summary", parsed.search.summary, "the exact total and facets at the end");
    search->add_flag("--explain", parsed.search.explain,
                     "print how the query is understood, and nothing else");

    add_query_options(*add_command(app, "count"), parsed.count.query);

    CLI::App* facets = add_command(app, "facets");
    add_query_options(*facets, parsed.facets.query);
    add_list(*facets, "--by", parsed.facets.by, "FACET,…",
             "country, about, person, organization, source, lang, author, label, year, month")
        ->delimiter(',');
    facets->add_option("-n,--limit", parsed.facets_limit, "so many values of each; 0: all")
        ->type_name("N");
    facets->add_option("--min", parsed.facets_min, "only values that so many articles have")
        ->type_name("N");
}

void declare_rest(CLI::App& app, Parsed& parsed) {
    CLI::App* show = add_command(app, "show");
    show->add_option("ID", parsed.show.ids);
    show->add_flag("--text", parsed.show.text, "the text alone");

    add_command(app, "stats");

    CLI::App* remove = add_command(app, "remove");
    remove->add_option("ID", parsed.remove.ids);
    remove->add_option("--query", parsed.remove.query, "all articles that match this")
        ->type_name("QUERY");

    add_command(app, "reindex");

    CLI::App* extract = add_command(app, "extract");
    extract->add_option("FILE", parsed.extract.paths);
    add_list(*extract, "--set", parsed.extract.set, "FIELD=VALUE", "for what an article lacks");
    extract->add_flag("--trace", parsed.extract.trace,
                      "by which rule, how sure, and what was not taken");

    add_command(app, "help")->add_option("COMMAND", parsed.help_on);
}

const CLI::App* find_command(const CLI::App& app, std::string_view name) {
    for (const CLI::App* one : app.get_subcommands(nullptr)) {
        if (one->get_name() == name) return one;
    }
    return nullptr;
}

void add_names(const CLI::App& app, KnownNames& names) {
    for (const CLI::Option* option : app.get_options()) {
        std::vector<std::string> all;
        for (const auto& name : option->get_lnames()) all.push_back("--" + name);
        for (const auto& name : option->get_snames()) all.push_back("-" + name);
        names.options.insert(names.options.end(), all.begin(), all.end());
        if (option->get_type_size() != 0)
            names.value_options.insert(names.value_options.end(), all.begin(), all.end());
    }
}

KnownNames known_names(const CLI::App& app, std::string_view command) {
    KnownNames names;
    for (const CLI::App* one : app.get_subcommands(nullptr)) {
        names.commands.push_back(one->get_name());
        if (one->get_name() == command) add_names(*one, names);
    }
    add_names(app, names);
    return names;
}

// The first argument that names a command: good enough to word an error.
std::string command_named(const CLI::App& app, const std::vector<std::string>& arguments) {
    for (const auto& one : arguments) {
        if (find_command(app, one) != nullptr) return one;
    }
    return {};
}

// CLI11's sentences are for programmers.
Error in_our_words(const CLI::ParseError& error) {
    const std::string what = error.what();
    const std::string option = what.substr(0, what.find_first_of(": "));
    if (what.find("override") != std::string::npos) {
        const std::string name = what.substr(0, what.find(' '));
        return {ErrorKind::usage, "'--" + name + "' takes no value", "newsidx --help"};
    }
    if (!what.starts_with('-')) return {ErrorKind::usage, what, "newsidx --help"};
    if (what.find("At Most") != std::string::npos)
        return {ErrorKind::usage, "'" + option + "' is given more than once", "newsidx --help"};
    return {ErrorKind::usage, "'" + option + "' needs a value", "newsidx --help"};
}

// Not app.help(), which is that of the command parsed; groups end in one blank line, not in two.
std::string help_text(const CLI::App& app) {
    std::string text =
        app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal);
    for (auto at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n", at))
        text.erase(at, 1);
    return text;
}

Result<Command> help_on(const CLI::App& app, const std::string& command) {
    if (command.empty()) return Command(PrintCommand{help_text(app)});
    const CLI::App* const one = find_command(app, command);
    if (one == nullptr) return unknown_argument("", command, known_names(app, ""));
    return Command(PrintCommand{help_text(*one)});
}

// The numbers of options, each into its place.
Status read_numbers(Parsed& parsed) {
    std::size_t min = 0;
    struct Number {
        const char* option;
        const std::string& text;
        std::size_t most;
        std::size_t& value;
    };
    const Number numbers[] = {
        {"--jobs", parsed.jobs, kMaxJobs, parsed.add.jobs},
        {"--limit", parsed.search_limit, kMaxLimit, parsed.search.limit},
        {"--offset", parsed.search_offset, kMaxLimit, parsed.search.offset},
        {"--limit", parsed.facets_limit, kMaxLimit, parsed.facets.limit},
        {"--min", parsed.facets_min, kMaxLimit, min},
    };
    for (const Number& one : numbers) {
        const auto value = option_number(one.option, one.text, one.most);
        if (!value) return value.error();
        one.value = *value;
    }
    parsed.facets.min = min;
    return {};
}

Result<Command> chosen(const CLI::App& app, const CLI::App* command, Parsed& parsed) {
    if (parsed.version) return Command(PrintCommand{std::string(help_version())});
    if (command == nullptr) return help_on(app, "");
    if (auto good = read_numbers(parsed); !good) return good.error();
    const std::string name = command->get_name();
    if (name == "add") return Command(std::move(parsed.add));
    if (name == "search") return Command(std::move(parsed.search));
    if (name == "count") return Command(std::move(parsed.count));
    if (name == "facets") return Command(std::move(parsed.facets));
    if (name == "show") return Command(std::move(parsed.show));
    if (name == "stats") return Command(StatsCommand{});
    if (name == "remove") return Command(std::move(parsed.remove));
    if (name == "reindex") return Command(ReindexCommand{});
    if (name == "help") return help_on(app, parsed.help_on);
    return Command(std::move(parsed.extract));
}

// Where a command keeps the arguments that are no options; nullptr when it takes none.
std::vector<std::string>* arguments_of(const std::string& command, Parsed& parsed) {
    if (command == "add") return &parsed.add.paths;
    if (command == "search") return &parsed.search.query.words;
    if (command == "count") return &parsed.count.query.words;
    if (command == "facets") return &parsed.facets.query.words;
    if (command == "show") return &parsed.show.ids;
    if (command == "remove") return &parsed.remove.ids;
    if (command == "extract") return &parsed.extract.paths;
    return nullptr;
}

Result<ColourChoice> colour_choice(const std::string& when) {
    if (when == "auto") return ColourChoice::automatic;
    if (when == "always") return ColourChoice::always;
    if (when == "never") return ColourChoice::never;
    return Error{ErrorKind::usage, "no choice '" + when + "' for --color",
                 "--color auto, always or never"};
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
    CLI::App app("", "newsidx");
    Parsed parsed;
    declare_global(app, parsed);
    declare_add(app, parsed);
    declare_queries(app, parsed);
    declare_rest(app, parsed);
    // What follows "--" is no option; CLI11 would still look for the program's own there.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    const std::vector<std::string> before(arguments.begin(), mark);
    const std::vector<std::string> after(mark == arguments.end() ? mark : mark + 1,
                                         arguments.end());
    const std::string named = command_named(app, before);
    if (const auto word = dashed_word(before, known_names(app, named)))
        return unknown_argument(named, *word, known_names(app, named));
    CommandLine line;
    try {
        app.parse(std::vector<std::string>(before.rbegin(), before.rend()));
    } catch (const CLI::CallForHelp&) {
        const auto commands = app.get_subcommands();
        line.command = PrintCommand{help_text(commands.empty() ? app : *commands.front())};
        return line;
    } catch (const CLI::ParseError& error) {
        return in_our_words(error);
    }
    const auto commands = app.get_subcommands();
    const CLI::App* const command = commands.empty() ? nullptr : commands.front();
    const std::string name = command == nullptr ? "" : command->get_name();
    if (const auto left = app.remaining(true); !left.empty())
        return unknown_argument(name, left.front(), known_names(app, name));
    if (!after.empty()) {
        std::vector<std::string>* const rest = arguments_of(name, parsed);
        if (rest == nullptr) return unknown_argument(name, after.front(), known_names(app, name));
        rest->insert(rest->end(), after.begin(), after.end());
    }
    const auto colour = colour_choice(parsed.colour);
    if (!colour) return colour.error();
    parsed.global.colour = *colour;
    line.global = parsed.global;
    auto ready = chosen(app, command, parsed);
    if (!ready) return ready.error();
    line.command = *std::move(ready);
    return line;
}

}  // namespace newsidx
