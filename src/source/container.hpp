// Archives of members, tar and zip, through libarchive: the only file that includes it is
// container.cpp.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "source/budget.hpp"
#include "source/byte_source.hpp"

namespace newsidx {

// Whether bytes that begin so are a zip or a tar, of any age. Needs kMagicBytes of them.
inline constexpr std::size_t kMagicBytes = 512;
[[nodiscard]] bool is_container(std::string_view head);

// What zip files say they are that hold one document in many members: "an Office file (docx, xlsx,
// pptx)"; "" for others. Needs kMagicBytes of them.
[[nodiscard]] std::string_view document_kind(std::string_view head);

// Gets a member's name and its bytes; false stops. An error that reading the bytes gives is for it
// to tell of.
using MemberSink = std::function<bool(const std::string& name, ByteSource& bytes)>;
// Gets the name of a member that can't be read, and why; the next ones follow.
using MemberFailure = std::function<void(const std::string& name, const Error&)>;

// Goes through the members in their order; only regular files. An error of kind input when the
// container is broken between members; those before it have been given. True when not stopped.
[[nodiscard]] Result<bool> read_container(ByteSource& packed, UnpackBudget& budget,
                                          const MemberSink& member, const MemberFailure& failed);

}  // namespace newsidx
