// How values become terms: one spelling for the writer and for queries.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Prefix and value; a value longer than kMaxTermValueBytes is kept as its begin and a hash of the
// whole.
[[nodiscard]] std::string value_term(std::string_view prefix, std::string_view value);

// An author, source, label or language as it is compared: folded word by word, one blank between.
[[nodiscard]] std::string folded_value(std::string_view value);

// A day as the date slots have it: 4 bytes that sort as days do; and back.
[[nodiscard]] std::string day_value(std::int32_t day);
[[nodiscard]] std::int32_t value_day(std::string_view value);

// The article's id in its Slot::sort_key.
[[nodiscard]] std::string id_in_sort_key(std::string_view key);

// The path itself and every folder above it, "a/b/c.md" and "a/b" and "a"; not "/".
[[nodiscard]] std::vector<std::string> path_values(std::string_view path);

// Domains above a site that it can be found by.
inline constexpr std::size_t kMaxDomains = 5;

// A canonical URL, its site, and the domains above that but the last label's, the shortest first:
// of "https://a.b.example/c" that, "https://a.b.example" and "https://b.example".
[[nodiscard]] std::vector<std::string> url_values(const std::string& canonical);

// What of a filter by value (source, author, url, path…) is compared: its text as the writer spells
// such values; of an address its scheme may be left out; absolute paths become relative below the
// folder that the index's paths start from. An error of kind query: no address.
[[nodiscard]] Result<std::string> filter_value(const Node& filter, const std::string& path_start);

}  // namespace newsidx
