// The words of names as the index has them: from words to the ids of entities, and from a word to
// those near it. Knows nothing of the ledger.
#pragma once

#include <xapian.h>

#include <string>
#include <vector>

#include "entity/entities.hpp"

namespace newsidx {

// The entities of all shards that a word is in the names of, ascending. Words are as
// entity/name_search.hpp has them.
[[nodiscard]] std::vector<std::string> ids_of_word(const std::vector<Xapian::Database>& shards,
                                                   EntityType type, const std::string& word);

// Those that all of the words are in the names of.
[[nodiscard]] std::vector<std::string> ids_of_words(const std::vector<Xapian::Database>& shards,
                                                    EntityType type,
                                                    const std::vector<std::string>& words);

// How many edits a near word may be away.
[[nodiscard]] std::size_t near_reach(const std::string& word);

// Words of the index a few edits from `word`, nearest first.
[[nodiscard]] std::vector<std::string> near_words(const std::vector<Xapian::Database>& shards,
                                                  EntityType type, const std::string& word);

}  // namespace newsidx
