// How changes go into a table: down to the leaves they are for, and up again with what the new
// blocks are called.
#include <utility>

#include "index/glass_editor.hpp"

namespace newsidx {

Status GlassEditor::put(const TableChange& change, GlassItems& items) {
    return add_entry(items, change.key, *change.tag, change.deflated_from);
}

Result<GlassEditor::Parts> GlassEditor::edit_leaf(std::uint32_t number, Changes& changes,
                                                  Range range) {
    const auto bytes = read(number, 0);
    if (!bytes) return bytes.error();
    BlockView leaf(*bytes);
    GlassItems items;
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
        if (is_owner && first < end && !is_there) return damaged();
        is_changed = true;
        keep_until(first);
        next = end;
        if (is_there) --table_->entries;
        if (!change.tag || !is_owner) continue;
        ++table_->entries;
        if (auto done = put(change, items); !done) return done.error();
        items.fill_up = range.is_rightmost && next == leaf.size();
    }
    if (!is_changed) return Parts();
    keep_until(leaf.size());
    if (!leaf.ok()) return damaged();
    std::string begin;
    if (goes_on && !items.all.empty())
        begin = told_apart(changes.all[range.begin].key, key_of_item(items.all[0], 0));
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
    GlassItems items;
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
            items.add(branch_item(begin, part.block));
        }
        ++next;
    }
    if (!branch.ok()) return damaged();
    std::string first_key;
    std::uint32_t first_component = 0;
    if (!items.all.empty()) {
        const Divider first = divider_of_item(items.all[0]);
        first_key = first.key;
        first_component = first.component;
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
    GlassItems items;
    items.add(leaf_item({}));  // neither key nor tag
    items.fill_up = true;
    for (const TableChange& change : changes.all) {
        if (!change.tag) continue;
        ++table_->entries;
        if (auto done = put(change, items); !done) return done.error();
    }
    if (items.all.size() == 1) return std::vector<Part>();
    table_->empty = false;
    table_->level = 0;
    return write_items(items, 0, std::nullopt);
}

// As many levels above the parts as they need, and no root with one child.
Status GlassEditor::take_root(std::vector<Part> parts) {
    while (parts.size() > 1) {
        GlassItems items;
        items.fill_up = true;
        for (const Part& part : parts) {
            items.add(branch_item({part.key, part.component}, part.block));
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

}  // namespace newsidx
