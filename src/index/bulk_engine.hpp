// The engine for a first build: everything goes to a BulkBuilder, look-ups are answered from
// memory and its temporary file.
#pragma once

#include <memory>
#include <string>

#include "index/engine.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

// Takes the index's lock and keeps it. An error of kind schema: the index has or had articles, or
// this Xapian writes another format. Throws what Xapian throws. `operations` must outlive it.
[[nodiscard]] Result<std::unique_ptr<Engine>> open_bulk_engine(const std::string& path,
                                                               FileOperations& operations,
                                                               std::size_t run_bytes);

}  // namespace newsidx
