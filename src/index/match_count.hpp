// How many articles match, for what is told of them and no list.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <string>

#include "index/compile.hpp"
#include "index/shards.hpp"
#include "query/tree.hpp"

namespace newsidx {

// Each article once where that can be told: of shards here. Whatever Xapian can't decide by itself
// (positions in a text, sentences) counts as a match.
[[nodiscard]] std::uint64_t match_count(const Shards& shards, const Xapian::Query& query);

// Articles that match a tree, likewise; none where it can't be compiled.
[[nodiscard]] std::uint64_t match_count(const Shards& shards, QueryCompiler& compiler,
                                        const Node& tree);

// Articles with the term, each once (CopyCounts); `counted`, where it is known, is what Xapian
// counts.
[[nodiscard]] std::uint64_t term_count(const Shards& shards, const std::string& term);
[[nodiscard]] std::uint64_t term_count(const Shards& shards, const std::string& term,
                                       std::uint64_t counted);

}  // namespace newsidx
