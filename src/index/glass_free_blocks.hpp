// The free blocks of a glass table: taken for what changes, given back for the change after the
// next. As Xapian keeps them: docs/index-format.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

// For one commit. Blocks that are given are those of the last state, which stays as it is until the
// version file is replaced: nobody takes them before the next commit.
class FreeBlocks {
public:
    // The table must outlive it.
    explicit FreeBlocks(GlassTable& table) : table_(table), end_(table.free) {}

    // The number of a block that no state has. `file`: the table's, where it has one. An error of
    // kind damaged: the list can't be read.
    [[nodiscard]] Result<std::uint32_t> take(const File* file);
    void give(std::uint32_t block) { given_.push_back(block); }
    [[nodiscard]] bool has_given() const { return !given_.empty(); }
    // Puts what was given on the list, and says in the table where that ends. Once, at the end.
    [[nodiscard]] Status write(File& file, std::uint32_t revision);

private:
    [[nodiscard]] Status read(const File* file, std::uint32_t block, std::string& bytes) const;

    GlassTable& table_;
    GlassFreeList end_;    // as it was: what stands behind it may not be read
    std::string reading_;  // the block that is read; "": not yet
    std::vector<std::uint32_t> given_;
};

}  // namespace newsidx
