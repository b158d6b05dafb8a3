// Better spellings for words that articles have, from the words beside them: "barak obama".
#pragma once

#include <vector>

#include "index/open_index.hpp"
#include "query/suggest.hpp"

namespace newsidx {

// Of a query that only `found` articles have, for the first word that is a likely slip the
// spelling with which far more have it all (query/suggest.hpp); empty where there is none. Words
// below an OR or in a phrase are left alone. Looks at the words of the index with the same first
// letter, once for each word of the query.
[[nodiscard]] std::vector<Suggestion> suggestions_in_context(OpenIndex& index, const Node& tree,
                                                             std::uint64_t found);

}  // namespace newsidx
