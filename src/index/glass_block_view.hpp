// Items of a block of a glass table, made and read (glass_block.hpp). Pure; whoever reads a block
// from a disk checks what it says.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/bytes.hpp"
#include "index/glass_block.hpp"
#include "index/glass_table.hpp"

namespace newsidx {

inline constexpr std::size_t kGapAt = 5;   // bytes between directory and items
inline constexpr std::size_t kFreeAt = 7;  // these, and what is free between items
inline constexpr std::size_t kBlockRoom =
    kGlassBlockBytes - kGlassDirectoryAt;  // for items and entries

inline constexpr std::size_t kMaxItemBytes = 2043;    // of a leaf: four of them fill a block
inline constexpr std::size_t kMaxComponents = 65535;  // of one tag
inline constexpr std::size_t kBranchOverhead = 7;     // of a branch's item, besides its key

inline constexpr std::uint32_t kFreeListLevel = 254;

// In the header: every step of a search in a block takes them.
[[nodiscard]] inline std::uint32_t number_at(const char* at, std::size_t bytes) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < bytes; ++i)
        number = number << 8U | static_cast<unsigned char>(at[i]);
    return number;
}
inline void put_number(char* at, std::uint32_t number, std::size_t bytes) {
    for (std::size_t i = bytes; i > 0; number >>= 8U) at[--i] = static_cast<char>(number & 0xffU);
}

// A leaf's item; views of its bytes.
struct LeafItem {
    std::string_view key;
    std::string_view tag;
    std::uint32_t component = 1;
    bool last = true;
    bool deflated = false;
};

inline void append_leaf_item(std::string& out, const LeafItem& item) {
    const bool first = item.component == 1;
    const std::size_t size = item.key.size() + (first ? 0 : kGlassComponentBytes) + item.tag.size();
    const auto head = static_cast<unsigned>(size) | (first ? kGlassFirst : 0U) |
                      (item.last ? kGlassLast : 0U) | (item.deflated ? kGlassDeflated : 0U);
    append_big_endian(out, head, 2);
    out.push_back(static_cast<char>(item.key.size()));
    out.append(item.key);
    if (!first) append_big_endian(out, item.component, kGlassComponentBytes);
    out.append(item.tag);
}

// Items from one key on are in the block that a branch names with it.
struct Divider {
    std::string_view key;
    std::uint32_t component = 0;
};

inline void append_branch_item(std::string& out, const Divider& from, std::uint32_t child) {
    append_big_endian(out, child, kGlassChildBytes);
    out.push_back(static_cast<char>(from.key.size()));
    out.append(from.key);
    append_big_endian(out, from.component, kGlassComponentBytes);
}

// One block as it was read. Items that the block can't have are empty and make ok() false for
// good: check at the end.
class BlockView {
public:
    explicit BlockView(const char* bytes) : bytes_(bytes) {
        const std::size_t end = number_at(bytes + kGlassDirectoryEndAt, 2);
        ok_ = end >= kGlassDirectoryAt && end <= kGlassBlockBytes;
        if (ok_) size_ = (end - kGlassDirectoryAt) / kGlassOffsetBytes;
    }

    [[nodiscard]] bool ok() const { return ok_; }
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] std::uint32_t level() const {
        return static_cast<unsigned char>(bytes_[kGlassLevelAt]);
    }
    [[nodiscard]] std::uint32_t revision() const { return number_at(bytes_, kGlassRevisionBytes); }

    // All bytes of a leaf's item, and what they say.
    [[nodiscard]] std::string_view leaf_bytes(std::size_t i) {
        const std::string_view from = from_item(i);
        if (from.size() < kGlassItemHead) return fail();
        const std::size_t size = (number_at(from.data(), 2) & kGlassSizeMask) + kGlassItemHead;
        return size <= from.size() ? from.substr(0, size) : fail();
    }
    [[nodiscard]] LeafItem leaf_item(std::size_t i) { return leaf_item(leaf_bytes(i)); }
    [[nodiscard]] LeafItem leaf_item(std::string_view bytes) {
        LeafItem item;
        if (bytes.empty()) return item;
        const std::uint32_t head = number_at(bytes.data(), 2);
        const std::size_t key_bytes = static_cast<unsigned char>(bytes[2]);
        const bool first = (head & kGlassFirst) != 0;
        const std::size_t tag_at = kGlassItemHead + key_bytes + (first ? 0 : kGlassComponentBytes);
        if (tag_at > bytes.size()) {
            fail();
            return item;
        }
        item.key = bytes.substr(kGlassItemHead, key_bytes);
        item.tag = bytes.substr(tag_at);
        if (!first) item.component = number_at(bytes.data() + tag_at - kGlassComponentBytes, 2);
        item.last = (head & kGlassLast) != 0;
        item.deflated = (head & kGlassDeflated) != 0;
        return item;
    }

    // All bytes of a branch's item.
    [[nodiscard]] std::string_view branch_bytes(std::size_t i) {
        const std::string_view from = from_item(i);
        if (from.size() < kBranchOverhead) return fail();
        const std::size_t size =
            kBranchOverhead + static_cast<unsigned char>(from[kGlassChildBytes]);
        return size <= from.size() ? from.substr(0, size) : fail();
    }
    [[nodiscard]] Divider divider(std::size_t i) {
        const std::string_view bytes = branch_bytes(i);
        if (bytes.empty()) return {};
        return {
            bytes.substr(kGlassChildBytes + 1, bytes.size() - kBranchOverhead),
            number_at(bytes.data() + bytes.size() - kGlassComponentBytes, kGlassComponentBytes)};
    }
    [[nodiscard]] std::uint32_t child(std::size_t i) {
        const std::string_view bytes = branch_bytes(i);
        return bytes.empty() ? 0 : number_at(bytes.data(), kGlassChildBytes);
    }

private:
    std::string_view fail() {
        ok_ = false;
        return {};
    }
    // The item, and what is behind it.
    [[nodiscard]] std::string_view from_item(std::size_t i) {
        const std::size_t at =
            number_at(bytes_ + kGlassDirectoryAt + i * kGlassOffsetBytes, kGlassOffsetBytes);
        if (at < kGlassDirectoryAt + size_ * kGlassOffsetBytes || at >= kGlassBlockBytes)
            return fail();
        return {bytes_ + at, kGlassBlockBytes - at};
    }

    const char* bytes_;
    std::size_t size_ = 0;
    bool ok_;
};

}  // namespace newsidx
