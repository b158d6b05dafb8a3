// The words of --help that the options themselves don't say.
#pragma once

#include <string_view>

namespace newsidx {

// One line on a command; "" is the program itself.
[[nodiscard]] std::string_view help_summary(std::string_view command);

// The arguments after "newsidx".
[[nodiscard]] std::string_view help_usage(std::string_view command);

// Lines of examples, each indented; empty when there are none.
[[nodiscard]] std::string_view help_examples(std::string_view command);

[[nodiscard]] std::string_view help_version();

}  // namespace newsidx
