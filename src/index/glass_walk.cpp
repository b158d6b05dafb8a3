#include "index/glass_walk.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "base/bytes.hpp"
#include "index/glass_block.hpp"
#include "index/read_file.hpp"

namespace newsidx {
namespace {

// What glass_block.hpp leaves out: bytes between directory and items, and all that are free.
constexpr std::size_t kGapAt = 5;
constexpr std::size_t kFreeAt = 7;

// What items are ordered by.
struct ItemKey {
    std::string key;
    std::uint64_t component = 0;

    auto operator<=>(const ItemKey&) const = default;
};

// A fault ends the walk: it is thrown within this file only.
struct Fault {
    std::string what;
};
struct Unreadable {
    Error error;
};

class TableWalk {
public:
    TableWalk(const ReadFile& file, const GlassTable& table, std::uint32_t revision,
              const GlassTagCheck& check)
        : file_(file),
          table_(table),
          revision_(revision),
          check_(check),
          seen_(std::min<std::uint64_t>(table.blocks, file.size() / table.block_bytes)) {}

    // Throws Fault, Unreadable.
    void run() {
        walk(table_.root, table_.level, revision_, std::nullopt);
        if (in_tag_) throw Fault{"the last entry is cut"};
        if (entries_ != table_.entries) {
            throw Fault{"it has " + std::to_string(entries_) + " entries, not " +
                        std::to_string(table_.entries)};
        }
    }

private:
    [[noreturn]] static void fault(std::uint32_t block, const std::string& what) {
        throw Fault{"block " + std::to_string(block) + " " + what};
    }

    using Block = std::string;

    static std::uint64_t number(const Block& block, std::size_t at, std::size_t bytes) {
        return read_big_endian(std::string_view(block.data() + at, bytes));
    }

    // `below` is where the next subtree begins: everything in this one comes before it.
    void walk(std::uint32_t at, std::uint32_t level, std::uint64_t revision,
              const std::optional<ItemKey>& below) {
        if (at >= seen_.size()) fault(at, "lies behind the end of the table");
        if (seen_[at]) fault(at, "is used twice");
        seen_[at] = true;
        const auto read = file_.read(std::uint64_t{at} * table_.block_bytes, table_.block_bytes);
        if (!read) throw Unreadable{read.error()};
        const Block& block = *read;
        if (block.size() < table_.block_bytes) fault(at, "lies behind the end of the file");
        const std::uint64_t written = number(block, 0, kGlassRevisionBytes);
        if (written > revision) fault(at, "is newer than what refers to it");
        if (number(block, kGlassLevelAt, 1) != level) fault(at, "is of another level");
        const auto items = item_offsets(at, block);
        if (level == 0) {
            walk_leaf(at, block, items, below);
        } else {
            walk_branch(at, level, written, block, items, below);
        }
    }

    // Where the items begin, checked to lie in the block and, together, to be what it says is used.
    static std::vector<std::size_t> item_offsets(std::uint32_t at, const Block& block) {
        const auto end = static_cast<std::size_t>(number(block, kGlassDirectoryEndAt, 2));
        if (end <= kGlassDirectoryAt || end > block.size() ||
            (end - kGlassDirectoryAt) % kGlassOffsetBytes != 0)
            fault(at, "has a broken directory");
        const auto gap = static_cast<std::size_t>(number(block, kGapAt, 2));
        std::vector<std::size_t> offsets;
        std::size_t used = end;
        for (std::size_t entry = kGlassDirectoryAt; entry < end; entry += kGlassOffsetBytes) {
            const auto offset = static_cast<std::size_t>(number(block, entry, kGlassOffsetBytes));
            if (offset < end + gap || offset + kGlassItemHead > block.size())
                fault(at, "has an item outside");
            const std::size_t size = item_bytes(block, offset);
            if (size > block.size() - offset) fault(at, "has an item that is too long");
            used += size;
            offsets.push_back(offset);
        }
        if (used + number(block, kFreeAt, 2) != block.size()) fault(at, "has items that overlap");
        return offsets;
    }

    static std::size_t item_bytes(const Block& block, std::size_t offset) {
        if (number(block, kGlassLevelAt, 1) == 0)
            return static_cast<std::size_t>(number(block, offset, 2) & kGlassSizeMask) +
                   kGlassItemHead;
        if (offset + kGlassChildBytes + 1 > block.size()) return block.size();
        return kGlassChildBytes + 1 +
               static_cast<std::size_t>(number(block, offset + kGlassChildBytes, 1)) +
               kGlassComponentBytes;
    }

    void walk_leaf(std::uint32_t at, const Block& block, const std::vector<std::size_t>& items,
                   const std::optional<ItemKey>& below) {
        if (table_.sequential && last_leaf_ && *last_leaf_ > at) fault(at, "is out of order");
        last_leaf_ = at;
        for (const std::size_t offset : items) {
            const std::uint64_t head = number(block, offset, 2);
            const std::size_t size =
                static_cast<std::size_t>(head & kGlassSizeMask) + kGlassItemHead;
            const bool first = (head & kGlassFirst) != 0;
            const auto key_bytes = static_cast<std::size_t>(number(block, offset + 2, 1));
            if (kGlassItemHead + key_bytes + (first ? 0 : kGlassComponentBytes) > size)
                fault(at, "has an item without room for its key");
            const std::size_t behind = offset + kGlassItemHead + key_bytes;
            ItemKey key{std::string(block.data() + offset + kGlassItemHead, key_bytes),
                        first ? 1 : number(block, behind, kGlassComponentBytes)};
            check_run(at, key, head);
            step(at, std::move(key), below);
            const std::size_t tag_at = behind + (first ? 0 : kGlassComponentBytes);
            take_tag(std::string_view(block).substr(tag_at, offset + size - tag_at));
        }
    }

    // The components of one tag follow each other, all deflated or none.
    void check_run(std::uint32_t at, const ItemKey& key, std::uint64_t head) {
        const bool first = (head & kGlassFirst) != 0;
        const bool deflated = (head & kGlassDeflated) != 0;
        if (first == in_tag_) fault(at, first ? "has an entry cut short" : "lacks a begin");
        if (!first && (key.key != last_->key || key.component != last_->component + 1 ||
                       deflated != deflated_))
            fault(at, "has a part of another entry");
        if (first && last_) ++entries_;  // the very first item stands for nothing
        if (!last_ && !(key.key.empty() && first)) fault(at, "lacks the first item of all");
        in_tag_ = (head & kGlassLast) == 0;
        deflated_ = deflated;
    }

    void take_tag(std::string_view part) {
        if (!check_ || last_->key.empty()) return;
        tag_ += part;
        if (in_tag_) return;
        if (const auto what = check_(last_->key, tag_, deflated_)) throw Fault{*what};
        tag_.clear();
    }

    void step(std::uint32_t at, ItemKey key, const std::optional<ItemKey>& below) {
        if (last_ && key <= *last_) fault(at, "has keys out of order");
        if ((below && key >= *below) || (at_least_ && key < *at_least_))
            fault(at, "has keys of its neighbour");
        last_ = std::move(key);
    }

    void walk_branch(std::uint32_t at, std::uint32_t level, std::uint64_t revision,
                     const Block& block, const std::vector<std::size_t>& items,
                     const std::optional<ItemKey>& below) {
        // The first has no key: it takes what comes before the second.
        std::optional<ItemKey> divider;
        for (std::size_t i = 0; i < items.size(); ++i) {
            std::optional<ItemKey> next = below;
            if (i + 1 < items.size()) next = divider_at(block, items[i + 1]);
            if (below && next > below) fault(at, "has keys of its neighbour");
            if (divider) at_least_ = std::move(divider);
            walk(static_cast<std::uint32_t>(number(block, items[i], kGlassChildBytes)), level - 1,
                 revision, next);
            divider = std::move(next);
        }
    }

    static ItemKey divider_at(const Block& block, std::size_t offset) {
        const auto key_bytes =
            static_cast<std::size_t>(number(block, offset + kGlassChildBytes, 1));
        const std::size_t key_at = offset + kGlassChildBytes + 1;
        return {std::string(block.data() + key_at, key_bytes),
                number(block, key_at + key_bytes, kGlassComponentBytes)};
    }

    const ReadFile& file_;
    const GlassTable& table_;
    std::uint32_t revision_;
    const GlassTagCheck& check_;
    std::vector<bool> seen_;  // blocks
    std::string tag_;         // what has been read of the one at hand
    std::optional<ItemKey> last_;
    std::optional<ItemKey> at_least_;  // the last dividing key passed
    std::optional<std::uint32_t> last_leaf_;
    std::uint64_t entries_ = 0;
    bool in_tag_ = false;
    bool deflated_ = false;
};

}  // namespace

Result<std::optional<std::string>> walk_table(const std::string& path, const GlassTable& table,
                                              std::uint32_t revision, const GlassTagCheck& check) {
    using Found = std::optional<std::string>;
    if (table.empty) return Found();
    const auto file = ReadFile::open(path);
    if (!file) return file.error();
    try {
        TableWalk(*file, table, revision, check).run();
    } catch (const Fault& fault) {
        return Found(fault.what);
    } catch (const Unreadable& unreadable) {
        return unreadable.error;
    }
    return Found();
}

}  // namespace newsidx
