// One table of an index, opened past Xapian in the state that a database sees.
#pragma once

#include <xapian.h>

#include <memory>
#include <optional>
#include <string>

#include "index/glass_finder.hpp"
#include "index/glass_version.hpp"

namespace newsidx {

struct OpenedTable {
    std::string uuid;                            // of the index
    std::shared_ptr<const GlassTableFile> file;  // nullptr: the table is empty
};

// Of the index at `path` the table `name` ("position"), which the version file has as `table`.
// Nothing where that state isn't to be had: on another machine, packed, of another format, or
// overtaken. Then Xapian has to be asked.
[[nodiscard]] std::optional<OpenedTable> open_table(const std::string& path, const char* name,
                                                    GlassTable GlassVersion::*table,
                                                    const Xapian::Database& database);

}  // namespace newsidx
