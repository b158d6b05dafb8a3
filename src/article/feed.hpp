// RSS 0.9x, 1.0 and 2.0, and Atom, to drafts: one an entry.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "article/draft.hpp"
#include "base/result.hpp"

namespace newsidx {

// A longer feed is refused.
inline constexpr std::size_t kMaxFeedBytes = std::size_t{32} << 20U;

// A feed with more '<' is refused: each may stand for a node of some 80 bytes.
inline constexpr std::size_t kMaxFeedTags = 2'000'000;

// A feed with more '=' is refused: each may stand for an attribute of some 40 bytes.
inline constexpr std::size_t kMaxFeedAttributes = 2'000'000;

// An error of kind input for what goes beyond one of these.
[[nodiscard]] Status check_feed_size(std::string_view utf8);

// Each draft's `line` is the number of its entry, through all feeds of a file. Where the XML is
// broken the sound entries are read, and each other one is a draft that says so. Entities are never
// expanded, but for XML's own five and numbers; those that HTML names are understood inside bodies
// and titles.
[[nodiscard]] Result<std::vector<Draft>> read_feed(std::string_view utf8);

}  // namespace newsidx
