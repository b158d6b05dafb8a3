// Bytes of any encoding into UTF-8.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// By byte order mark; as UTF-8 where it is valid or nearly so, because no other text looks like it,
// whatever the text declares; then by what an HTML meta tag or an XML declaration says; then by a
// detector. Bytes that mean nothing in the encoding become U+FFFD. An error of kind input for bytes
// that are no text (many NULs).
[[nodiscard]] Result<std::string> to_utf8(std::string bytes);

// The name of the encoding that to_utf8() would find in bytes that have no mark and declare
// nothing;
// "" for UTF-8 and ASCII.
[[nodiscard]] std::string encoding_without_mark(std::string_view bytes);

// As to_utf8(), but bytes that are not UTF-8 are in `encoding`, unless that is "".
[[nodiscard]] Result<std::string> to_utf8(std::string bytes, const std::string& encoding);

// The encoding that the head of an HTML or XML text declares for itself, in lower case; "" when it
// doesn't.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

}  // namespace newsidx
