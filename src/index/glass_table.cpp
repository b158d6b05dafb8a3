#include "index/glass_table.hpp"

#include <algorithm>

#include "base/short_bytes.hpp"
#include "index/glass_block.hpp"
#include "index/glass_block_view.hpp"
#include "index/glass_deflate.hpp"

namespace newsidx {
namespace {

// A tag that doesn't fit into what is left of a leaf is split when at least so much of it does: a
// reader then needs two blocks for it, so not for a few bytes.
constexpr std::size_t kMinSplitBytes = 128;
constexpr std::size_t kBufferBytes = 64 * kGlassBlockBytes;

void put_big_endian(char* at, std::size_t value, int bytes) {
    for (int i = bytes - 1; i >= 0; --i) {
        at[i] = static_cast<char>(value & 0xffU);
        value >>= 8U;
    }
}

// Likewise, for items: each has four of them.
void put_two_bytes(char* at, std::size_t value) {
    at[0] = static_cast<char>((value >> 8U) & 0xffU);
    at[1] = static_cast<char>(value & 0xffU);
}

// The key of the item that was put last into a leaf.
std::string_view key_of_item(const char* item) {
    constexpr std::size_t kHead = 2;
    return {item + kHead + 1, static_cast<unsigned char>(item[kHead])};
}

}  // namespace

GlassTableWriter::GlassTableWriter(File file, std::uint32_t revision)
    : file_(std::move(file)), revision_(revision) {}

GlassTableWriter::GlassTableWriter(File file, std::uint32_t revision, const GlassTable& one_leaf,
                                   std::string last_key)
    : file_(std::move(file)),
      revision_(revision),
      table_(one_leaf),
      last_key_(std::move(last_key)),
      buffer_begin_(one_leaf.blocks) {}

void GlassTableWriter::check(const Status& done) {
    if (!done && status_) status_ = done;
}

std::unique_ptr<GlassTableWriter::Block> GlassTableWriter::open_block() {
    auto block = std::make_unique_for_overwrite<Block>();
    block->number = table_.blocks++;
    block->directory_end = kGlassDirectoryAt;
    block->lowest_item = kGlassBlockBytes;
    // Its place in the file: blocks are closed in another order than they are opened.
    if (buffer_.size() < buffered_bytes()) buffer_.resize(buffered_bytes());
    return block;
}

// Where an item of so many bytes goes, which must be free.
char* GlassTableWriter::make_room(Block& block, std::size_t bytes) {
    block.lowest_item -= bytes;
    put_two_bytes(block.bytes.data() + block.directory_end, block.lowest_item);
    block.directory_end += kGlassOffsetBytes;
    return block.bytes.data() + block.lowest_item;
}

void GlassTableWriter::close_block(Block& block, std::size_t level) {
    char* header = block.bytes.data();
    std::fill(header + block.directory_end, header + block.lowest_item, '\0');
    put_big_endian(header, revision_, 4);
    put_big_endian(header + 4, level, 1);
    put_big_endian(header + 5, free_bytes(block), 2);
    put_big_endian(header + 7, free_bytes(block), 2);
    put_big_endian(header + 9, block.directory_end, 2);
    if (block.number < buffer_begin_) {
        if (status_) {
            check(file_.write_at({block.bytes.data(), kGlassBlockBytes},
                                 std::uint64_t{block.number} * kGlassBlockBytes));
        }
        return;
    }
    std::copy(block.bytes.begin(), block.bytes.end(),
              buffer_.begin() +
                  static_cast<std::ptrdiff_t>((block.number - buffer_begin_) * kGlassBlockBytes));
    if (buffered_bytes() >= kBufferBytes) flush();
}

void GlassTableWriter::flush() {
    if (status_) {
        check(file_.write_at(std::string_view(buffer_).substr(0, buffered_bytes()),
                             std::uint64_t{buffer_begin_} * kGlassBlockBytes));
    }
    buffer_begin_ = table_.blocks;
}

void GlassTableWriter::put_branch(Block& block, std::string_view key, std::uint32_t component,
                                  std::uint32_t child) {
    char* at = make_room(block, kBranchOverhead + key.size());
    put_big_endian(at, child, 4);
    at[4] = static_cast<char>(key.size());
    put_two_bytes(copy_short(at + 5, key), component);
}

void GlassTableWriter::add_branch(std::size_t level, std::string_view key, std::uint32_t component,
                                  std::uint32_t child, std::uint32_t leftmost) {
    if (levels_.size() <= level) {
        levels_.resize(level + 1);
        levels_[level] = open_block();
        put_branch(*levels_[level], {}, 0, leftmost);
    }
    Block& branch = *levels_[level];
    if (free_bytes(branch) >= kBranchOverhead + key.size() + kGlassOffsetBytes)
        return put_branch(branch, key, component, child);
    const auto full = std::exchange(levels_[level], open_block());
    put_branch(*levels_[level], {}, 0, child);
    close_block(*full, level);
    add_branch(level + 1, key, component, levels_[level]->number, full->number);
}

void GlassTableWriter::start_leaf(const Item& item) {
    if (levels_.empty()) levels_.resize(1);
    const auto full = std::exchange(levels_[0], open_block());
    leaf_ = levels_[0].get();
    if (table_.empty) {
        table_.empty = false;
        // All tables begin with an item that has neither key nor tag.
        char* at = make_room(*levels_[0], kGlassItemHead);
        put_two_bytes(at, kGlassFirst | kGlassLast);
        at[2] = 0;
        return;
    }
    if (full) close_block(*full, 0);
    // Keys that part the two leaves needn't be longer than tells them apart.
    const std::string_view before =
        full ? key_of_item(full->bytes.data() + full->lowest_item) : last_key_;
    const auto end =
        item.key.begin() + static_cast<std::ptrdiff_t>(std::min(item.key.size(), before.size()));
    const auto differs = std::mismatch(item.key.begin(), end, before.begin()).first;
    const std::size_t needed =
        std::min(static_cast<std::size_t>(differs - item.key.begin()) + 1, item.key.size());
    add_branch(1, item.key.substr(0, needed), item.component, levels_[0]->number,
               full ? full->number : table_.root);
}

std::size_t GlassTableWriter::item_bytes(const Item& item) {
    return kGlassItemHead + item.key.size() + (item.component == 1 ? 0 : kGlassComponentBytes) +
           item.tag.size();
}

void GlassTableWriter::put_item(Block& leaf, const Item& item, std::size_t size) {
    const bool first = item.component == 1;
    char* at = make_room(leaf, size);
    put_two_bytes(at, (size - kGlassItemHead) | (first ? kGlassFirst : 0U) |
                          (item.last ? kGlassLast : 0U) | (item.deflated ? kGlassDeflated : 0U));
    at[2] = static_cast<char>(item.key.size());
    at = copy_short(at + kGlassItemHead, item.key);
    if (!first) {
        put_two_bytes(at, item.component);
        at += kGlassComponentBytes;
    }
    copy_short(at, item.tag);
}

void GlassTableWriter::add_item(const Item& item) {
    const std::size_t size = item_bytes(item);
    if (leaf_ == nullptr || free_bytes(*leaf_) < size + kGlassOffsetBytes) start_leaf(item);
    put_item(*leaf_, item, size);
}

// How many bytes of the tag go into each of its items: all into one, where it fits; else what fills
// the leaf, where that is worth a split; else the most an item takes, in a new leaf.
void GlassTableWriter::plan_components(std::size_t key_bytes, std::size_t tag_bytes) {
    components_.clear();
    std::size_t free = leaf_ == nullptr ? 0 : free_bytes(*leaf_);
    std::size_t item_bytes = kGlassItemHead + key_bytes;
    do {
        const std::size_t needed = item_bytes + kGlassOffsetBytes;
        const std::size_t most = std::min(tag_bytes, kMaxItemBytes - item_bytes);
        std::size_t size = most;
        if (free < needed + most) {
            if (free >= needed + kMinSplitBytes) {
                size = free - needed;
            } else {
                free = kGlassBlockBytes - kGlassDirectoryAt;
            }
        }
        components_.push_back(size);
        free -= needed + size;
        tag_bytes -= size;
        item_bytes = kGlassItemHead + key_bytes + kGlassComponentBytes;
    } while (tag_bytes > 0);
}

void GlassTableWriter::add_components(std::string_view key, std::string_view tag, bool deflated,
                                      std::size_t unpacked_bytes) {
    if (!status_) return;
    plan_components(key.size(), tag.size());
    if (components_.size() > kMaxComponents) {
        check(Error{ErrorKind::system, "an entry of the index is too large", ""});
        return;
    }
    if (deflated && unpacked_bytes > kGlassInflateBuffer && !glass_inflates(tag, components_)) {
        const auto whole = inflate_whole(tag);
        if (!whole) return check(whole.error());
        return add_components(key, *whole, false, 0);
    }
    ++table_.entries;
    std::size_t at = 0;
    for (std::size_t i = 0; i < components_.size(); ++i) {
        add_item({key, tag.substr(at, components_[i]), static_cast<std::uint32_t>(i + 1),
                  i + 1 == components_.size(), deflated});
        at += components_[i];
    }
}

void GlassTableWriter::add(std::string_view key, std::string_view tag) {
    const std::size_t size = kGlassItemHead + key.size() + tag.size();
    // Most fit whole into the leaf at hand.
    if (size > kMaxItemBytes || leaf_ == nullptr || size + kGlassOffsetBytes > free_bytes(*leaf_))
        return add_components(key, tag, false, 0);
    if (!status_) return;
    ++table_.entries;
    char* at = make_room(*leaf_, size);
    put_two_bytes(at, (size - kGlassItemHead) | kGlassFirst | kGlassLast);
    at[2] = static_cast<char>(key.size());
    copy_short(copy_short(at + kGlassItemHead, key), tag);
}

void GlassTableWriter::add_deflated(std::string_view key, std::string_view packed,
                                    std::size_t unpacked_bytes) {
    add_components(key, packed, true, unpacked_bytes);
}

Result<GlassTable> GlassTableWriter::finish() {
    for (std::size_t level = 0; level < levels_.size(); ++level) {
        table_.root = levels_[level]->number;
        table_.level = static_cast<std::uint32_t>(level);
        close_block(*levels_[level], level);
    }
    levels_.clear();
    leaf_ = nullptr;
    flush();
    if (status_) check(file_.truncate(std::uint64_t{table_.blocks} * kGlassBlockBytes));
    if (status_) check(file_.sync());
    if (!status_) return status_.error();
    return table_;
}

}  // namespace newsidx
