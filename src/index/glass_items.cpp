#include "index/glass_items.hpp"

#include <algorithm>

#include "index/glass_block_view.hpp"
#include "index/glass_deflate.hpp"

namespace newsidx {
namespace {

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

std::uint32_t component_of(std::string_view leaf_item) {
    if ((number_at(leaf_item.data(), 2) & kGlassFirst) != 0) return 1;
    const std::size_t key_bytes = static_cast<unsigned char>(leaf_item[2]);
    return number_at(leaf_item.data() + kGlassItemHead + key_bytes, kGlassComponentBytes);
}

std::size_t room_for(std::string_view item) { return item.size() + kGlassOffsetBytes; }

}  // namespace

Status add_entry(GlassItems& items, std::string_view key, std::string_view tag,
                 std::size_t deflated_from) {
    const auto sizes = component_sizes(key.size(), tag.size());
    if (sizes.size() > kMaxComponents)
        return Error{ErrorKind::system, "an entry of the index is too large", ""};
    if (deflated_from > kGlassInflateBuffer && !glass_inflates(tag, sizes)) {
        auto whole = inflate_whole(tag);
        if (!whole) return whole.error();
        return add_entry(items, key, *whole, 0);
    }
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        items.add(leaf_item({key, tag.substr(0, sizes[i]), static_cast<std::uint32_t>(i + 1),
                             i + 1 == sizes.size(), deflated_from > 0}));
        tag.remove_prefix(sizes[i]);
    }
    return {};
}

std::string leaf_item(const LeafItem& item) {
    std::string bytes;
    append_leaf_item(bytes, item);
    return bytes;
}

std::string branch_item(const Divider& from, std::uint32_t child) {
    std::string bytes;
    append_branch_item(bytes, from, child);
    return bytes;
}

std::string_view key_of_item(std::string_view item, std::uint32_t level) {
    const std::size_t at = level > 0 ? kGlassChildBytes : 2;
    return item.substr(at + 1, static_cast<unsigned char>(item[at]));
}

Divider divider_of_item(std::string_view branch_item) {
    return {key_of_item(branch_item, 1),
            number_at(branch_item.data() + branch_item.size() - kGlassComponentBytes,
                      kGlassComponentBytes)};
}

std::string_view told_apart(std::string_view before, std::string_view key) {
    const auto shared = static_cast<std::size_t>(
        std::mismatch(key.begin(), key.end(), before.begin(), before.end()).first - key.begin());
    return key.substr(0, shared + 1);
}

Divider divider_between(std::string_view before, std::string_view item, std::uint32_t level) {
    if (level > 0) return divider_of_item(item);
    return {told_apart(key_of_item(before, 0), key_of_item(item, 0)), component_of(item)};
}

std::vector<std::size_t> block_ends(const GlassItems& items) {
    std::size_t total = 0;
    for (const auto item : items.all) total += room_for(item);
    const std::size_t count = (total + kBlockRoom - 1) / kBlockRoom;
    const std::size_t share = items.fill_up ? kBlockRoom : (total + count - 1) / count;
    std::vector<std::size_t> ends;
    for (std::size_t end = 0; end < items.all.size(); ends.push_back(end)) {
        for (std::size_t used = 0; end < items.all.size() && used < share; ++end) {
            used += room_for(items.all[end]);
            if (used > kBlockRoom) break;
        }
    }
    return ends;
}

void fill_block(char* bytes, std::span<const std::string_view> items, std::uint32_t level,
                std::uint32_t revision) {
    std::size_t directory = kGlassDirectoryAt;
    std::size_t lowest = kGlassBlockBytes;
    for (std::string_view item : items) {
        std::string first;
        // What a branch begins with is never looked at: it has no key.
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
    put_number(bytes, revision, kGlassRevisionBytes);
    put_number(bytes + kGlassLevelAt, level, 1);
    put_number(bytes + kGapAt, free, 2);
    put_number(bytes + kFreeAt, free, 2);
    put_number(bytes + kGlassDirectoryEndAt, static_cast<std::uint32_t>(directory), 2);
}

}  // namespace newsidx
