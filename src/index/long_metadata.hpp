// A long value of an index's metadata, read past Xapian where that can be: Xapian makes the string
// longer part by part, and touches three times its memory.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace newsidx {

// What `database`, which is the index at `path`, has under the key, of about so many bytes; ""
// where there is no such key. Throws what Xapian throws.
[[nodiscard]] std::string long_metadata(const std::string& path, const Xapian::Database& database,
                                        std::string_view key, std::size_t bytes);

}  // namespace newsidx
