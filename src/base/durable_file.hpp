// What is to be on the disk when it is said to be: bytes of a file, names of a folder.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// Writes all of the bytes to an open file and syncs it; `path` is for errors, of kind system. Of a
// write that fails some bytes may be there.
[[nodiscard]] Status write_durably(int file, std::string_view bytes, const std::string& path);

// Puts the names in a folder on disk: after a rename into it. Errors of kind system.
[[nodiscard]] Status sync_folder(const std::string& path);

}  // namespace newsidx
