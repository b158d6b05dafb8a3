// Everything that newsidx takes: the program's own options and all commands.
#pragma once

#include <string>
#include <vector>

#include "cli/command_table.hpp"

namespace newsidx {

// What belongs to no command, and the arguments of those that only print.
struct ProgramOptions {
    GlobalOptions global;
    std::string colour = "auto";
    bool version = false;
    std::vector<std::string> help_on;
    std::vector<std::string> shells;
};

// The table, in the order of --help. It writes into `options`, which must live as long.
[[nodiscard]] CommandTable program_table(ProgramOptions& options);

}  // namespace newsidx
