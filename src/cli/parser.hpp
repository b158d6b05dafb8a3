// Arguments against the table of commands. CLI11 does it, and nobody else needs to know.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cli/command_table.hpp"
#include "cli/declared.hpp"

namespace newsidx {

struct ParsedArguments {
    std::string command;            // "": none was named
    bool asks_help = false;         // -h or --help: nothing else was read
    std::vector<std::string> left;  // what nothing takes
};

// Writes the values of options and arguments to the places that `table` has for them. Errors are of
// kind usage.
[[nodiscard]] Result<ParsedArguments> parse_arguments(const CommandTable& table,
                                                      const std::vector<std::string>& arguments);

// The help on a command, "" for the program's; nothing where there is no such command.
[[nodiscard]] std::optional<std::string> help_text(const CommandTable& table,
                                                   const std::string& command);

}  // namespace newsidx
