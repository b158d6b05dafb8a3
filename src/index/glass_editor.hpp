// One table of a glass database, changed where it lies: blocks that change are written anew, to
// where no state has any, up to the root. The last state stays whole until the version file names
// the new root.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_block_view.hpp"
#include "index/glass_free_blocks.hpp"
#include "index/glass_items.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

// An entry put, or taken away where it has no tag.
struct TableChange {
    std::string key;
    std::optional<std::string> tag;
    std::size_t deflated_from = 0;  // bytes that the tag was deflated from; 0: it is as it is
};

struct TableEntry {
    std::string key;
    std::string tag;
    bool deflated = false;
};

// For few changes: memory is a block for each that changes. All bounds are checked: what is no
// table is an error of kind damaged. Nobody else may write to the table meanwhile.
class GlassEditor {
public:
    // `revision`: what the version file will have.
    [[nodiscard]] static Result<GlassEditor> open(FileOperations& operations,
                                                  const std::string& path, const GlassTable& table,
                                                  std::uint32_t revision);

    // What the table has, with all that was applied: the entry of a key, the last one before a key
    // or of it, the first one behind it.
    [[nodiscard]] Result<std::optional<TableEntry>> find(std::string_view key);
    [[nodiscard]] Result<std::optional<TableEntry>> last_up_to(std::string_view key);
    [[nodiscard]] Result<std::optional<TableEntry>> first_behind(std::string_view key);

    // Keys ascend and are distinct. What is there already costs no more than looking.
    [[nodiscard]] Status apply(std::span<const TableChange> changes);

    // Writes what has changed, and syncs it. Once, at the end.
    [[nodiscard]] Result<GlassTable> finish();

private:
    struct Block {
        std::array<char, kGlassBlockBytes> bytes;  // not cleared: fill_block() does it
    };
    using Blocks = std::unordered_map<std::uint32_t, std::unique_ptr<Block>>;
    // A block that stands for one of before, and what its items begin with.
    struct Part {
        std::string key;
        std::uint32_t component = 0;
        std::uint32_t block = 0;
    };
    // Nothing: no change. None: no item is left. The key of the first is "" where the block goes on
    // to be found as before.
    using Parts = std::optional<std::vector<Part>>;
    using Children = std::vector<std::pair<std::size_t, std::vector<Part>>>;  // by their places
    struct Changes {
        std::span<const TableChange> all;
        std::vector<bool> placed;  // whether the first leaf that the key can be in was met
    };
    struct Range {
        std::size_t begin = 0;
        std::size_t end = 0;
        bool is_rightmost = true;  // of the whole table
    };
    struct Step {
        std::uint32_t block = 0;
        std::size_t item = 0;
    };
    using Path = std::vector<Step>;  // [0] the leaf's

    GlassEditor(FileOperations& operations, std::optional<File> file, std::string path,
                const GlassTable& table, std::uint32_t revision);
    [[nodiscard]] Error damaged() const;
    [[nodiscard]] Result<const char*> read(std::uint32_t number, std::uint32_t level);
    [[nodiscard]] Result<Path> path_behind(std::string_view key, std::uint32_t component);
    [[nodiscard]] Result<bool> to_next_leaf(Path& path);
    [[nodiscard]] Result<bool> to_leaf_before(Path& path);
    [[nodiscard]] Result<std::optional<TableEntry>> entry_at(Path path);

    [[nodiscard]] Result<Parts> edit(std::uint32_t number, std::uint32_t level, Changes& changes,
                                     Range range);
    [[nodiscard]] Result<Parts> edit_leaf(std::uint32_t number, Changes& changes, Range range);
    [[nodiscard]] static Status put(const TableChange& change, GlassItems& items);
    [[nodiscard]] Result<std::vector<Part>> with_children(BlockView& branch, std::uint32_t number,
                                                          std::uint32_t level,
                                                          const Children& replaced, bool fill_up);
    [[nodiscard]] Result<std::vector<Part>> begin_table(Changes& changes);
    [[nodiscard]] Status take_root(std::vector<Part> parts);
    [[nodiscard]] Result<std::vector<Part>> write_items(const GlassItems& items,
                                                        std::uint32_t level,
                                                        std::optional<std::uint32_t> old);
    void release(std::uint32_t number);

    FileOperations& operations_;
    std::optional<File> file_;           // nothing: the table has none yet
    std::unique_ptr<GlassTable> table_;  // does not move
    std::string path_;
    std::uint32_t revision_;
    FreeBlocks free_;
    Blocks branches_;  // as they were read
    Blocks leaves_;    // likewise, the last ones
    Blocks written_;   // of this revision
};

}  // namespace newsidx
