// Where a word stands in one article after another, read from the table past Xapian, which opens a
// list with some three thousand instructions: this takes some three hundred.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/glass_finder.hpp"
#include "index/opened_table.hpp"

namespace newsidx {

// The table of positions of one index, in one state.
class PositionTable {
public:
    // As open_table().
    [[nodiscard]] static std::optional<PositionTable> open(const std::string& path,
                                                           const Xapian::Database& database);

    // Whether it is that of the same index.
    [[nodiscard]] bool is_of(const Xapian::Database& database) const {
        return database.get_uuid() == table_.uuid;
    }

private:
    friend class PositionLists;
    OpenedTable table_;
};

// Of one term. Not shared between threads.
class PositionLists {
public:
    PositionLists(const PositionTable& table, std::string_view term);

    // Ascending; empty where the article hasn't the term. Cheap where articles ascend. Throws
    // DatabaseModifiedError as Xapian does: overtaken, or damaged.
    void read(Xapian::docid docid, std::vector<std::uint32_t>& positions);

private:
    std::optional<GlassTableFinder> finder_;  // nothing: the table is empty
};

}  // namespace newsidx
