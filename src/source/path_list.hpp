// The paths of --files-from.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/result.hpp"

namespace newsidx {

inline constexpr std::size_t kMaxListBytes = std::size_t{256} << 20U;  // all paths together

// Millions of paths take no more room than the list that they stand in.
class PathList {
public:
    PathList(std::string bytes, char separator) : bytes_(std::move(bytes)), separator_(separator) {}

    // The first path that isn't empty at or behind byte `at`, which is moved behind it; nothing
    // behind the last.
    [[nodiscard]] std::optional<std::string> next(std::size_t& at) const;

private:
    std::string bytes_;
    char separator_;
};

// The paths in the file `from` ("-": standard input), each ended by a line's end, or by a NUL when
// asked or when there is any. Errors of kind usage: can't be read, longer than kMaxListBytes.
[[nodiscard]] Result<PathList> read_path_list(const std::string& from, bool null_separated);

}  // namespace newsidx
