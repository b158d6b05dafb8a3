// How many articles match, for what is told of them and no list.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

#include "index/shards.hpp"

namespace newsidx {

// Each article once where that can be told: of shards here. Whatever Xapian can't decide by itself
// (positions in a text, sentences) counts as a match.
[[nodiscard]] std::uint64_t match_count(const Shards& shards, const Xapian::Query& query);

// Articles with the term, likewise.
[[nodiscard]] std::uint64_t term_count(const Shards& shards, const std::string& term);

}  // namespace newsidx
