#include "cli/options.hpp"

#include <algorithm>
#include <optional>

#include "cli/completion.hpp"
#include "cli/parser.hpp"
#include "cli/program_table.hpp"
#include "cli/query_help.hpp"
#include "cli/usage_error.hpp"

namespace newsidx {
namespace {

bool takes_value(const CommandSpec& spec, std::string_view option) {
    return std::any_of(spec.options.begin(), spec.options.end(), [&](const OptionSpec& one) {
        const auto names = names_of(one);
        return !one.type.empty() && std::find(names.begin(), names.end(), option) != names.end();
    });
}

// The first argument that names a command and is no option's value: good enough to word an error.
const CommandSpec& spec_named(const CommandTable& table,
                              const std::vector<std::string>& arguments) {
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const bool is_value = i > 0 && takes_value(table.program(), arguments[i - 1]);
        const CommandSpec* const spec = is_value ? nullptr : table.find(arguments[i]);
        if (spec != nullptr && spec != &table.program()) return *spec;
    }
    return table.program();
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

Result<Command> help_on(const CommandTable& table, const std::string& command) {
    if (command == "query") return Command(PrintCommand{std::string(query_help())});
    auto text = help_text(table, command);
    if (!text) return unknown_argument("", command, known_names(table, table.program()));
    return Command(PrintCommand{*std::move(text)});
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

Error not_taken(const CommandTable& table, const CommandSpec& spec, const std::string& argument) {
    return unknown_argument(spec.words.name, argument, known_names(table, spec));
}

// What would be read as something else than was meant.
Status check_spelling(const CommandTable& table, const std::vector<std::string>& arguments) {
    const CommandSpec& named = spec_named(table, arguments);
    if (const auto word = dashed_word(arguments, table, named))
        return not_taken(table, named, *word);
    if (const auto option = option_without_value(arguments))
        return needs_value(*option, named.words.name);
    return {};
}

Result<GlobalOptions> global_options(const ProgramOptions& options) {
    GlobalOptions global = options.global;
    const auto& indexes = global.databases;
    if (std::find(indexes.begin(), indexes.end(), "") != indexes.end())
        return Error{ErrorKind::usage, "--db '' names no index", "--db DIR"};
    const auto colour = colour_choice(options.colour);
    if (!colour) return colour.error();
    global.colour = *colour;
    return global;
}

Result<Command> command_of(const CommandTable& table, const CommandSpec& spec,
                           const ProgramOptions& options) {
    if (options.version) return Command(PrintCommand{"newsidx " NEWSIDX_VERSION "\n"});
    if (spec.argument_kind == ArgumentKind::commands || &spec == &table.program()) {
        if (options.help_on.size() > 1) return not_taken(table, spec, options.help_on[1]);
        return help_on(table, options.help_on.empty() ? "" : options.help_on.front());
    }
    if (spec.argument_kind == ArgumentKind::shells) return script_for(table, options.shells);
    return spec.take();
}

}  // namespace

Result<CommandLine> parse_command_line(const std::vector<std::string>& arguments) {
    ProgramOptions options;
    const CommandTable table = program_table(options);
    // What follows "--" is no option; CLI11 would still look for the program's own there.
    const auto mark = std::find(arguments.begin(), arguments.end(), "--");
    const std::vector<std::string> before(arguments.begin(), mark);
    const std::vector<std::string> after(mark == arguments.end() ? mark : mark + 1,
                                         arguments.end());
    if (auto good = check_spelling(table, before); !good) return good.error();
    const auto parsed = parse_arguments(table, before);
    if (!parsed) return parsed.error();
    CommandLine line;
    if (parsed->asks_help) {
        auto help = help_on(table, parsed->command);
        if (!help) return help.error();
        line.command = *std::move(help);
        return line;
    }
    const CommandSpec& spec = *table.find(parsed->command);
    if (!parsed->left.empty()) return not_taken(table, spec, parsed->left.front());
    if (!after.empty()) {
        if (spec.arguments == nullptr) return not_taken(table, spec, after.front());
        spec.arguments->insert(spec.arguments->end(), after.begin(), after.end());
    }
    auto global = global_options(options);
    if (!global) return global.error();
    line.global = *std::move(global);
    auto command = command_of(table, spec, options);
    if (!command) return command.error();
    line.command = *std::move(command);
    return line;
}

}  // namespace newsidx
