// The one file that includes CLI11: it costs ten seconds of the compiler, and its exit codes are
// not ours.
#include "cli/parser.hpp"

#include <CLI/CLI.hpp>
#include <deque>
#include <memory>
#include <sstream>

#include "cli/usage_error.hpp"
#include "output/safe.hpp"

namespace newsidx {
namespace {

// Columns of a help page.
constexpr std::size_t kHelpWidth = 80;
// Where what an option does begins, and what a command does.
constexpr std::size_t kHelpColumn = 28;
constexpr std::size_t kCommandColumn = 14;

// In lines of at most `width` columns, where no word is longer; all but the first are indented.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent = 0) {
    std::string out;
    std::size_t used = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(word.size() + 1, text.size()));
        const std::size_t needed = columns(word);
        if (out.empty()) {
            used = needed;
        } else if (used + 1 + needed <= width) {
            out += ' ';
            used += 1 + needed;
        } else {
            out += '\n' + std::string(indent, ' ');
            used = needed;
        }
        out += word;
    }
    return out;
}

// Help that begins with what people came for: examples.
class ExamplesFirst : public CLI::Formatter {
public:
    explicit ExamplesFirst(const CommandTable& table) : table_(table) { column_width(kHelpColumn); }

    std::string make_description(const CLI::App* app) const override {
        const CommandWords& words = words_of(*app);
        const std::string examples(words.examples);
        return wrapped(words.summary, kHelpWidth) + "\n" +
               (examples.empty() ? "" : "\nExamples:\n" + examples) + "\n";
    }

    std::string make_usage(const CLI::App* app, std::string /*name*/) const override {
        constexpr std::string_view kBegin = "Usage: newsidx ";
        return std::string(kBegin) +
               wrapped(words_of(*app).usage, kHelpWidth - kBegin.size(), kBegin.size()) + "\n";
    }

    // "--from DATE": no word of how CLI11 stores or repeats it.
    std::string make_option_opts(const CLI::Option* option) const override {
        return option->get_type_size() == 0 ? "" : " " + option->get_type_name();
    }

    std::string make_option_name(const CLI::Option* option, bool is_positional) const override {
        return is_positional ? option->get_name(true) : option->get_name(false, true);
    }

    std::string make_option_desc(const CLI::Option* option) const override {
        return wrapped(option->get_description(), kHelpWidth - kHelpColumn);
    }

    std::string make_subcommand(const CLI::App* command) const override {
        std::stringstream out;
        CLI::detail::format_help(out, command->get_name(),
                                 wrapped(command->get_description(), kHelpWidth - kCommandColumn),
                                 kCommandColumn);
        return out.str();
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
    const CLI::Option* option_given = nullptr;  // CLI11's, which knows whether it was typed
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
            command->group(std::string(one->heading));
            command->fallthrough();
            command->allow_extras();
            declare(*command, *one, declared);
        }
    }

    [[nodiscard]] Status read_numbers() const {
        for (const TypedNumber& one : numbers_) {
            if (one.option_given->count() == 0) continue;
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
        numbers_.push_back({names.substr(names.find("--")), place, "", nullptr});
        TypedNumber& typed = numbers_.back();
        CLI::Option* option = command.add_option(names, typed.text, std::string(spec.help));
        typed.option_given = option;
        return option;
    }

    std::deque<TypedNumber> numbers_;  // a deque: CLI11 keeps where each text is
};

const CLI::App* find_command(const CLI::App& app, std::string_view name) {
    for (const CLI::App* one : app.get_subcommands(nullptr)) {
        if (one->get_name() == name) return one;
    }
    return nullptr;
}

// CLI11's sentences are for programmers.
Error in_our_words(const CLI::ParseError& error, std::string_view command) {
    const std::string what = error.what();
    const std::string help = help_command(command);
    const std::string option = what.substr(0, what.find_first_of(": "));
    if (what.find("override") != std::string::npos) {
        const std::string name = what.substr(0, what.find(' '));
        return {ErrorKind::usage, "'--" + name + "' takes no value", help};
    }
    if (!what.starts_with('-')) return {ErrorKind::usage, what, help};
    if (what.find("At Most") != std::string::npos)
        return {ErrorKind::usage, "'" + option + "' is given more than once", help};
    return needs_value(option, command);
}

// Not app.help(), which is that of the command parsed; groups end in one blank line, not in two.
std::string help_of(const CLI::App& app) {
    std::string text =
        app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal);
    for (auto at = text.find("\n\n\n"); at != std::string::npos; at = text.find("\n\n\n", at))
        text.erase(at, 1);
    return text;
}

}  // namespace

Result<ParsedArguments> parse_arguments(const CommandTable& table,
                                        const std::vector<std::string>& arguments) {
    Parser parser(table, Declared::for_parsing(arguments));
    ParsedArguments parsed;
    try {
        // CLI11 takes them from the end.
        parser.app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        parsed.asks_help = true;
    } catch (const CLI::ParseError& error) {
        const auto named = parser.app.get_subcommands();
        return in_our_words(error, named.empty() ? "" : named.front()->get_name());
    }
    const auto commands = parser.app.get_subcommands();
    if (!commands.empty()) parsed.command = commands.front()->get_name();
    if (parsed.asks_help) return parsed;
    parsed.left = parser.app.remaining(true);
    if (!parsed.left.empty()) return parsed;
    if (auto good = parser.read_numbers(); !good) return good.error();
    return parsed;
}

std::optional<std::string> help_text(const CommandTable& table, const std::string& command) {
    const Parser parser(table, Declared::for_help(command));
    const CLI::App* const one = command.empty() ? &parser.app : find_command(parser.app, command);
    if (one == nullptr) return std::nullopt;
    return help_of(*one);
}

}  // namespace newsidx
