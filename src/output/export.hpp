// Views for other programs that are no tables: networks for graph tools.
#pragma once

#include <string>

#include "query/who.hpp"

namespace newsidx {

// GraphML: the one asked about and the rows as nodes, articles together as the weights of edges.
[[nodiscard]] std::string graphml_who(const WhoAnswer& answer);

}  // namespace newsidx
