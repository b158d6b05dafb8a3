// One table of a glass database, written from entries in key order: blocks full, leaves in order.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/file_operations.hpp"

namespace newsidx {

inline constexpr std::size_t kGlassBlockBytes = 8192;
inline constexpr std::size_t kMaxKeyBytes = 255;

// Where a table keeps the numbers of blocks that changes have left free: a chain of blocks of such
// numbers, which is read at one end and written at the other. All 0: there is none.
struct GlassFreeList {
    std::uint32_t read_block = 0;
    std::uint32_t read_at = 0;  // bytes into it; so the next
    std::uint32_t write_block = 0;
    std::uint32_t write_at = 0;

    bool operator==(const GlassFreeList&) const = default;
};

// What the version file says of a table.
struct GlassTable {
    std::uint32_t root = 0;
    std::uint32_t level = 0;
    bool sequential = true;
    bool empty = true;  // no block on disk
    std::uint64_t entries = 0;
    std::uint32_t compress_min = 0;
    std::uint32_t block_bytes = kGlassBlockBytes;
    std::uint32_t blocks = 0;  // of the file; where the next one would go
    GlassFreeList free;

    bool operator==(const GlassTable&) const = default;
};

// Memory: one block a level, and a buffer of half a megabyte. Trouble is kept: once something has
// failed, nothing more is written, and status() and finish() say what it was.
class GlassTableWriter {
public:
    // `revision`: the one that the version file will have. Whatever `file` holds is overwritten.
    GlassTableWriter(File file, std::uint32_t revision);
    // Goes on behind the one leaf that the table has, if it has one; `last_key` is the last key in
    // it, "" when there is none.
    GlassTableWriter(File file, std::uint32_t revision, const GlassTable& one_leaf,
                     std::string last_key);

    // Keys must ascend strictly, 1 to kMaxKeyBytes.
    void add(std::string_view key, std::string_view tag);
    // A tag that a Deflater has packed from `unpacked_bytes`.
    void add_deflated(std::string_view key, std::string_view packed, std::size_t unpacked_bytes);

    [[nodiscard]] const Status& status() const { return status_; }
    // Writes what is open and syncs the file. To be called once, at the end.
    [[nodiscard]] Result<GlassTable> finish();

private:
    struct Block {  // NOLINT(cppcoreguidelines-pro-type-member-init): close_block() clears bytes
        std::array<char, kGlassBlockBytes> bytes;
        std::uint32_t number = 0;
        std::size_t directory_end = 0;
        std::size_t lowest_item = 0;
    };
    struct Item {  // of a leaf
        std::string_view key;
        std::string_view tag;
        std::uint32_t component = 1;
        bool last = true;
        bool deflated = false;
    };

    [[nodiscard]] static std::size_t free_bytes(const Block& block) {
        return block.lowest_item - block.directory_end;
    }
    [[nodiscard]] std::unique_ptr<Block> open_block();
    [[nodiscard]] static char* make_room(Block& block, std::size_t bytes);
    [[nodiscard]] std::size_t buffered_bytes() const {
        return std::size_t{table_.blocks - buffer_begin_} * kGlassBlockBytes;
    }
    void add_components(std::string_view key, std::string_view tag, bool deflated,
                        std::size_t unpacked_bytes);
    void plan_components(std::size_t key_bytes, std::size_t tag_bytes);
    void add_item(const Item& item);
    [[nodiscard]] static std::size_t item_bytes(const Item& item);
    static void put_item(Block& leaf, const Item& item, std::size_t size);
    void start_leaf(const Item& item);
    void add_branch(std::size_t level, std::string_view key, std::uint32_t component,
                    std::uint32_t child, std::uint32_t leftmost);
    void put_branch(Block& block, std::string_view key, std::uint32_t component,
                    std::uint32_t child);
    void close_block(Block& block, std::size_t level);
    void flush();
    void check(const Status& done);

    File file_;
    std::uint32_t revision_;
    GlassTable table_;
    Status status_;
    std::vector<std::unique_ptr<Block>> levels_;  // the open block of each; [0] the leaf
    Block* leaf_ = nullptr;                       // that one, or none
    std::string last_key_;                        // of the leaf that the table began with
    std::vector<std::size_t> components_;         // of the tag at hand: bytes of each item
    std::string buffer_;  // begins with the blocks from buffer_begin_ on, not yet written
    std::uint32_t buffer_begin_ = 0;
};

}  // namespace newsidx
