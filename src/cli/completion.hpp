// Scripts that complete command lines, made from the table that the parser and --help read: there
// is no second list of commands or options.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command_table.hpp"

namespace newsidx {

enum class Shell : std::uint8_t { bash, zsh, fish };

[[nodiscard]] std::optional<Shell> shell_named(std::string_view name);
[[nodiscard]] std::string completion_script(const CommandTable& table, Shell shell);

// What the three have in common.

[[nodiscard]] std::string bash_completion(const CommandTable& table);
[[nodiscard]] std::string zsh_completion(const CommandTable& table);
[[nodiscard]] std::string fish_completion(const CommandTable& table);

// What may stand as an option's value.
enum class Offer : std::uint8_t { nothing, files, countries, choices };
[[nodiscard]] Offer offer_of(const OptionSpec& option);

// "-n", "--limit"
[[nodiscard]] std::vector<std::string_view> option_names(const OptionSpec& option);
// "title:", "country:", …: what a query may begin with.
[[nodiscard]] std::vector<std::string> field_words();
// Codes and names, each once.
[[nodiscard]] std::vector<std::string> country_words();
// The options of a command that take a value: the program's too.
[[nodiscard]] std::string value_options(const CommandSpec& spec, std::string_view separator);
// What kind of arguments a command takes, as the scripts call it; "" where nothing is offered.
[[nodiscard]] std::string_view argument_name(ArgumentKind kind);
// What the first argument of a command may be, one a `separator`.
[[nodiscard]] std::string action_words(const CommandSpec& spec, std::string_view separator);
// Puts text in the place of a mark that is there once.
void fill_in(std::string& script, std::string_view mark, const std::string& text);
[[nodiscard]] std::string joined_by(const std::vector<std::string>& words,
                                    std::string_view separator);

}  // namespace newsidx
