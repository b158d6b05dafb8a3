// What changes an index without reading any source.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ingest/add.hpp"

namespace newsidx {

struct ReindexOptions {
    EngineChoice engine = EngineChoice::automatic;
    // Only articles whose entities come out otherwise are written, in an index of this schema.
    bool entities_only = false;
    std::size_t workers = 0;  // threads that analyse; 0: one a core
};

struct ReindexSummary {
    std::uint64_t articles = 0;  // looked through
    std::uint64_t changed = 0;   // written anew
    std::uint64_t failed = 0;    // can't be indexed as they are now, and stay as they were
    bool bulk = false;           // the bulk builder wrote it
};

// Makes every article's terms, values and entities anew from what the index stores, by the user's
// names in the ledger beside it; in an index of this schema or an older one. Events: committed,
// failed, progress (articles done and known), keep_going, fallback.
[[nodiscard]] Result<ReindexSummary> reindex(const std::string& index,
                                             const ReindexOptions& options,
                                             const AddEvents& events);

using ChooseIds = std::function<Result<std::vector<std::string>>()>;

// Removes articles by id and commits; the number that was there. `choose` is asked while no other
// writer can change what it chooses by.
[[nodiscard]] Result<std::uint64_t> remove(const std::string& index, const ChooseIds& choose);

}  // namespace newsidx
