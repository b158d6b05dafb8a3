#include "cli/usage_error.hpp"

#include <algorithm>
#include <charconv>

#include "base/ascii.hpp"
#include "base/edit_distance.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxNameEdits = 2;

bool is_letter(char c) { return ascii::is_letter(c) || (c & 0x80) != 0; }

bool contains(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// "" where none has more than half its letters from what was typed.
std::string nearest(std::string_view typed, const std::vector<std::string>& names) {
    std::string best;
    std::size_t distance = kMaxNameEdits + 1;
    for (const auto& name : names) {
        const auto edits = edit_distance(typed, name, kMaxNameEdits);
        if (edits < distance && 2 * edits < std::min(typed.size(), name.size())) {
            distance = edits;
            best = name;
        }
    }
    return best;
}

Error usage(std::string what, std::string hint) {
    return {ErrorKind::usage, std::move(what), std::move(hint)};
}

Error unknown_option(std::string_view command, std::string_view argument, const KnownNames& known) {
    const std::string what = "no option '" + std::string(argument) + "'";
    const std::string_view name = argument.substr(0, argument.find('='));
    const bool is_long = argument.starts_with("--");
    if (!is_long && contains(known.options, "-" + std::string(name)))  // -by
        return usage(what, "-" + std::string(argument));
    if (!is_long && name.size() < argument.size() && contains(known.options, name))  // -n=5
        return usage(what, std::string(name) + " " + std::string(argument.substr(name.size() + 1)));
    std::string commands;
    for (const auto& [option, other] : known.elsewhere) {
        if (option == name && other == command) {
            return usage("'" + std::string(name) + "' stands behind the command that it is for",
                         "newsidx " + other + " " + std::string(name));
        }
        if (option == name) commands += (commands.empty() ? "" : ", ") + other;
    }
    if (!commands.empty() && !command.empty()) {
        return usage(std::string(command) + " has no option '" + std::string(name) +
                         "', but these commands do: " + commands,
                     help_command(command));
    }
    if (const std::string near = is_long ? nearest(name, known.options) : ""; !near.empty())
        return usage(what, near);
    if (known.arguments == ArgumentKind::query && !is_long) {
        const std::string word(
            argument.substr(std::min(argument.find_first_not_of('-'), argument.size())));
        return usage(what, "NOT " + word +
                               " to exclude the word, or quotes around the whole query: '… " +
                               std::string(argument) + "'");
    }
    if (known.arguments == ArgumentKind::paths)
        return usage(what, "./" + std::string(argument) + " for a file of that name");
    return usage(what, help_command(command));
}

void add_options(const CommandSpec& spec, KnownNames& names) {
    names.options.insert(names.options.end(), {"--help", "-h"});
    for (const OptionSpec& option : spec.options) {
        for (const std::string_view name : names_of(option)) {
            names.options.emplace_back(name);
            if (!std::holds_alternative<bool*>(option.place))
                names.value_options.emplace_back(name);
        }
    }
}

// What stands behind the command: its options and those of the program.
KnownNames own_names(const CommandTable& table, const CommandSpec& command) {
    KnownNames names;
    names.arguments = command.argument_kind;
    if (&command != &table.program()) add_options(command, names);
    add_options(table.program(), names);
    return names;
}

}  // namespace

std::string help_command(std::string_view command) {
    return command.empty() ? "newsidx --help" : "newsidx " + std::string(command) + " --help";
}

KnownNames known_names(const CommandTable& table, const CommandSpec& command) {
    KnownNames names = own_names(table, command);
    for (const auto& one : table.commands()) {
        names.commands.emplace_back(one->words.name);
        for (const OptionSpec& option : one->options) {
            for (const std::string_view name : names_of(option))
                names.elsewhere.emplace_back(name, one->words.name);
        }
    }
    return names;
}

Error unknown_argument(std::string_view command, std::string_view argument,
                       const KnownNames& known) {
    if (argument.starts_with('-')) return unknown_option(command, argument, known);
    if (!command.empty()) {
        return usage("'" + std::string(argument) + "' is one too many for " + std::string(command),
                     help_command(command));
    }
    const std::string near = nearest(argument, known.commands);
    return usage("no command '" + std::string(argument) + "'",
                 near.empty() ? help_command("") : "newsidx " + near);
}

std::optional<std::string> dashed_word(const std::vector<std::string>& arguments,
                                       const CommandTable& table, const CommandSpec& command) {
    const KnownNames known = own_names(table, command);
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& one = arguments[i];
        const bool is_value = i > 0 && contains(known.value_options, arguments[i - 1]);
        if (is_value || one.size() < 2 || one[0] != '-') continue;
        if (ascii::is_digit(one[1]) && !contains(known.options, one.substr(0, 2))) return one;
        if (one.size() < 3 || !is_letter(one[1])) continue;
        // "-n5" is an option and its number.
        if (std::all_of(one.begin() + 2, one.end(), ascii::is_digit)) continue;
        return one;
    }
    return std::nullopt;
}

Error needs_value(const std::string& option, std::string_view command) {
    return usage("'" + option + "' needs a value", help_command(command));
}

Result<std::size_t> option_number(std::string_view option, std::string_view text,
                                  std::size_t most) {
    std::size_t value = 0;
    const auto [stop, trouble] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool is_number =
        !text.empty() && trouble == std::errc() && stop == text.data() + text.size();
    if (is_number && value <= most) return value;
    return usage("'" + std::string(text) + "' is no number from 0 to " + std::to_string(most) +
                     " for " + std::string(option),
                 "");
}

}  // namespace newsidx
