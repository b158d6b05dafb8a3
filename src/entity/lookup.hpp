// From what people call a country to its code and back: what queries and answers need of the
// tables.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// The ISO 3166-1 alpha-2 code (XK: Kosovo) of a code, or of a name, former name, abbreviation or
// demonym in any language of the tables, case and accents aside: "KZ", "kazakhstan", "казахстан".
// None for cities.
[[nodiscard]] std::optional<std::string> country_id(std::string_view name_or_code);

// All that such a name may mean in a query: both of "Korea" and "Congo", the one of "Sudan" and
// "Georgia". Empty for what country_id() knows nothing of.
[[nodiscard]] std::vector<std::string> country_ids(std::string_view name_or_code);

// The English name of a code; the code itself when there is no such country.
[[nodiscard]] std::string_view country_name(std::string_view code);

// English names a few edits away from `name`, nearest first, at most five.
[[nodiscard]] std::vector<std::string> countries_like(std::string_view name);

}  // namespace newsidx
