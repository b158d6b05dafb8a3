// The version file of an index, read and replaced.
#pragma once

#include <array>
#include <string>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

inline constexpr const char* kVersionFile = "iamglass";
inline constexpr const char* kNextVersionFile = "v.tmp";  // as Xapian calls it

struct TableFile {
    const char* name;
    GlassTable GlassVersion::*table;
};
inline constexpr auto kTableFiles = std::to_array<TableFile>({
    {"postlist.glass", &GlassVersion::postlist},
    {"docdata.glass", &GlassVersion::docdata},
    {"termlist.glass", &GlassVersion::termlist},
    {"position.glass", &GlassVersion::position},
    {"spelling.glass", &GlassVersion::spelling},
    {"synonym.glass", &GlassVersion::synonym},
});

// For a new index: of random bytes.
[[nodiscard]] Result<std::string> fresh_uuid();

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

// Cuts off what stands in the tables behind the blocks that the version knows of: a run has written
// it that was ended before its commit, by a full disk, say. For whoever has the lock of the index
// at `folder` and has written nothing yet; readers need none of it. What can't be cut stays.
void give_back_uncommitted(FileOperations& operations, const std::string& folder);

}  // namespace newsidx
