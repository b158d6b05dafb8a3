// What people get for a mistyped command line: the nearest right spelling, and what to do about a
// word that begins with '-'.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cli/command_table.hpp"

namespace newsidx {

// What the command line was matched against, for suggestions.
struct KnownNames {
    std::vector<std::string> commands;
    std::vector<std::string>
        options;  // with their dashes: those of the command, and the global ones
    std::vector<std::string> value_options;       // the ones of them that take a value
    ArgumentKind arguments = ArgumentKind::none;  // of the command
    std::vector<std::pair<std::string, std::string>> elsewhere;  // option, another command with it
};

[[nodiscard]] KnownNames known_names(const CommandTable& table, const CommandSpec& command);

// An argument that nothing takes. `command` is "" when none was named.
[[nodiscard]] Error unknown_argument(std::string_view command, std::string_view argument,
                                     const KnownNames& known);

// An option that takes a value and was given none. `command`: "" for none.
[[nodiscard]] Error needs_value(const std::string& option, std::string_view command);

// "newsidx search --help"
[[nodiscard]] std::string help_command(std::string_view command);

// The first of the arguments of `command` that reads as one '-' and a word: "-belarus". A parser of
// options would take its letters for short options, "-hungary" for help.
[[nodiscard]] std::optional<std::string> dashed_word(const std::vector<std::string>& arguments,
                                                     const CommandTable& table,
                                                     const CommandSpec& command);

// A number in [0, most] that an option was given.
[[nodiscard]] Result<std::size_t> option_number(std::string_view option, std::string_view text,
                                                std::size_t most);

}  // namespace newsidx
