// From sorted runs to the postlist and position tables, in one pass over all of them.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "base/result.hpp"
#include "index/bulk_documents.hpp"
#include "index/bulk_spill.hpp"
#include "index/glass_table.hpp"
#include "index/schema.hpp"

namespace newsidx {

// The lowest and highest value of each slot, dropped documents' included: bounds need not be tight.
struct SlotBounds {
    std::string lowest;
    std::string highest;

    void add(std::string_view value);
};
using AllSlotBounds = std::array<SlotBounds, kSlots>;

struct MergeInput {
    const DocumentFile& documents;
    const std::map<std::string, std::string>& metadata;  // whole values, by key
    const AllSlotBounds& bounds;
};

[[nodiscard]] Status merge_runs(RunFile& runs, const MergeInput& input, GlassTableWriter& postlist,
                                GlassTableWriter& position);

}  // namespace newsidx
