// The engine for large changes: everything goes to a BulkBuilder, look-ups are answered from
// memory, its temporary file and the index as it was.
#pragma once

#include <xapian.h>

#include <memory>
#include <string>

#include "index/engine.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// `database` has the lock of the index at `path`, and no changes. An error of kind schema: the
// index has or had articles, or this Xapian writes another format. `operations` must outlive the
// engine.
[[nodiscard]] Result<std::unique_ptr<Engine>> open_bulk_engine_on_new(
    const std::string& path, Xapian::WritableDatabase database, FileOperations& operations,
    std::size_t run_bytes);

// The same promise for an index that has articles, which the engine replaces at a commit. Errors of
// kind schema (another format) and system (its folder can't be replaced).
[[nodiscard]] Result<std::unique_ptr<Engine>> open_bulk_engine(const std::string& path,
                                                               Xapian::WritableDatabase database,
                                                               FileOperations& operations,
                                                               std::size_t run_bytes);

}  // namespace newsidx
