// Which part of the table of commands a command line can be about.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"

namespace newsidx {

// Declaring an option costs CLI11 more than finding the articles of a rare word costs, so that only
// those are declared that may have been given.
class Declared {
public:
    // All of this command's options; "" is the program, whose help names all commands.
    static Declared for_help(const std::string& command) { return Declared({}, command); }
    // What the arguments may name.
    static Declared for_parsing(const std::vector<std::string>& arguments) {
        return Declared(arguments, std::nullopt);
    }

    [[nodiscard]] bool has_command(std::string_view name) const;
    [[nodiscard]] bool has_option(const OptionSpec& spec) const;

private:
    Declared(std::vector<std::string> arguments, std::optional<std::string> help_on)
        : arguments_(std::move(arguments)), help_on_(std::move(help_on)) {}

    std::vector<std::string> arguments_;
    std::optional<std::string> help_on_;
};

}  // namespace newsidx
