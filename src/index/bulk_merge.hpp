// From sorted runs, and the tables of the index that there was, to the new postlist and position
// tables, in one pass over all of them.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/bulk_base.hpp"
#include "index/bulk_bounds.hpp"
#include "index/bulk_documents.hpp"
#include "index/bulk_run.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

struct MergeInput {
    const DocumentFile& documents;
    const std::map<std::string, std::string>& metadata;  // whole values, by key
    const AllSlotBounds& bounds;
    BulkBase* base;      // whose articles come first; nullptr: none
    bool forgets_names;  // counts of names and their words begin at 0, whatever the base has
};

// Of all documents' lengths.
struct LengthStatistics {
    std::uint64_t total = 0;
    std::uint32_t shortest = 0;  // empty documents left out
    std::uint32_t longest = 0;

    void add(std::uint32_t length);
};

// Runs whose documents ascend from one to the next.
[[nodiscard]] Result<LengthStatistics> merge_runs(std::vector<std::unique_ptr<RunSource>> runs,
                                                  const MergeInput& input,
                                                  GlassTableWriter& postlist,
                                                  GlassTableWriter& position);

}  // namespace newsidx
