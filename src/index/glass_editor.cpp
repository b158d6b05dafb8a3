#include "index/glass_editor.hpp"

#include <algorithm>
#include <utility>

namespace newsidx {
namespace {

constexpr std::uint32_t kBehindComponents = 65536;  // more than any number of one
// Leaves are looked at to see what changes, and again to change it: those of one article.
constexpr std::size_t kLeavesKept = 64;

bool is_before(const Divider& a, const Divider& b) {
    return a.key != b.key ? a.key < b.key : a.component < b.component;
}

// The first item of a leaf behind this place; its size: none.
std::size_t item_behind(BlockView& leaf, const Divider& place) {
    std::size_t begin = 0;
    for (std::size_t end = leaf.size(); begin < end;) {
        const std::size_t middle = begin + (end - begin) / 2;
        const LeafItem item = leaf.leaf_item(middle);
        if (is_before(place, {item.key, item.component})) {
            end = middle;
        } else {
            begin = middle + 1;
        }
    }
    return begin;
}

// The child of a branch that this place is in. What the first one begins with says nothing.
std::size_t child_with(BlockView& branch, const Divider& place) {
    std::size_t begin = 1;
    for (std::size_t end = branch.size(); begin < end;) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (is_before(place, branch.divider(middle))) {
            end = middle;
        } else {
            begin = middle + 1;
        }
    }
    return begin - 1;
}

}  // namespace

GlassEditor::GlassEditor(FileOperations& operations, std::optional<File> file, std::string path,
                         const GlassTable& table, std::uint32_t revision)
    : operations_(operations),
      file_(std::move(file)),
      table_(std::make_unique<GlassTable>(table)),
      path_(std::move(path)),
      revision_(revision),
      free_(*table_) {}

Result<GlassEditor> GlassEditor::open(FileOperations& operations, const std::string& path,
                                      const GlassTable& table, std::uint32_t revision) {
    if (table.empty) return GlassEditor(operations, std::nullopt, path, table, revision);
    auto file = File::open_to_change(operations, path);
    if (!file) return file.error();
    return GlassEditor(operations, *std::move(file), path, table, revision);
}

Error GlassEditor::damaged() const {
    return Error{ErrorKind::damaged, path_ + " is damaged", "newsidx verify"};
}

// Good until another block of its level is read; a branch until it is released.
Result<const char*> GlassEditor::read(std::uint32_t number, std::uint32_t level) {
    if (const auto at = written_.find(number); at != written_.end())
        return static_cast<const char*>(at->second->bytes.data());
    Blocks& blocks = level > 0 ? branches_ : leaves_;
    if (const auto at = blocks.find(number); at != blocks.end())
        return static_cast<const char*>(at->second->bytes.data());
    if (!file_ || number >= table_->blocks) return damaged();
    auto block = std::make_unique_for_overwrite<Block>();
    if (auto got = file_->read_at(block->bytes.data(), kGlassBlockBytes,
                                  std::uint64_t{number} * kGlassBlockBytes);
        !got)
        return got.error().kind == ErrorKind::damaged ? damaged() : got.error();
    const BlockView view(block->bytes.data());
    if (!view.ok() || view.size() == 0 || view.level() != level || view.revision() > revision_)
        return damaged();
    if (level == 0 && leaves_.size() >= kLeavesKept) leaves_.clear();
    return static_cast<const char*>((blocks[number] = std::move(block))->bytes.data());
}

// To the first item behind a place, or behind the last item of the leaf that the place is in.
Result<GlassEditor::Path> GlassEditor::path_behind(std::string_view key, std::uint32_t component) {
    Path path(table_->level + 1);
    std::uint32_t number = table_->root;
    for (std::uint32_t level = table_->level;; --level) {
        auto bytes = read(number, level);
        if (!bytes) return bytes.error();
        BlockView view(*bytes);
        const Divider place{key, component};
        path[level] = {number, level > 0 ? child_with(view, place) : item_behind(view, place)};
        if (level > 0) number = view.child(path[level].item);
        if (!view.ok()) return damaged();
        if (level == 0) return path;
    }
}

// To the begin of the leaf behind; false: there is none.
Result<bool> GlassEditor::to_next_leaf(Path& path) {
    for (std::uint32_t up = 1; up < path.size(); ++up) {
        auto bytes = read(path[up].block, up);
        if (!bytes) return bytes.error();
        if (path[up].item + 1 >= BlockView(*bytes).size()) continue;
        ++path[up].item;
        for (std::uint32_t level = up; level > 0; --level) {
            bytes = read(path[level].block, level);
            if (!bytes) return bytes.error();
            BlockView view(*bytes);
            path[level - 1] = {view.child(path[level].item), 0};
            if (!view.ok()) return damaged();
        }
        return true;
    }
    return false;
}

// Likewise behind the last item of the leaf before.
Result<bool> GlassEditor::to_leaf_before(Path& path) {
    for (std::uint32_t up = 1; up < path.size(); ++up) {
        if (path[up].item == 0) continue;
        --path[up].item;
        for (std::uint32_t level = up; level > 0; --level) {
            auto bytes = read(path[level].block, level);
            if (!bytes) return bytes.error();
            BlockView view(*bytes);
            const std::uint32_t child = view.child(path[level].item);
            if (!view.ok()) return damaged();
            bytes = read(child, level - 1);
            if (!bytes) return bytes.error();
            const std::size_t size = BlockView(*bytes).size();
            path[level - 1] = {child, level > 1 ? size - 1 : size};
        }
        return true;
    }
    return false;
}

// The entry whose first component the path leads to.
Result<std::optional<TableEntry>> GlassEditor::entry_at(Path path) {
    std::optional<TableEntry> entry;
    for (std::uint32_t component = 1;; ++component, ++path[0].item) {
        auto bytes = read(path[0].block, 0);
        if (!bytes) return bytes.error();
        if (path[0].item >= BlockView(*bytes).size()) {
            const auto moved = to_next_leaf(path);
            if (!moved) return moved.error();
            if (!*moved && component == 1) return entry;
            if (!*moved) return damaged();
            bytes = read(path[0].block, 0);
            if (!bytes) return bytes.error();
        }
        BlockView view(*bytes);
        const LeafItem item = view.leaf_item(path[0].item);
        if (!view.ok() || item.component != component) return damaged();
        if (component == 1) {
            entry = TableEntry{std::string(item.key), {}, item.deflated};
        } else if (item.key != entry->key) {
            return damaged();
        }
        entry->tag.append(item.tag);
        if (item.last) return entry;
    }
}

Result<std::optional<TableEntry>> GlassEditor::find(std::string_view key) {
    if (table_->empty) return std::optional<TableEntry>();
    auto path = path_behind(key, 0);
    if (!path) return path.error();
    auto entry = entry_at(*std::move(path));
    if (entry && *entry && (*entry)->key != key) return std::optional<TableEntry>();
    return entry;
}

Result<std::optional<TableEntry>> GlassEditor::last_up_to(std::string_view key) {
    if (table_->empty) return std::optional<TableEntry>();
    auto path = path_behind(key, kBehindComponents);
    if (!path) return path.error();
    if ((*path)[0].item == 0) {
        const auto moved = to_leaf_before(*path);
        if (!moved) return moved.error();
        if (!*moved) return damaged();
    }
    auto bytes = read((*path)[0].block, 0);
    if (!bytes) return bytes.error();
    BlockView view(*bytes);
    const LeafItem item = view.leaf_item((*path)[0].item - 1);
    if (!view.ok()) return damaged();
    if (item.key.empty()) return std::optional<TableEntry>();  // what every table begins with
    return find(std::string(item.key));
}

Result<std::optional<TableEntry>> GlassEditor::first_behind(std::string_view key) {
    if (table_->empty) return std::optional<TableEntry>();
    auto path = path_behind(key, kBehindComponents);
    if (!path) return path.error();
    return entry_at(*std::move(path));
}

}  // namespace newsidx
