#include "index/glass_free_blocks.hpp"

#include "index/glass_block_view.hpp"

namespace newsidx {
namespace {

constexpr std::uint32_t kNumberBytes = 4;
constexpr std::uint32_t kListBegin = 8;
// The last number of a block is that of the next one in the list.
constexpr std::uint32_t kListEnd = kGlassBlockBytes - kNumberBytes;
constexpr std::uint32_t kNone = ~std::uint32_t{0};

Error damaged() {
    return Error{ErrorKind::damaged, "a table's list of free blocks can't be read",
                 "newsidx verify"};
}

}  // namespace

Status FreeBlocks::read(const File* file, std::uint32_t block, std::string& bytes) const {
    bytes.resize(kGlassBlockBytes);
    if (file == nullptr || block >= table_.blocks) return damaged();
    if (auto got = file->read_at(bytes.data(), bytes.size(), std::uint64_t{block} * bytes.size());
        !got)
        return got;
    const bool is_list = BlockView(bytes.data()).level() == kFreeListLevel;
    return is_list ? Status() : damaged();
}

Result<std::uint32_t> FreeBlocks::take(const File* file) {
    GlassFreeList& free = table_.free;
    if (free.read_block == end_.write_block && free.read_at == end_.write_at)
        return table_.blocks++;
    if (reading_.empty()) {
        if (auto got = read(file, free.read_block, reading_); !got) return got.error();
    }
    if (free.read_at >= kListEnd) {
        // All numbers of this block are taken, and it is free itself.
        const std::uint32_t next = number_at(reading_.data() + kListEnd, kNumberBytes);
        if (free.read_at > kListEnd || next == kNone) return damaged();
        give(free.read_block);
        free.read_block = next;
        free.read_at = kListBegin;
        if (auto got = read(file, next, reading_); !got) return got.error();
        return take(file);
    }
    const std::uint32_t block = number_at(reading_.data() + free.read_at, kNumberBytes);
    if (block >= table_.blocks) return damaged();
    free.read_at += kNumberBytes;
    return block;
}

Status FreeBlocks::write(File& file, std::uint32_t revision) {
    if (given_.empty()) return {};
    GlassFreeList& free = table_.free;
    const bool is_first = free.write_at == 0;
    std::string writing(kGlassBlockBytes, '\xff');
    const auto begin_block = [&](std::uint32_t block) {
        writing.assign(kGlassBlockBytes, '\xff');
        free.write_block = block;
        free.write_at = kListBegin;
    };
    const auto write_block = [&]() -> Status {
        put_number(writing.data(), revision, kGlassRevisionBytes);
        put_number(writing.data() + kGlassRevisionBytes, kFreeListLevel << 24U,
                   kGlassRevisionBytes);
        return file.write_at(writing, std::uint64_t{free.write_block} * kGlassBlockBytes);
    };
    if (is_first) {
        begin_block(table_.blocks++);
        free.read_block = free.write_block;
        free.read_at = free.write_at;
        end_ = free;
    } else {
        if (auto got = read(&file, free.write_block, writing); !got) return got;
        // Left by a change that was never committed.
        writing.replace(free.write_at, std::string::npos, kGlassBlockBytes - free.write_at, '\xff');
    }
    // Grows while blocks for the list are taken: no iterator stays good.
    // NOLINTNEXTLINE(modernize-loop-convert)
    for (std::size_t i = 0; i < given_.size(); ++i) {
        if (free.write_at == kListEnd) {
            const auto next = take(&file);
            if (!next) return next.error();
            put_number(writing.data() + kListEnd, *next, kNumberBytes);
            if (auto written = write_block(); !written) return written;
            begin_block(*next);
        }
        put_number(writing.data() + free.write_at, given_[i], kNumberBytes);
        free.write_at += kNumberBytes;
    }
    return write_block();
}

}  // namespace newsidx
