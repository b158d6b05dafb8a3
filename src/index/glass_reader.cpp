#include "index/glass_reader.hpp"

#include "base/bytes.hpp"
#include "index/glass_block.hpp"

namespace newsidx {
Error GlassTableReader::damaged() const {
    return Error{ErrorKind::damaged, path_ + " is damaged", "newsidx verify"};
}

Result<GlassTableReader> GlassTableReader::open(FileOperations& operations, const std::string& path,
                                                const GlassTable& table, std::uint32_t revision) {
    if (table.empty) return GlassTableReader(std::nullopt, path, table, revision);
    auto file = File::open_to_read(operations, path);
    if (!file) return file.error();
    return GlassTableReader(*std::move(file), path, table, revision);
}

// Reads the block and those below it, each the leftmost.
Status GlassTableReader::descend(std::size_t level, std::uint32_t number) {
    while (true) {
        Block& block = levels_[level];
        const std::size_t size = table_.block_bytes;
        block.bytes.resize(size);
        if (number >= table_.blocks) return damaged();
        if (auto read = file_->read_at(block.bytes.data(), size, std::uint64_t{number} * size);
            !read)
            return read.error().kind == ErrorKind::damaged ? damaged() : read;
        const std::string_view bytes = block.bytes;
        block.directory_end =
            static_cast<std::size_t>(read_big_endian(bytes.substr(kGlassDirectoryEndAt, 2)));
        block.at = kGlassDirectoryAt;
        if (read_big_endian(bytes.substr(0, 4)) > revision_ ||
            static_cast<unsigned char>(bytes[kGlassLevelAt]) != level ||
            block.directory_end > size || block.directory_end <= kGlassDirectoryAt)
            return damaged();
        if (level == 0) return {};
        number = static_cast<std::uint32_t>(
            read_big_endian(rest_at_entry(block).substr(0, kGlassChildBytes)));
        --level;
    }
}

std::string_view GlassTableReader::rest_at_entry(Block& block) {
    const std::string_view bytes = block.bytes;
    const auto item =
        static_cast<std::size_t>(read_big_endian(bytes.substr(block.at, kGlassOffsetBytes)));
    block.at += kGlassOffsetBytes;
    return item < bytes.size() ? bytes.substr(item) : std::string_view();
}

Status GlassTableReader::to_next_leaf() {
    if (levels_.empty()) {
        if (table_.level > kGlassMaxLevel) return damaged();
        levels_.resize(table_.level + 1);
        return descend(table_.level, table_.root);
    }
    std::size_t level = 1;
    while (level < levels_.size() && levels_[level].at >= levels_[level].directory_end) ++level;
    if (level == levels_.size()) return {};
    const auto child = static_cast<std::uint32_t>(
        read_big_endian(rest_at_entry(levels_[level]).substr(0, kGlassChildBytes)));
    return descend(level - 1, child);
}

Result<std::optional<GlassTableReader::Item>> GlassTableReader::next_item() {
    if (!file_) return std::optional<Item>();
    if (levels_.empty() || levels_[0].at >= levels_[0].directory_end) {
        if (auto moved = to_next_leaf(); !moved) return moved.error();
        if (levels_[0].at >= levels_[0].directory_end) return std::optional<Item>();
    }
    std::string_view bytes = rest_at_entry(levels_[0]);
    if (bytes.size() < kGlassItemHead) return damaged();
    const std::uint64_t head = read_big_endian(bytes.substr(0, 2));
    Item item;
    item.first = (head & kGlassFirst) != 0;
    item.last = (head & kGlassLast) != 0;
    item.deflated = (head & kGlassDeflated) != 0;
    const auto size = static_cast<std::size_t>(head & kGlassSizeMask) + kGlassItemHead;
    const auto key_bytes = static_cast<std::size_t>(static_cast<unsigned char>(bytes[2]));
    const std::size_t tag_at = kGlassItemHead + key_bytes + (item.first ? 0 : kGlassComponentBytes);
    if (size > bytes.size() || tag_at > size) return damaged();
    item.key = bytes.substr(kGlassItemHead, key_bytes);
    item.tag = bytes.substr(tag_at, size - tag_at);
    if (!item.first) {
        item.component = static_cast<std::uint32_t>(
            read_big_endian(bytes.substr(tag_at - kGlassComponentBytes, kGlassComponentBytes)));
    }
    return std::optional(item);
}

Result<bool> GlassTableReader::next() {
    while (true) {
        auto item = next_item();
        if (!item) return item.error();
        if (!*item) return false;
        if ((*item)->key.empty()) continue;  // what every table begins with
        if (!(*item)->first || (*item)->key <= key_) return damaged();
        key_.assign((*item)->key);
        tag_.assign((*item)->tag);
        deflated_ = (*item)->deflated;
        for (std::uint32_t component = 2; !(*item)->last; ++component) {
            item = next_item();
            if (!item) return item.error();
            if (!*item || (*item)->first || (*item)->component != component || (*item)->key != key_)
                return damaged();
            tag_.append((*item)->tag);
        }
        return true;
    }
}

}  // namespace newsidx
