// Where an index may be, and how a new one comes to be there: whole or not at all.
#pragma once

#include <string>

#include "base/result.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// After success the folder `path` holds an index. Makes an empty one, with its parent folders, when
// nothing or an empty folder is there: beside it first, then renamed into place, because a kill in
// between would leave what Xapian can never open. In a folder that can't be replaced, a mount
// point, the version file is what comes last. Errors: no_index, damaged, system.
[[nodiscard]] Status create_if_absent(FileOperations& operations, const std::string& path);
[[nodiscard]] Status create_if_absent(const std::string& path);

}  // namespace newsidx
