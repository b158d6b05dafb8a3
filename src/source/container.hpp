// Containers and compressed files, through libarchive: the only file that includes it is
// container.cpp.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "source/byte_source.hpp"

namespace newsidx {

// Whether bytes that begin so are packed: gzip, zstd, xz, bzip2, zip or tar. Needs kMagicBytes of
// them.
inline constexpr std::size_t kMagicBytes = 512;
[[nodiscard]] bool is_container(std::string_view head);

// What one file on disk has been unpacked to so far, over all levels.
struct UnpackBudget {
    const std::uint64_t& packed;  // bytes of the file read so far
    std::uint64_t unpacked = 0;
};

// Gets a member's name ("" for what is only compressed) and its bytes; false stops.
using MemberSink = std::function<bool(const std::string& name, ByteSource& bytes)>;
// Gets the name of a member that can't be read, and why; the next ones follow.
using MemberFailure = std::function<void(const std::string& name, const Error&)>;

// Goes through the members in their order; only regular files. An error of kind input when the
// container is broken from some place on, or goes beyond a limit of source.hpp; members before it
// have been given. True when not stopped.
[[nodiscard]] Result<bool> read_container(ByteSource& packed, UnpackBudget& budget,
                                          const MemberSink& member, const MemberFailure& failed);

}  // namespace newsidx
