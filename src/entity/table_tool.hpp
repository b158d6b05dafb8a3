// What the build-time tools that make tables share: read a table of tabs, write a file, give up.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

[[noreturn]] void fail(const std::string& what);

[[nodiscard]] std::vector<std::string> split(std::string_view text, char at);

// The lines of a table without its comments, each split at tabs.
[[nodiscard]] std::vector<std::vector<std::string>> read_table(const std::string& path);

void write_file(const std::string& path, std::string_view bytes);

}  // namespace newsidx
