// One JSON object to one Draft: which member is the title, which the body. Knows nothing of files
// that hold several articles.
#pragma once

#include <map>
#include <string>

#include "article/draft.hpp"
#include "article/json_tree.hpp"

namespace newsidx {

// As ParseOptions::json_paths: field to path.
using JsonPaths = std::map<std::string, std::string>;

// Parts that the object lacks stay empty; what can't be a part (a picture as title) is passed over.
[[nodiscard]] Draft json_draft(const JsonValue& object, const JsonPaths& paths);

// An article for sure: it has a text, and not only a summary.
[[nodiscard]] bool has_json_body(const JsonValue& object, const JsonPaths& paths);

// The keywords of a comma-separated list, trimmed.
void append_keywords(std::vector<std::string>& labels, std::string_view list);

}  // namespace newsidx
