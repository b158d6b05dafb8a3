// The one file that includes CLI11: it costs ten seconds of the compiler, and its exit codes are
// not ours.
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <deque>
#include <memory>
#include <optional>

#include "cli/command_table.hpp"
#include "cli/completion.hpp"
#include "cli/declared.hpp"
#include "cli/query_help.hpp"
#include "cli/usage_error.hpp"

namespace newsidx {
namespace {

// Help that begins with what people came for: examples.
class ExamplesFirst : public CLI::Formatter {
public:
    explicit ExamplesFirst(const CommandTable& table) : table_(table) { column_width(kHelpColumn); }

    std::string make_description(const CLI::App* app) const override {
        const CommandWords& words = words_of(*app);
        const std::string examples(words.examples);
        return std::string(words.summary) + "\n" +
               (examples.empty() ? "" : "\nExamples:\n" + examples) + "\n";
    }

    std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
        return "Usage: newsidx " + std::string(words_of(*app).usage) + "\n";
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
        const bool asks = table_.find(app->get_name())->argument_kind == ArgumentKind::query;
        return std::string(asks ? "\nHow to write a QUERY: newsidx help query" : "") +
               "\nOn every command: --db DIR, --json, --color WHEN (newsidx --help)\n";
    }

private:
    static constexpr std::size_t kHelpColumn = 28;

    const CommandWords& words_of(const CLI::App& app) const {
        const bool is_program = app.get_parent() == nullptr;
        return (is_program ? table_.program() : *table_.find(app.get_name())).words;
    }

    const CommandTable& table_;
};

// A number as it was typed, and the place it is for.
struct TypedNumber {
    std::string option;
    NumberPlace place;
    std::string text;
};

// CLI11's parser for what is declared. The numbers are read after parsing, for errors in our words.
class Parser {
public:
    Parser(const CommandTable& table, const Declared& declared) {
        app.formatter(std::make_shared<ExamplesFirst>(table));
        app.set_help_flag("-h,--help", "show examples and options");
        app.allow_extras();
        // 0, not 1: with 1, CLI11 answers a mistyped command with "A subcommand is required".
        app.require_subcommand(0, 1);
        declare(app, table.program(), declared);
        for (const auto& one : table.commands()) {
            if (!declared.has_command(one->words.name)) continue;
            CLI::App* command =
                app.add_subcommand(std::string(one->words.name), std::string(one->words.summary));
            command->group("Commands");
            command->fallthrough();
            command->allow_extras();
            declare(*command, *one, declared);
        }
    }

    [[nodiscard]] Status read_numbers() const {
        for (const TypedNumber& one : numbers_) {
            if (one.text.empty()) continue;
            const auto value = option_number(one.option, one.text, one.place.most);
            if (!value) return value.error();
            *one.place.value = *value;
        }
        return {};
    }

    CLI::App app{"", "newsidx"};

private:
    void declare(CLI::App& command, const CommandSpec& spec, const Declared& declared) {
        if (spec.arguments != nullptr) command.add_option("ARGUMENT", *spec.arguments);
        for (const OptionSpec& one : spec.options) {
            if (!declared.has_option(one)) continue;
            CLI::Option* option =
                std::visit([&](const auto& place) { return add(command, one, place); }, one.place);
            option->group(std::string(one.group));
            if (!one.type.empty()) option->type_name(std::string(one.type));
        }
    }

    static CLI::Option* add(CLI::App& command, const OptionSpec& spec, bool* value) {
        return command.add_flag(std::string(spec.names), *value, std::string(spec.help))
            ->disable_flag_override();
    }

    static CLI::Option* add(CLI::App& command, const OptionSpec& spec, std::string* value) {
        // An unset variable of a script: as if the option weren't there would be something else.
        return command.add_option(std::string(spec.names), *value, std::string(spec.help))
            ->check([](const std::string& given) { return given.empty() ? "empty" : ""; });
    }

    static CLI::Option* add(CLI::App& command, const OptionSpec& spec,
                            std::vector<std::string>* values) {
        CLI::Option* option =
            command.add_option(std::string(spec.names), *values, std::string(spec.help));
        option->take_all()->allow_extra_args(false);
        if (spec.delimiter != 0) option->delimiter(spec.delimiter);
        return option;
    }

    CLI::Option* add(CLI::App& command, const OptionSpec& spec, const NumberPlace& place) {
        const std::string names(spec.names);
        numbers_.push_back({names.substr(names.find("--")), place, ""});
        return command.add_option(names, numbers_.back().text, std::string(spec.help));
    }

    std::deque<TypedNumber> numbers_;  // a deque: CLI11 keeps where each text is
};

const CLI::App* find_command(const CLI::App& app, std::string_view name) {
    for (const CLI::App* one : app.get_subcommands(nullptr)) {
        if (one->get_name() == name) return one;
    }
    return nullptr;
}

// The first argument that names a command: good enough to word an error.
std::string command_named(const CLI::App& app, const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const auto* const option = i > 0 ? app.get_option_no_throw(arguments[i - 1])
                                         : nullptr;  // its value, if it has one
        if (option != nullptr && option->get_items_expected_min() > 0) continue;
        if (find_command(app, arguments[i]) != nullptr) return arguments[i];
    }
    return {};
}

// An option written with a "=" that nothing follows: CLI11 would take the next argument for its
// value.
std::optional<std::string> option_without_value(const std::vector<std::string>& arguments) {
    for (const auto& one : arguments) {
        if (one.starts_with("--") && one.find('=') == one.size() - 1)
            return one.substr(0, one.size() - 1);
    }
    return std::nullopt;
}

Error needs_value(const std::string& option) {
    return {ErrorKind::usage, "'" + option + "' needs a value", "newsidx --help"};
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
    return needs_value(option);
}

// Not app.help(), which is that of the command parsed; groups end in one blank line, not in two.
std::string help_text(const CLI::App& app) {
    std::string text =
        app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal);
    for (auto at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n", at))
        text.erase(at, 1);
    return text;
}

Result<Command> help_on(const CommandTable& table, const std::string& command) {
    if (command == "query") return Command(PrintCommand{std::string(query_help())});
    const Parser parser(table, Declared::for_help(command));
    const CLI::App* const one = command.empty() ? &parser.app : find_command(parser.app, command);
    if (one == nullptr) return unknown_argument("", command, known_names(table, table.program()));
    return Command(PrintCommand{help_text(*one)});
}

Result<Command> script_for(const CommandTable& table, const std::vector<std::string>& shells) {
    const auto shell = shells.size() == 1 ? shell_named(shells.front()) : std::nullopt;
    if (!shell) {
        return Error{ErrorKind::usage, "completion needs the name of one shell",
                     "newsidx completion bash, zsh or fish"};
    }
    return Command(PrintCommand{completion_script(table, *shell)});
}

Result<ColourChoice> colour_choice(const std::string& when) {
    if (when == "auto") return ColourChoice::automatic;
    if (when == "always") return ColourChoice::always;
    if (when == "never") return ColourChoice::never;
    return Error{ErrorKind::usage, "no choice '" + when + "' for --color",
                 "--color auto, always or never"};
}

// What the program takes before any command.
struct ProgramOptions {
    GlobalOptions global;
    std::string colour = "auto";
    bool version = false;
    std::vector<std::string> help_on;
    std::vector<std::string> shells;
};

CommandTable whole_table(ProgramOptions& options) {
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
        "the index: a folder, a packed file or ssh://host/path; repeated: searched as one");
    program.text("--color", "WHEN", options.colour, "auto, always or never");
    program.choose_from("auto always never");
    program.flag("--json", options.global.json, "answers as JSON, one object a line");
    program.flag("--version", options.version, "print the version");
    declare_add(table);
    declare_queries(table);
    declare_views(table);
    declare_show(table);
    declare_upkeep(table);
    declare_entity(table);
    declare_saved(table);
    declare_moving(table);
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

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
    ProgramOptions options;
    const CommandTable table = whole_table(options);
    Parser parser(table, Declared::for_parsing(arguments));
    CLI::App& app = parser.app;
    // What follows "--" is no option; CLI11 would still look for the program's own there.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    const std::vector<std::string> before(arguments.begin(), mark);
    const std::vector<std::string> after(mark == arguments.end() ? mark : mark + 1,
                                         arguments.end());
    const auto unknown = [&](const CommandSpec& spec, const std::string& argument) {
        return unknown_argument(spec.words.name, argument, known_names(table, spec));
    };
    const CommandSpec& named = *table.find(command_named(app, before));
    if (const auto word = dashed_word(before, known_names(table, named)))
        return unknown(named, *word);
    if (const auto option = option_without_value(before)) return needs_value(*option);
    CommandLine line;
    try {
        app.parse(std::vector<std::string>(before.rbegin(), before.rend()));
    } catch (const CLI::CallForHelp&) {
        const auto commands = app.get_subcommands();
        auto help = help_on(table, commands.empty() ? "" : commands.front()->get_name());
        if (!help) return help.error();
        line.command = *std::move(help);
        return line;
    } catch (const CLI::ParseError& error) {
        return in_our_words(error);
    }
    const auto commands = app.get_subcommands();
    const CommandSpec& spec = *table.find(commands.empty() ? "" : commands.front()->get_name());
    if (const auto left = app.remaining(true); !left.empty()) return unknown(spec, left.front());
    if (!after.empty()) {
        if (spec.arguments == nullptr) return unknown(spec, after.front());
        spec.arguments->insert(spec.arguments->end(), after.begin(), after.end());
    }
    const auto& named_indexes = options.global.databases;
    if (std::find(named_indexes.begin(), named_indexes.end(), "") != named_indexes.end())
        return Error{ErrorKind::usage, "--db '' names no index", "--db DIR"};
    const auto colour = colour_choice(options.colour);
    if (!colour) return colour.error();
    options.global.colour = *colour;
    line.global = options.global;
    if (options.version) {
        line.command = PrintCommand{"newsidx " NEWSIDX_VERSION "\n"};
        return line;
    }
    if (spec.argument_kind == ArgumentKind::commands || commands.empty()) {
        if (options.help_on.size() > 1) return unknown(spec, options.help_on[1]);
        auto help = help_on(table, options.help_on.empty() ? "" : options.help_on.front());
        if (!help) return help.error();
        line.command = *std::move(help);
        return line;
    }
    if (spec.argument_kind == ArgumentKind::shells) {
        auto script = script_for(table, options.shells);
        if (!script) return script.error();
        line.command = *std::move(script);
        return line;
    }
    if (auto good = parser.read_numbers(); !good) return good.error();
    line.command = spec.take();
    return line;
}

}  // namespace newsidx
