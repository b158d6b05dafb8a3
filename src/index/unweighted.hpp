// Terms that match and rank nothing, asked of Xapian so that it answers.
//
// Where a term's weight isn't wanted and every article of an index has it (a language, a source,
// "the"), Xapian 1.4 reads the list of all articles in its place under the term's name
// (LocalSubMatch::open_post_list), and takes the index for damaged where that list has a second
// chunk: it does once an article was removed from an index of some thousand. Such a term is asked
// for otherwise here. What another machine reads can be helped only where all its articles and all
// others have the term; docs/scaling.md.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "index/shards.hpp"

namespace newsidx {

// Use these for every term within a condition, a NOT, or a match whose scores nobody sees. Not
// within phrases and their like, nor for what BM25 weights: there Xapian reads the term's own list.
[[nodiscard]] Xapian::Query unweighted_term(const Shards& shards, const std::string& term);
[[nodiscard]] Xapian::Query unweighted_any(const Shards& shards,
                                           const std::vector<std::string>& terms);

}  // namespace newsidx
