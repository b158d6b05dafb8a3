// A query's tree as JSON: what --explain --json and the summary show of how a query was understood.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "query/explain.hpp"
#include "query/tree.hpp"

namespace newsidx {

[[nodiscard]] nlohmann::ordered_json tree_json(const Node& node);
// With "stands_for" in every leaf that stands for something in the index.
[[nodiscard]] nlohmann::ordered_json tree_json(const Node& node, const Meanings& meanings);

}  // namespace newsidx
