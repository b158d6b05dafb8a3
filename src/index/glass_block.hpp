// How a block of a glass table is laid out (format 2016-03-14): a head, a directory of offsets in
// the order of keys, a gap, the items.
#pragma once

#include <cstddef>
#include <cstdint>

namespace newsidx {

// The head: the revision in which the block was written, its level, and the end of its directory.
inline constexpr std::size_t kGlassRevisionBytes = 4;
inline constexpr std::size_t kGlassLevelAt = 4;
inline constexpr std::size_t kGlassDirectoryEndAt = 9;
inline constexpr std::size_t kGlassDirectoryAt = 11;
inline constexpr std::size_t kGlassOffsetBytes = 2;
inline constexpr std::uint32_t kGlassMaxLevel = 9;

// A leaf's item: two bytes of size and flags, the length of the key, the key, the number of the
// component unless it is the first, the tag.
inline constexpr std::size_t kGlassItemHead = 3;
inline constexpr std::size_t kGlassComponentBytes = 2;
inline constexpr std::uint32_t kGlassSizeMask = 0x1fff;  // of all that is behind the head
inline constexpr std::uint32_t kGlassDeflated = 0x8000;
inline constexpr std::uint32_t kGlassLast = 0x4000;
inline constexpr std::uint32_t kGlassFirst = 0x2000;

// A branch's item: the child, the length of the key, the key, the component.
inline constexpr std::size_t kGlassChildBytes = 4;

}  // namespace newsidx
