// Items of a glass table before they are in blocks: how an entry is cut into them, how they share
// blocks out, and how a block is made of them. Pure.
#pragma once

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "index/glass_block_view.hpp"

namespace newsidx {

// Views of old blocks, and of what was made. Those of a branch, or of a leaf.
struct GlassItems {
    std::vector<std::string_view> all;
    std::deque<std::string> made;
    bool fill_up = false;  // blocks, as more will come behind them

    void add(std::string item) { all.push_back(made.emplace_back(std::move(item))); }
};

// Adds the items of an entry of a leaf. `deflated_from`: the bytes that the tag was deflated from,
// 0 where it was not. An error of kind system: it is larger than the format can store.
[[nodiscard]] Status add_entry(GlassItems& items, std::string_view key, std::string_view tag,
                               std::size_t deflated_from);

[[nodiscard]] std::string leaf_item(const LeafItem& item);
[[nodiscard]] std::string branch_item(const Divider& from, std::uint32_t child);

// A leaf's item where level is 0, else a branch's.
[[nodiscard]] std::string_view key_of_item(std::string_view item, std::uint32_t level);
[[nodiscard]] Divider divider_of_item(std::string_view branch_item);

// What tells a leaf that begins with this key from one that ends with the key before: the first
// bytes that differ. Of the key itself.
[[nodiscard]] std::string_view told_apart(std::string_view before, std::string_view key);
// What a branch says of a block that begins with the second item, behind one that ends with the
// first.
[[nodiscard]] Divider divider_between(std::string_view before, std::string_view item,
                                      std::uint32_t level);

// Where each block ends, so that all are about equally full, or full up to the last one.
[[nodiscard]] std::vector<std::size_t> block_ends(const GlassItems& items);

// Makes all bytes of a block.
void fill_block(char* bytes, std::span<const std::string_view> items, std::uint32_t level,
                std::uint32_t revision);

}  // namespace newsidx
