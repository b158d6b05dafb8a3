// Names of an article that hold another of its names and more: "Ann Lee Photos" beside "Ann Lee".
// Knows no tables of well-known names.
#pragma once

#include <cstdint>
#include <vector>

#include "entity/name_groups.hpp"

namespace newsidx {

inline constexpr std::uint32_t kNoName = UINT32_MAX;

// For each name the one of `names` that is meant by it, kNoName for names that are what they seem.
// A longer name is one that it begins or ends with where a dash, a colon or a small word parts them
// ("Quiz: Ann Lee"), where what is left is another person's name or the given name again ("Ann Lee
// Bo Berg", "Ann Lee Anna"), and where the article has the shorter one much more often and nobody
// who is called by what the longer one adds. `forms` are those of `names`. Linear in the words.
[[nodiscard]] std::vector<std::uint32_t> meant_names(const std::vector<PersonName>& names,
                                                     const std::vector<const PersonForm*>& forms);

}  // namespace newsidx
