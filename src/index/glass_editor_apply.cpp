// How changes go into a table: down to the leaves they are for, and up again with what the new
// blocks are called.
#include <algorithm>
#include <utility>

#include "index/glass_deflate.hpp"
#include "index/glass_editor.hpp"

namespace newsidx {
namespace {

constexpr std::size_t kMaxComponents = 65535;

// Of a tag, so that each item has at most its size.
std::vector<std::size_t> component_sizes(std::size_t key_bytes, std::size_t tag_bytes) {
    std::vector<std::size_t> sizes;
    std::size_t most = kMaxItemBytes - kGlassItemHead - key_bytes;
    do {
        sizes.push_back(std::min(tag_bytes, most));
        tag_bytes -= sizes.back();
        if (sizes.size() == 1) most -= kGlassComponentBytes;
    } while (tag_bytes > 0);
    return sizes;
}

// The first bytes of a key that tell it from the one before.
std::string_view told_apart(std::string_view before, std::string_view key) {
    const auto shared = static_cast<std::size_t>(
        std::mismatch(key.begin(), key.end(), before.begin(), before.end()).first - key.begin());
    return key.substr(0, shared + 1);
}

std::uint32_t component_of(std::string_view leaf_item) {
    if ((number_at(leaf_item.data(), 2) & kGlassFirst) != 0) return 1;
    const std::size_t key_bytes = static_cast<unsigned char>(leaf_item[2]);
    return number_at(leaf_item.data() + kGlassItemHead + key_bytes, kGlassComponentBytes);
}

std::string_view key_of(std::string_view item, std::uint32_t level) {
    const std::size_t at = level > 0 ? kGlassChildBytes : 2;
    return item.substr(at + 1, static_cast<unsigned char>(item[at]));
}

std::uint32_t branch_component_of(std::string_view item) {
    return number_at(item.data() + item.size() - kGlassComponentBytes, kGlassComponentBytes);
}

}  // namespace

Status GlassEditor::put_items(const TableChange& change, Items& items) const {
    std::string_view tag = *change.tag;
    const auto sizes = component_sizes(change.key.size(), tag.size());
    if (sizes.size() > kMaxComponents)
        return Error{ErrorKind::system, "an entry of the index is too large", ""};
    const bool deflated = change.deflated_from > 0;
    if (change.deflated_from > kGlassInflateBuffer && !glass_inflates(tag, sizes)) {
        auto whole = inflate_whole(tag);
        if (!whole) return whole.error();
        return put_items({change.key, *std::move(whole), 0}, items);
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        std::string& made = items.made.emplace_back();
        append_leaf_item(made,
                         {change.key, tag.substr(0, sizes[i]), static_cast<std::uint32_t>(i + 1),
                          i + 1 == sizes.size(), deflated});
        tag.remove_prefix(sizes[i]);
        items.all.push_back(made);
    }
    return {};
}

Result<GlassEditor::Parts> GlassEditor::edit_leaf(std::uint32_t number, Changes& changes,
                                                  Range range) {
    const auto bytes = read(number, 0);
    if (!bytes) return bytes.error();
    BlockView leaf(*bytes);
    Items items;
    // What an entry of several components goes on in begins with another key afterwards.
    const bool goes_on = changes.placed[range.begin];
    bool is_changed = goes_on;
    std::size_t next = 0;  // item
    const auto keep_until = [&](std::size_t end) {
        for (; next < end; ++next) items.all.push_back(leaf.leaf_bytes(next));
    };
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const TableChange& change = changes.all[i];
        const bool is_owner = !changes.placed[i];
        changes.placed[i] = true;
        std::size_t first = next;
        for (std::size_t end = leaf.size(); first < end;) {
            const std::size_t middle = first + (end - first) / 2;
            if (leaf.leaf_item(middle).key < change.key) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        std::size_t end = first;
        while (end < leaf.size() && leaf.leaf_item(end).key == change.key) ++end;
        const LeafItem there = first < end ? leaf.leaf_item(first) : LeafItem{};
        if (!leaf.ok()) return damaged();
        const bool is_there = first < end && there.component == 1;
        if (!change.tag && first == end) continue;
        if (change.tag && !is_owner && first == end) continue;
        if (change.tag && is_owner && is_there && there.last && there.tag == *change.tag &&
            there.deflated == (change.deflated_from > 0))
            continue;
        is_changed = true;
        keep_until(first);
        next = end;
        if (is_there) --table_->entries;
        if (!change.tag || !is_owner) continue;
        ++table_->entries;
        if (auto put = put_items(change, items); !put) return put.error();
        items.fill_up = range.is_rightmost && next == leaf.size();
    }
    if (!is_changed) return Parts();
    keep_until(leaf.size());
    if (!leaf.ok()) return damaged();
    std::string begin;
    if (goes_on && !items.all.empty())
        begin = told_apart(changes.all[range.begin].key, key_of(items.all[0], 0));
    auto parts = write_items(items, 0, number);  // the items may be gone now
    if (!parts) return parts.error();
    if (!begin.empty()) {
        parts->front().key = std::move(begin);
        parts->front().component = 1;
    }
    return Parts(*std::move(parts));
}

Result<GlassEditor::Parts> GlassEditor::edit(std::uint32_t number, std::uint32_t level,
                                             Changes& changes, Range range) {
    if (level == 0) return edit_leaf(number, changes, range);
    const auto bytes = read(number, level);
    if (!bytes) return bytes.error();
    BlockView branch(*bytes);
    const auto begins_before = [&](std::size_t change, std::size_t child) {
        const Divider begin = branch.divider(child);
        const std::string& key = changes.all[change].key;
        return key != begin.key ? key < begin.key : 1 < begin.component;
    };
    const bool goes_on = changes.placed[range.begin];
    Children replaced;
    std::size_t child = 0;
    for (std::size_t next = range.begin; next < range.end;) {
        // The child that the change begins in, or goes on in.
        for (std::size_t end = branch.size(); child + 1 < end;) {
            const std::size_t middle = child + (end - child) / 2;
            if (begins_before(next, middle)) {
                end = middle;
            } else {
                child = middle;
            }
        }
        const bool is_last = child + 1 >= branch.size();
        std::size_t end = is_last ? range.end : next + 1;
        while (end < range.end && begins_before(end, child + 1)) ++end;
        if (!branch.ok()) return damaged();
        auto parts = edit(branch.child(child), level - 1, changes,
                          {next, end, range.is_rightmost && is_last});
        if (!parts) return parts.error();
        if (*parts) replaced.emplace_back(child, **std::move(parts));
        next = end;
        if (is_last) continue;
        ++child;
        // An entry of several components goes on behind the divider of its key.
        if (branch.divider(child).key == changes.all[end - 1].key &&
            branch.divider(child).component > 1)
            --next;
    }
    if (!branch.ok()) return damaged();
    if (replaced.empty()) return Parts();
    const bool is_behind = range.is_rightmost && replaced.back().first + 1 == branch.size();
    auto parts = with_children(branch, number, level, replaced, is_behind);
    if (!parts) return parts.error();
    if (!goes_on && !parts->empty()) parts->front().key.clear();
    return Parts(*std::move(parts));
}

// The branch with others in the places of some children.
Result<std::vector<GlassEditor::Part>> GlassEditor::with_children(BlockView& branch,
                                                                  std::uint32_t number,
                                                                  std::uint32_t level,
                                                                  const Children& replaced,
                                                                  bool fill_up) {
    Items items;
    items.fill_up = fill_up;
    auto next = replaced.begin();
    for (std::size_t i = 0; i < branch.size(); ++i) {
        if (next == replaced.end() || next->first != i) {
            items.all.push_back(branch.branch_bytes(i));
            continue;
        }
        for (const Part& part : next->second) {
            const Divider begin =
                part.key.empty() ? branch.divider(i) : Divider{part.key, part.component};
            append_branch_item(items.made.emplace_back(), begin, part.block);
            items.all.push_back(items.made.back());
        }
        ++next;
    }
    if (!branch.ok()) return damaged();
    std::string first_key;
    std::uint32_t first_component = 0;
    if (!items.all.empty()) {
        first_key = key_of(items.all[0], level);
        first_component = branch_component_of(items.all[0]);
    }
    auto parts = write_items(items, level, number);
    if (parts && !parts->empty()) {
        parts->front().key = std::move(first_key);
        parts->front().component = first_component;
    }
    return parts;
}

// The first leaf of a table that has no block.
Result<std::vector<GlassEditor::Part>> GlassEditor::begin_table(Changes& changes) {
    Items items;
    append_leaf_item(items.made.emplace_back(), {});  // neither key nor tag
    items.all.push_back(items.made.back());
    items.fill_up = true;
    for (const TableChange& change : changes.all) {
        if (!change.tag) continue;
        ++table_->entries;
        if (auto put = put_items(change, items); !put) return put.error();
    }
    if (items.all.size() == 1) return std::vector<Part>();
    table_->empty = false;
    table_->level = 0;
    return write_items(items, 0, std::nullopt);
}

// As many levels above the parts as they need, and no root with one child.
Status GlassEditor::take_root(std::vector<Part> parts) {
    while (parts.size() > 1) {
        Items items;
        items.fill_up = true;
        for (const Part& part : parts) {
            append_branch_item(items.made.emplace_back(), {part.key, part.component}, part.block);
            items.all.push_back(items.made.back());
        }
        auto above = write_items(items, ++table_->level, std::nullopt);
        if (!above) return above.error();
        parts = *std::move(above);
    }
    table_->root = parts.front().block;
    while (table_->level > 0) {
        const auto bytes = read(table_->root, table_->level);
        if (!bytes) return bytes.error();
        BlockView root(*bytes);
        if (root.size() > 1) break;
        const std::uint32_t child = root.child(0);
        if (!root.ok()) return damaged();
        release(table_->root);
        table_->root = child;
        --table_->level;
    }
    return {};
}

Status GlassEditor::apply(std::span<const TableChange> changes) {
    if (changes.empty()) return {};
    Changes all{changes, std::vector<bool>(changes.size())};
    if (table_->empty) {
        auto parts = begin_table(all);
        if (!parts) return parts.error();
        return parts->empty() ? Status() : take_root(*std::move(parts));
    }
    auto parts = edit(table_->root, table_->level, all, {0, changes.size(), true});
    if (!parts) return parts.error();
    if (!*parts) return {};
    table_->sequential = false;
    if ((*parts)->empty()) return damaged();  // the first item of all goes never
    return take_root(**std::move(parts));
}

void GlassEditor::fill(Block& block, std::span<const std::string_view> items,
                       std::uint32_t level) const {
    char* const bytes = block.bytes.data();
    std::size_t directory = kGlassDirectoryAt;
    std::size_t lowest = kGlassBlockBytes;
    for (std::string_view item : items) {
        std::string first;
        if (level > 0 && directory == kGlassDirectoryAt) {
            append_branch_item(first, {}, number_at(item.data(), kGlassChildBytes));
            item = first;
        }
        lowest -= item.size();
        std::copy(item.begin(), item.end(), bytes + lowest);
        put_number(bytes + directory, static_cast<std::uint32_t>(lowest), kGlassOffsetBytes);
        directory += kGlassOffsetBytes;
    }
    std::fill(bytes + directory, bytes + lowest, '\0');
    const auto free = static_cast<std::uint32_t>(lowest - directory);
    put_number(bytes, revision_, kGlassRevisionBytes);
    put_number(bytes + kGlassLevelAt, level, 1);
    put_number(bytes + kGapAt, free, 2);
    put_number(bytes + kFreeAt, free, 2);
    put_number(bytes + kGlassDirectoryEndAt, static_cast<std::uint32_t>(directory), 2);
}

// Writes items to as many blocks as they need, about equally full, instead of the block `old`.
Result<std::vector<GlassEditor::Part>> GlassEditor::write_items(const Items& items,
                                                                std::uint32_t level,
                                                                std::optional<std::uint32_t> old) {
    if (items.all.empty()) {
        if (old) release(*old);
        return std::vector<Part>();
    }
    const auto room_for = [](std::string_view item) { return item.size() + kGlassOffsetBytes; };
    std::size_t total = 0;
    for (const auto item : items.all) total += room_for(item);
    const std::size_t count = (total + kBlockRoom - 1) / kBlockRoom;
    const std::size_t share = items.fill_up ? kBlockRoom : (total + count - 1) / count;
    std::vector<Part> parts;
    std::vector<std::unique_ptr<Block>> blocks;
    for (std::size_t begin = 0; begin < items.all.size();) {
        std::size_t end = begin;
        for (std::size_t used = 0; end < items.all.size() && used < share; ++end) {
            used += room_for(items.all[end]);
            if (used > kBlockRoom) break;
        }
        blocks.push_back(std::make_unique_for_overwrite<Block>());
        fill(*blocks.back(), std::span(items.all).subspan(begin, end - begin), level);
        Part part;
        if (begin > 0) {
            const std::string_view key = key_of(items.all[begin], level);
            if (level > 0) {
                part.component = branch_component_of(items.all[begin]);
                part.key = key;
            } else {
                part.component = component_of(items.all[begin]);
                part.key = told_apart(key_of(items.all[begin - 1], level), key);
            }
        }
        parts.push_back(std::move(part));
        begin = end;
    }
    const bool is_rewritten = old && written_.contains(*old);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == 0 && is_rewritten) {
            parts[i].block = *old;
        } else {
            const auto taken = free_.take(file_ ? &*file_ : nullptr);
            if (!taken) return taken.error();
            parts[i].block = *taken;
        }
    }
    // The items may lie in the old block: until here.
    if (old && !is_rewritten) release(*old);
    for (std::size_t i = 0; i < parts.size(); ++i) written_[parts[i].block] = std::move(blocks[i]);
    return parts;
}

// The block has no place in the new state.
void GlassEditor::release(std::uint32_t number) {
    written_.erase(number);
    branches_.erase(number);
    free_.give(number);
}

Result<GlassTable> GlassEditor::finish() {
    if (!free_.has_given() && written_.empty()) return *table_;
    if (!file_) {
        auto file = File::open(operations_, path_);
        if (!file) return file.error();
        file_ = *std::move(file);
    }
    std::vector<std::uint32_t> numbers;
    for (const auto& [number, block] : written_) numbers.push_back(number);
    std::sort(numbers.begin(), numbers.end());
    for (const std::uint32_t number : numbers) {
        const auto& bytes = written_[number]->bytes;
        if (auto written = file_->write_at({bytes.data(), bytes.size()},
                                           std::uint64_t{number} * kGlassBlockBytes);
            !written)
            return written.error();
    }
    if (auto listed = free_.write(*file_, revision_); !listed) return listed.error();
    if (auto synced = file_->sync(); !synced) return synced.error();
    return *table_;
}

}  // namespace newsidx
