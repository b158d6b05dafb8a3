// One table of a glass database read from its first entry to its last, whoever wrote it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "index/file_operations.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

// Memory: one block a level, and the entry at hand. The table must not change meanwhile. All
// bounds are checked: what is not a table is an error of kind damaged; what the system won't read
// one of kind system.
class GlassTableReader {
public:
    // `revision`: the version file's. A table that is empty needs no file.
    [[nodiscard]] static Result<GlassTableReader> open(FileOperations& operations,
                                                       const std::string& path,
                                                       const GlassTable& table,
                                                       std::uint32_t revision);

    // Goes to the next entry in the order of keys; false behind the last one.
    [[nodiscard]] Result<bool> next();
    // Both good until next(). The tag is as it is stored: deflated() says how.
    [[nodiscard]] std::string_view key() const { return key_; }
    [[nodiscard]] std::string_view tag() const { return tag_; }
    [[nodiscard]] bool deflated() const { return deflated_; }
    [[nodiscard]] Error damaged() const;

private:
    struct Block {
        std::string bytes;
        std::size_t at = 0;  // in the directory
        std::size_t directory_end = 0;
    };
    struct Item {  // of a leaf; views into its block
        std::string_view key;
        std::string_view tag;
        std::uint32_t component = 1;
        bool first = true;
        bool last = true;
        bool deflated = false;
    };

    GlassTableReader(std::optional<File> file, std::string path, const GlassTable& table,
                     std::uint32_t revision)
        : file_(std::move(file)), path_(std::move(path)), table_(table), revision_(revision) {}
    [[nodiscard]] Status descend(std::size_t level, std::uint32_t number);
    [[nodiscard]] Status to_next_leaf();
    [[nodiscard]] Result<std::optional<Item>> next_item();
    // Bytes of the item that the directory entry at hand points at; moves behind it.
    [[nodiscard]] static std::string_view rest_at_entry(Block& block);

    std::optional<File> file_;
    std::string path_;
    GlassTable table_;
    std::uint32_t revision_;
    std::vector<Block> levels_;  // [0] the leaf; empty: not begun
    std::string key_;
    std::string tag_;
    bool deflated_ = false;
};

}  // namespace newsidx
