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
// done and known), keep_going.
[[nodiscard]] Result<std::uint64_t> reindex(const std::string& index, const AddEvents& events);

// Removes articles by id and commits; the number that was there.
[[nodiscard]] Result<std::uint64_t> remove(const std::string& index,
                                           const std::vector<std::string>& ids);

}  // namespace newsidx
