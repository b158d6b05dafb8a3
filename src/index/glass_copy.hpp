// An index's tables copied entry by entry into full blocks, without the room that changes have left
// in them: into a folder, or into one file. Every write and sync is looked at.
#pragma once

#include <cstdint>
#include <string>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_reader.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

struct CopyTarget {
    std::string path;
    bool packed = false;  // one file; else a folder, which is there and empty
};

// A value of metadata that the copy has instead of its source's.
struct CopiedMetadata {
    std::string key;
    std::string value;  // "": none
};

// Copies the index at `from`, a folder or a packed file, of which nothing is locked: begun again, a
// few times, when a writer commits meanwhile. The copy has a uuid of its own, and the revision
// after its source's. It is on disk when that succeeds, but for the target's own name. `replaced`
// may be nullptr. Errors: damaged; system; schema (another Xapian's format).
[[nodiscard]] Status copy_tables(FileOperations& operations, const std::string& from,
                                 const CopyTarget& to, const CopiedMetadata* replaced);

// The entry that `from` is at, as it is stored.
void copy_entry(const GlassTableReader& from, GlassTableWriter& to);

}  // namespace newsidx
