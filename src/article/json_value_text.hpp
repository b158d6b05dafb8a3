// The text that a JSON value stands for, whatever shape a file gives it: string, number, object
// around a string. What holds more than a line is article/json_blocks.hpp's.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "article/json_tree.hpp"

namespace newsidx {

// A string or number; of an object its text ("rendered", "main", "$date", ...); of a list the first
// element that has one; else empty.
[[nodiscard]] std::string json_scalar_text(const JsonValue& value);

// The first of these members that is a string or number, and not blank.
[[nodiscard]] std::string json_member_text(const JsonValue& object,
                                           std::initializer_list<std::string_view> keys);

// Names of people or things: of a string, of a list of strings, of objects with a name. Numbers are
// no names.
[[nodiscard]] std::vector<std::string> json_name_list(const JsonValue& value);

// The first of json_name_list, or empty.
[[nodiscard]] std::string json_first_name(const JsonValue& value);

// An address: a string, an object with one ("href", "@id"), the first of a list.
[[nodiscard]] std::string json_address(const JsonValue& value);

}  // namespace newsidx
