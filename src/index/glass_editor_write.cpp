// How a table's new blocks come to be: where they go, what they replace, and when they are on disk.
#include <algorithm>
#include <utility>

#include "index/glass_editor.hpp"

namespace newsidx {

// Puts items into as many blocks as they need, instead of the block `old`.
Result<std::vector<GlassEditor::Part>> GlassEditor::write_items(const GlassItems& items,
                                                                std::uint32_t level,
                                                                std::optional<std::uint32_t> old) {
    if (items.all.empty()) {
        if (old) release(*old);
        return std::vector<Part>();
    }
    std::vector<Part> parts;
    std::vector<std::unique_ptr<Block>> blocks;
    std::size_t begin = 0;
    for (const std::size_t end : block_ends(items)) {
        blocks.push_back(std::make_unique_for_overwrite<Block>());
        fill_block(blocks.back()->bytes.data(), std::span(items.all).subspan(begin, end - begin),
                   level, revision_);
        Part part;
        if (begin > 0) {
            const Divider from = divider_between(items.all[begin - 1], items.all[begin], level);
            part.key = from.key;
            part.component = from.component;
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
    leaves_.erase(number);
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
