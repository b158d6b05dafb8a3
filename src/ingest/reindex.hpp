// What changes an index without reading any source.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "ingest/add.hpp"

namespace newsidx {

// Makes every article's terms, values and entities anew from what the index stores, in an index of
// this schema or an older one; the number of articles done. Events: committed, progress (articles
// done and known), keep_going, fallback.
struct ReindexSummary {
    std::uint64_t articles = 0;
    bool bulk = false;  // the bulk builder wrote it
};
[[nodiscard]] Result<ReindexSummary> reindex(const std::string& index, EngineChoice engine,
                                             const AddEvents& events);

// Removes articles by id and commits; the number that was there.
[[nodiscard]] Result<std::uint64_t> remove(const std::string& index,
                                           const std::vector<std::string>& ids);

}  // namespace newsidx
