// Views for other programs: tables for spreadsheets, networks for graph tools.
#pragma once

#include <string>

#include "query/who.hpp"

namespace newsidx {

// RFC 4180, with a header, lines ending in LF: spreadsheets read both. A field that a spreadsheet
// would take for a formula begins with an apostrophe.
[[nodiscard]] std::string csv_who(const WhoAnswer& answer);

// GraphML: the one asked about and the rows as nodes, articles together as the weights of edges.
[[nodiscard]] std::string graphml_who(const WhoAnswer& answer);

}  // namespace newsidx
