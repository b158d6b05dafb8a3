// The tree of a glass table, walked without trust. Xapian believes what a block says of itself: on
// a broken one it reads outside its memory.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

// Says what is wrong with an entry, if anything is. `tag` is what is stored: deflated, or not.
using GlassTagCheck = std::function<std::optional<std::string>(
    std::string_view key, std::string_view tag, bool deflated)>;

// The first fault of the table in the file `path`, in words; nothing when it is sound: levels,
// directories, sizes and order of items, dividing keys, runs of components, the count of entries,
// and what `check` says of each entry (it may be empty). `revision`: that of the version file. Not
// seen: blocks that are not in the tree. Memory: one block a level, one tag, a bit a block. Errors:
// system.
[[nodiscard]] Result<std::optional<std::string>> walk_table(const std::string& path,
                                                            const GlassTable& table,
                                                            std::uint32_t revision,
                                                            const GlassTagCheck& check);

}  // namespace newsidx
