// Errors of queries, with the place shown.
#pragma once

#include <string>
#include <string_view>

#include "base/error.hpp"
#include "base/span.hpp"

namespace newsidx {

// "what", then the query's line and a line with carets under `span`; characters that could move the
// carets are shown as blanks.
[[nodiscard]] Error query_error(std::string_view query, const Span& span, std::string_view what,
                                std::string_view hint = {});

// "no field 'contry' in the query", with the nearest name and all names.
[[nodiscard]] Error unknown_field(std::string_view query, const Span& span, std::string_view name);

}  // namespace newsidx
