// What may be meant by a source, author, label, language, address or file that no article has.
#pragma once

#include <string>

#include "index/shards.hpp"
#include "query/tree.hpp"

namespace newsidx {

// What to say of a filter on a field of values that is none of this index: which values resemble
// it, those of most articles first: "no source 'Reutrs' in this index; did you mean 'Reuters'
// (12)?"
[[nodiscard]] std::string no_such_value(const Shards& shards, const Node& filter);

}  // namespace newsidx
