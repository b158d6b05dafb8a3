// What stands in front matter, whatever language it is written in.
#pragma once

#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace newsidx {

// Keys in small letters, and the texts of each: of "tags = ['a', 'b']" two.
using FrontFields = std::map<std::string, std::vector<std::string>, std::less<>>;

// Tables in which Zola and Hugo want the fields that they don't know themselves; what they have
// counts like the fields beside them, which come first.
inline constexpr std::array<std::string_view, 3> kInnerTables{"extra", "params", "taxonomies"};

// Nothing where it is no TOML.
[[nodiscard]] std::optional<FrontFields> read_toml(std::string_view toml);

}  // namespace newsidx
