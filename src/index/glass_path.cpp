#include "index/glass_path.hpp"

#include <utility>

#include "index/glass_block.hpp"

namespace newsidx {

GlassPath::GlassPath(std::shared_ptr<const GlassTableFile> table) : table_(std::move(table)) {
    sound_ = table_->table.level <= kGlassMaxLevel;
    if (sound_) levels_.resize(table_->table.level + 1);
}

bool GlassPath::load(std::size_t level, std::uint32_t number) {
    Block& block = levels_[level];
    if (block.number == number) return true;
    const std::size_t size = table_->table.block_bytes;
    block.bytes.resize(size);
    block.number = kNoBlock;
    const auto got = table_->file.read_into(std::uint64_t{number} * size, block.bytes.data(), size);
    if (!got || *got != size) return sound_ = false;
    const char* bytes = block.bytes.data();
    const std::size_t end = number_at(bytes + kGlassDirectoryEndAt, 2);
    if (number_at(bytes, kGlassRevisionBytes) > table_->revision ||
        static_cast<unsigned char>(bytes[kGlassLevelAt]) != level || end <= kGlassDirectoryAt ||
        end > size)
        return sound_ = false;
    block.items = (end - kGlassDirectoryAt) / kGlassOffsetBytes;
    block.number = number;
    return true;
}

std::size_t GlassPath::place_of(std::string_view key, std::uint32_t component) {
    return first_that_is_not(0, items(), [&](std::size_t at) {
        const Item there = item(at);
        const int order = there.key.compare(key);
        if (order != 0 || !sound_) return order < 0;
        return ((there.head & kGlassFirst) != 0 ? 1 : number_at(there.rest.data(), 2)) < component;
    });
}

// The first item has no key: it takes all that comes before the second.
std::size_t GlassPath::child_for(const Block& branch, std::string_view key,
                                 std::uint32_t component) {
    const std::vector<char>& bytes = branch.bytes;
    const std::size_t behind = first_that_is_not(1, branch.items, [&](std::size_t item) {
        const std::size_t key_at = offset_in(branch, item) + kGlassChildBytes + 1;
        const std::size_t key_bytes =
            key_at <= bytes.size() ? static_cast<unsigned char>(bytes[key_at - 1]) : bytes.size();
        if (key_at + key_bytes + kGlassComponentBytes > bytes.size()) return sound_ = false;
        const int order = std::string_view(bytes.data() + key_at, key_bytes).compare(key);
        return order < 0 ||
               (order == 0 && number_at(bytes.data() + key_at + key_bytes, 2) <= component);
    });
    return behind - 1;
}

bool GlassPath::load_child_of(std::size_t level) {
    const Block& branch = levels_[level];
    const std::size_t at = offset_in(branch, branch.at);
    if (!sound_ || at + kGlassChildBytes > branch.bytes.size()) return sound_ = false;
    return load(level - 1, number_at(branch.bytes.data() + at, kGlassChildBytes));
}

bool GlassPath::descend(std::string_view key, std::uint32_t component) {
    if (!sound_ || !load(levels_.size() - 1, table_->table.root)) return false;
    for (std::size_t level = levels_.size() - 1; level > 0; --level) {
        levels_[level].at = child_for(levels_[level], key, component);
        if (!load_child_of(level)) return false;
    }
    return true;
}

bool GlassPath::to_next_leaf() {
    std::size_t level = 1;
    while (level < levels_.size() && levels_[level].at + 1 >= levels_[level].items) ++level;
    if (level == levels_.size()) return false;
    for (++levels_[level].at; load_child_of(level); levels_[level].at = 0) {
        if (--level == 0) return true;
    }
    return false;
}

}  // namespace newsidx
