// An index written anew without the room that changes have left in it: in place, or as one file.
#pragma once

#include <string>

#include "base/result.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// Whether the file begins as a packed index does. Anything else that Xapian would open as a
// database file may name other databases, and is none of ours.
[[nodiscard]] bool is_packed_index(const std::string& path);

// Writes the index at `index` (folder or packed) as one file that stands alone; what is at `file`
// is replaced only when `replace`. The file is whole and durable, or not there. Readers and writers
// of the index are not disturbed. Errors: usage (the file exists), and as Reader::open.
[[nodiscard]] Status pack(FileOperations& operations, const std::string& index,
                          const std::string& file, bool replace);

// Rewrites the index folder in place: readers keep the old one until they open it anew, writers are
// locked out. Needs room for a second copy. Another folder that is moved to its path meanwhile
// stays as it is. Errors: locked, no_index, damaged, system.
[[nodiscard]] Status compact(FileOperations& operations, const std::string& index);

}  // namespace newsidx
