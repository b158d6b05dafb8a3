// How an object holds what it tells of: an article in its own members and those of objects that are
// parts of it, or several articles, a member each.
#pragma once

#include <string>
#include <vector>

#include "article/json_tree.hpp"

namespace newsidx {

// The text of a member that is named like a body; empty where articles lie in it.
[[nodiscard]] std::string json_body(const JsonValue& value);

// Whether one of its own members is a body with a text.
[[nodiscard]] bool has_own_json_body(const JsonValue& object);

// "_source", or "source" where an article lies in it: Elasticsearch's record, and no publisher.
[[nodiscard]] bool is_source_record(const JsonValue& member);

// Objects one level down whose members count as the object's own, in the order written: known by
// their keys ("meta"), or because the text lies in them. None of them is a record.
[[nodiscard]] std::vector<const JsonValue*> json_parts(const JsonValue& object);

// The members that are articles each, two at least: of an object that is a list by id. Empty where
// the object has a text itself, or a title for texts that have none.
[[nodiscard]] std::vector<const JsonValue*> json_records(const JsonValue& object);

}  // namespace newsidx
