// The one file that includes CLI11: it costs ten seconds of the compiler, and its exit codes are
// not ours.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "base/edit_distance.hpp"
#include "cli/help.hpp"

namespace newsidx {
namespace {

// Help that begins with what people came for: examples.
class ExamplesFirst : public CLI::Formatter {
public:
    std::string make_description(const CLI::App* app) const override {
        std::string out = app->get_description() + "\n";
        if (const auto examples =
                help_examples(app->get_parent() == nullptr ? "" : app->get_name());
            !examples.empty()) {
            out += "\nExamples:\n" + std::string(examples);
        }
        return out + "\n";
    }
};

void add_query_options(CLI::App& command, QueryOptions& query) {
    command.add_option("QUERY", query.words, "words, phrases, fields: man 7 newsidx-query");
    command.add_flag("--any", query.any, "articles with any of the words, best first");
    const auto list = [&](const char* name, std::vector<std::string>& values, const char* help) {
        command.add_option(name, values, help)->take_all()->allow_extra_args(false);
    };
    list("--country", query.country,
         "only articles that name it: a code or a name; several: any of them");
    list("--person", query.person, "only articles that name one of these");
    list("--organization,--org", query.organization, "only articles that name one of these");
    list("--about", query.about, "only articles that are about this country");
    list("--not-country", query.not_country, "no article that names it");
    list("--not-person", query.not_person, "no article that names one of these");
    list("--not-organization,--not-org", query.not_organization,
         "no article that names one of these");
    list("--source", query.source, "only from this publisher");
    list("--lang", query.lang, "only in this language: en, ru");
    list("--author", query.author, "only by this author");
    list("--label", query.label, "only with this label");
    command.add_option("--from", query.from,
                       "published on this day or later: 2019, 2019-04, 2019-04-03, 7d");
    command.add_option("--to", query.to, "published on this day or earlier");
}

// Everything that parsing fills, in one place that outlives it.
struct Parsed {
    GlobalOptions global;
    std::string colour = "auto";
    bool version = false;
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
    command->fallthrough();
    command->allow_extras();
    return command;
}

void declare(CLI::App& app, Parsed& parsed) {
    app.description(std::string(help_summary("")));
    app.formatter(std::make_shared<ExamplesFirst>());
    app.allow_extras();
    // 0, not 1: with 1, CLI11 answers a mistyped command with "A subcommand is required".
    app.require_subcommand(0, 1);
    app.add_option("--db", parsed.global.databases,
                   "the index: a folder (repeat to search several)")
        ->take_all()
        ->allow_extra_args(false);
    app.add_option("--color", parsed.colour, "auto, always or never");
    app.add_flag("--json", parsed.global.json, "answers as JSON, one object a line");
    app.add_flag("--version", parsed.version, "print the version");

    CLI::App* add = add_command(app, "add");
    add->add_option("PATH", parsed.add.paths, "files, folders, containers; - is standard input");
    add->add_option("--files-from", parsed.add.files_from,
                    "read paths from this file, a line each; - is standard input");
    add->add_flag("-0,--null", parsed.add.null_separated, "paths of --files-from end in NUL");
    add->add_flag("--follow", parsed.add.follow_symlinks, "follow links to folders");
    add->add_flag("--prune", parsed.add.prune,
                  "forget articles whose files are gone from below the PATHs");
    add->add_option("--set", parsed.add.set, "FIELD=VALUE for what an article lacks: source=TASS")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--map", parsed.add.map,
                    "FIELD=.KEY for JSON with names of its own: title=.meta.head")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--label", parsed.add.labels, "a label for all that is added")
        ->take_all()
        ->allow_extra_args(false);
    add->add_option("--jobs", parsed.add.jobs, "threads; 0: one a core");

    CLI::App* search = add_command(app, "search");
    add_query_options(*search, parsed.search.query);
    search->add_option("--sort", parsed.search.sort, "relevance or date");
    search->add_option("-n,--limit", parsed.search.limit, "so many articles");
    search->add_option("--offset", parsed.search.offset, "leave out the first so many");
    search->add_flag("--summary", parsed.search.summary, "the exact total and facets at the end");
    search->add_flag("--explain", parsed.search.explain,
                     "print how the query is understood, and nothing else");

    add_query_options(*add_command(app, "count"), parsed.count.query);

    CLI::App* facets = add_command(app, "facets");
    add_query_options(*facets, parsed.facets.query);
    facets
        ->add_option(
            "--by", parsed.facets.by,
            "country, about, person, organization, source, lang, author, label, year, month")
        ->delimiter(',')
        ->allow_extra_args(false);
    facets->add_option("-n,--limit", parsed.facets.limit, "so many values of each; 0: all");
    facets->add_option("--min", parsed.facets.min, "only values that so many articles have");

    CLI::App* show = add_command(app, "show");
    show->add_option("ID", parsed.show.ids, "an article's id, or its first digits");
    show->add_flag("--text", parsed.show.text, "the text alone");

    add_command(app, "stats");

    CLI::App* remove = add_command(app, "remove");
    remove->add_option("ID", parsed.remove.ids, "an article's id, or its first digits");
    remove->add_option("--query", parsed.remove.query, "all articles that match this");

    add_command(app, "reindex");

    CLI::App* extract = add_command(app, "extract");
    extract->add_option("FILE", parsed.extract.paths,
                        "files, folders, containers; - is standard input");
    extract->add_option("--set", parsed.extract.set, "FIELD=VALUE for what an article lacks")
        ->take_all()
        ->allow_extra_args(false);
    extract->add_flag("--trace", parsed.extract.trace,
                      "by which rule, how sure, and what was not taken");
}

bool takes_query(const CLI::App& command) {
    return command.get_name() == "search" || command.get_name() == "count" ||
           command.get_name() == "facets";
}

Error usage(std::string what, std::string hint) {
    return {ErrorKind::usage, std::move(what), std::move(hint)};
}

// The option or command whose name is nearest to a mistyped one.
std::string nearest(std::string_view typed, const std::vector<std::string>& names) {
    std::string best;
    std::size_t distance = 3;
    for (const auto& name : names) {
        const auto edits = edit_distance(typed, name, 3);
        if (edits < distance) {
            distance = edits;
            best = name;
        }
    }
    return best;
}

std::vector<std::string> option_names(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

Error unknown(const CLI::App& app, const CLI::App* command, const std::string& word) {
    if (command == nullptr) {
        if (word.starts_with('-')) {
            const std::string near = nearest(word, option_names(app));
            return usage("no option '" + word + "'", near.empty() ? "newsidx --help" : near);
        }
        std::vector<std::string> names;
        for (const CLI::App* one : app.get_subcommands(nullptr)) names.push_back(one->get_name());
        const std::string near = nearest(word, names);
        return usage("no command '" + word + "'",
                     near.empty() ? "newsidx --help" : "newsidx " + near);
    }
    if (!word.starts_with('-'))
        return usage("'" + word + "' is one too many for " + command->get_name(),
                     "newsidx " + command->get_name() + " --help");
    std::vector<std::string> names = option_names(*command);
    const auto global = option_names(app);
    names.insert(names.end(), global.begin(), global.end());
    if (const std::string near = nearest(word, names); !near.empty())
        return usage("no option '" + word + "'", near);
    if (takes_query(*command)) {
        return usage("no option '" + word + "'", "to exclude a word, write NOT " +
                                                     word.substr(word.find_first_not_of('-')) +
                                                     " or quote the whole query: '… " + word + "'");
    }
    return usage("no option '" + word + "'", "newsidx " + command->get_name() + " --help");
}

Result<Command> chosen(const CLI::App& app, const CLI::App* command, Parsed& parsed) {
    if (command == nullptr) {
        if (parsed.version) return Command(PrintCommand{std::string(help_version())});
        return Command(PrintCommand{app.help()});
    }
    const std::string name = command->get_name();
    if (name == "add") return Command(std::move(parsed.add));
    if (name == "search") return Command(std::move(parsed.search));
    if (name == "count") return Command(std::move(parsed.count));
    if (name == "facets") return Command(std::move(parsed.facets));
    if (name == "show") return Command(std::move(parsed.show));
    if (name == "stats") return Command(StatsCommand{});
    if (name == "remove") return Command(std::move(parsed.remove));
    if (name == "reindex") return Command(ReindexCommand{});
    return Command(std::move(parsed.extract));
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
    CLI::App app("", "newsidx");
    Parsed parsed;
    declare(app, parsed);
    CommandLine line;
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());
    try {
        app.parse(reversed);
    } catch (const CLI::CallForHelp&) {
        const auto commands = app.get_subcommands();
        line.command = PrintCommand{(commands.empty() ? &app : commands.front())->help()};
        return line;
    } catch (const CLI::ParseError& e) {
        std::string what = e.what();
        std::transform(what.begin(), what.begin() + 1, what.begin(), [](char c) {
            return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        });
        return usage(what, "newsidx --help");
    }
    const auto commands = app.get_subcommands();
    const CLI::App* command = commands.empty() ? nullptr : commands.front();
    auto left = app.remaining(true);
    std::erase(left, "--");  // the end of the flags, for CLI11 as for us
    if (!left.empty()) return unknown(app, command, left.front());
    if (parsed.colour != "auto" && parsed.colour != "always" && parsed.colour != "never") {
        return usage("no colour choice '" + parsed.colour + "'", "--color auto, always or never");
    }
    parsed.global.colour = parsed.colour == "always"  ? ColourChoice::always
                           : parsed.colour == "never" ? ColourChoice::never
                                                      : ColourChoice::automatic;
    line.global = parsed.global;
    auto ready = chosen(app, command, parsed);
    if (!ready) return ready.error();
    line.command = *std::move(ready);
    return line;
}

}  // namespace newsidx
