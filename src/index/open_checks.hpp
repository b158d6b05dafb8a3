// Whether there is an index at a path that this program can work with, told before and after Xapian
// has opened it: Xapian says one thing to many troubles.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// Errors of kind no_index: nothing there, other things there, not to be read; damaged: the begin of
// an index without its rest.
[[nodiscard]] Status check_index_path(const std::string& path);

// An error of kind no_index where the path is a file: a packed index can't be written.
[[nodiscard]] Status check_is_folder(const std::string& path);

// `schema` is the metadata of kSchemaKey. Errors of kind schema (older, unless `older_too`, or
// newer), no_index (somebody else's database).
[[nodiscard]] Status check_schema(const std::string& path, std::string_view schema, bool older_too);

// `extractor` is the metadata of kExtractorKey, of an index that has entities. An error of kind
// schema where another version has found them.
[[nodiscard]] Status check_extractor(const std::string& path, std::string_view extractor);

}  // namespace newsidx
