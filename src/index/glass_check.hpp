// Whether a glass database can be what Xapian takes it for: looked at before Xapian does.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace newsidx {

// Whether the version file (of a packed index: its first block) says what can be; one of another
// format is left to Xapian. Errors: damaged, system.
[[nodiscard]] Status check_version(const std::string& path);

// Whether the tables that the version file tells of are there and to be opened: Xapian takes those
// that it can't open for empty ones. A path without a version file, or with one of another format,
// passes. Errors: damaged (a file is gone), no_index (not to be read), system.
[[nodiscard]] Status check_tables(const std::string& path);

// Walks all tables of the index at `path` (folder or packed file): what is wrong, at most one fault
// a table; empty when each is sound. Begins again, a few times, when a writer commits meanwhile.
// Errors: system.
[[nodiscard]] Result<std::vector<std::string>> check_tables_of(const std::string& path);

}  // namespace newsidx
