// The path of a JSON key as the user writes it: ".meta.head", arrays by number ".authors.0.name"
// or ".authors[0].name", a dot or bracket inside a key as "\.".
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "article/json_tree.hpp"

namespace newsidx {

// The step to a member: ".head".
[[nodiscard]] std::string json_step(const JsonValue& member);

// Null where the path leads nowhere; the leading dot may be left out.
[[nodiscard]] const JsonValue* json_at_path(const JsonValue& value, std::string_view path);

// The same, and where "[]" is in the path, as jq has it, a list of what the rest of the path leads
// to in each element: ".parts[].text". Elements in which it leads nowhere are passed over.
[[nodiscard]] std::shared_ptr<const JsonValue> json_values_at_path(const JsonValue& value,
                                                                   std::string_view path);

}  // namespace newsidx
