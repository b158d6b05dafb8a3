// A way down the tree of a glass table, from its root to a leaf, whoever wrote it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "index/glass_block_view.hpp"
#include "index/glass_table.hpp"
#include "index/read_file.hpp"

namespace newsidx {

// A table that is read by several, in one state.
struct GlassTableFile {
    ReadFile file;
    GlassTable table;  // not empty
    std::uint32_t revision = 0;
};

// Of items that are ordered so that those that are `before` come first: the first one from `from`
// on that isn't, else `end`. Quickest where it is near.
template <typename Before>
std::size_t first_that_is_not(std::size_t from, std::size_t end, const Before& before) {
    std::size_t probe = from;
    for (std::size_t step = 1; probe < end && before(probe); step *= 2) {
        from = probe + 1;
        probe += step;
    }
    end = std::min(probe, end);
    while (from < end) {
        const std::size_t middle = from + (end - from) / 2;
        if (before(middle)) {
            from = middle + 1;
        } else {
            end = middle;
        }
    }
    return from;
}

// Memory: one block a level. All bounds are checked. Not shared between threads.
class GlassPath {
public:
    struct Item {  // of the leaf; views into it
        std::string_view key;
        std::string_view rest;  // behind the key
        std::uint32_t head = 0;
    };

    explicit GlassPath(std::shared_ptr<const GlassTableFile> table);

    // Goes to the leaf that the item of the key and this component would be in. False, as below:
    // not sound.
    [[nodiscard]] bool descend(std::string_view key, std::uint32_t component);
    // To the leaf behind it; false behind the last one, too.
    [[nodiscard]] bool to_next_leaf();

    // Of the leaf. What isn't to be read is empty, and not sound.
    [[nodiscard]] const std::vector<char>& bytes() const { return levels_.front().bytes; }
    [[nodiscard]] std::size_t items() const { return levels_.front().items; }
    [[nodiscard]] std::size_t offset_of(std::size_t item) const {
        return offset_in(levels_.front(), item);
    }
    // In the header: it is asked of every key that is passed.
    [[nodiscard]] Item item(std::size_t item) {
        const std::vector<char>& bytes = levels_[0].bytes;
        const std::size_t offset = offset_of(item);
        if (offset + kGlassItemHead > bytes.size()) return trouble();
        const char* at = bytes.data() + offset;
        const std::uint32_t head = number_at(at, 2);
        const std::size_t size = head & kGlassSizeMask;
        const std::size_t key_bytes = static_cast<unsigned char>(at[2]);
        const std::size_t least =
            key_bytes + ((head & kGlassFirst) != 0 ? 0 : kGlassComponentBytes);
        if (least > size || offset + kGlassItemHead + size > bytes.size()) return trouble();
        at += kGlassItemHead;
        return {{at, key_bytes}, {at + key_bytes, size - key_bytes}, head};
    }
    // The first item that does not come before the key and this component.
    [[nodiscard]] std::size_t place_of(std::string_view key, std::uint32_t component);

    // Whether all was well so far. If not, the table is damaged, or a writer has used its blocks
    // again, and nothing that was found counts.
    [[nodiscard]] bool sound() const { return sound_; }
    Item trouble() {
        sound_ = false;
        return {};
    }

private:
    static constexpr std::uint32_t kNoBlock = 0xffffffff;
    struct Block {
        std::vector<char> bytes;
        std::uint32_t number = kNoBlock;
        std::size_t items = 0;
        std::size_t at = 0;  // the item that the way goes on from
    };

    [[nodiscard]] static std::size_t offset_in(const Block& block, std::size_t item) {
        return number_at(block.bytes.data() + kGlassDirectoryAt + item * kGlassOffsetBytes,
                         kGlassOffsetBytes);
    }
    [[nodiscard]] bool load(std::size_t level, std::uint32_t number);
    // The block that the item at hand of a branch leads to, on the level below it.
    [[nodiscard]] bool load_child_of(std::size_t level);
    // The item of a branch that leads to the key.
    [[nodiscard]] std::size_t child_for(const Block& branch, std::string_view key,
                                        std::uint32_t component);

    std::shared_ptr<const GlassTableFile> table_;
    std::vector<Block> levels_;  // [0] the leaf
    bool sound_ = true;
};

}  // namespace newsidx
