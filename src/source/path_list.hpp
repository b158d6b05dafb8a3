// The paths of --files-from.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

// The paths in the file `from` ("-": standard input), each ended by a line's end, or by a NUL when
// asked or when there is any. Errors of kind input: can't be read, longer than kMaxListBytes.
[[nodiscard]] Result<std::vector<std::string>> read_path_list(const std::string& from,
                                                              bool null_separated);

}  // namespace newsidx
