// An article's entities as the ledger would have them.
#pragma once

#include "entity/entities.hpp"
#include "entity/ledger.hpp"

namespace newsidx {

// Those whom the ledger has merged are one, with the mentions of all; who is banned is gone, with
// all mentions. Names stay what they were. The order is that of Entities.
[[nodiscard]] Entities decided(Entities entities, const Ledger& ledger);

}  // namespace newsidx
