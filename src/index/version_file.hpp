// The version file of an index, read and replaced.
#pragma once

#include <string>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

inline constexpr const char* kVersionFile = "iamglass";
inline constexpr const char* kNextVersionFile = "v.tmp";  // as Xapian calls it

// Of an index's folder, or of a packed one. An error of kind schema when it is of a format that we
// don't write.
[[nodiscard]] Result<GlassVersion> read_version(FileOperations& operations,
                                                const std::string& index);

// Writes it under this name and syncs the file, not the folder.
[[nodiscard]] Status write_version(FileOperations& operations, const std::string& folder,
                                   const char* name, const GlassVersion& version);

// Makes what was written as kNextVersionFile the version: the folder is synced afterwards, too.
// `is_replaced` is set once the new state is there, whether or not a power cut could still undo it.
[[nodiscard]] Status replace_version(FileOperations& operations, const std::string& folder,
                                     bool& is_replaced);

}  // namespace newsidx
