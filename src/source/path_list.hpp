// The paths of --files-from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace newsidx {

// Millions of paths take no more room than the list that they stand in.
class PathList {
public:
    PathList(std::string bytes, char separator) : bytes_(std::move(bytes)), separator_(separator) {}

    // The next path that isn't empty; nothing behind the last.
    [[nodiscard]] std::optional<std::string> next();

private:
    std::string bytes_;
    char separator_;
    std::size_t at_ = 0;
};

// The paths in the file `from` ("-": standard input), each ended by a line's end, or by a NUL when
// asked or when there is any. Errors of kind usage: can't be read, longer than kMaxListBytes.
[[nodiscard]] Result<PathList> read_path_list(const std::string& from, bool null_separated);

}  // namespace newsidx
