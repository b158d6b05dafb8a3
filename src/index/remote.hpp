// Indexes on other machines: Xapian's remote engine, xapian-progsrv, at the end of a pipe that ssh
// holds.
#pragma once

#include <xapian.h>

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace newsidx {

// Of articles that a question has to fetch from another machine one by one. More is refused, never
// answered by a part of them.
inline constexpr Xapian::doccount kMaxRemoteCandidates = 20'000;

// Whether it is an address, ssh://[user@]host[:port]/path, not the name of a file.
[[nodiscard]] bool names_remote(std::string_view path);

// An error of kind usage for an address of another machine: only searching works there.
[[nodiscard]] Status require_local(const std::string& path);

// Starts ssh, or what the environment's NEWSIDX_SSH names (a program and its first arguments,
// parted by blanks), with the arguments of ssh: "[-p PORT] [USER@]HOST xapian-progsrv PATH". A path
// that begins with "/~/" is one below the user's home. Errors: usage (no such address); no_index
// (nobody answers, or there is no database).
[[nodiscard]] Result<Xapian::Database> open_remote(const std::string& address);

// Whether the database, a single one, is at the end of a pipe.
[[nodiscard]] bool is_remote(const Xapian::Database& database);

// "…: more than 20000 articles …": what is told instead of an answer that isn't exact.
[[nodiscard]] Error too_many_to_fetch(const std::string& address, const std::string& what);

}  // namespace newsidx
