#include "index/glass_finder.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "index/glass_block.hpp"

namespace newsidx {
namespace {

std::uint32_t big_endian_16(const char* at) {
    const auto byte = [&](int i) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(at[i]));
    };
    return byte(0) << 8U | byte(1);
}

std::uint32_t big_endian_32(const char* at) {
    return big_endian_16(at) << 16U | big_endian_16(at + 2);
}

// Of items that are ordered so that those that are `before` come first: the first one from `from`
// on that isn't, else `end`. Quickest where it is near.
template <typename Before>
std::size_t first_that_is_not(std::size_t from, std::size_t end, const Before& before) {
    std::size_t probe = from;
    for (std::size_t step = 1; probe < end && before(probe); step *= 2) {
        from = probe + 1;
        probe += step;
    }
    end = std::min(probe, end);
    while (from < end) {
        const std::size_t middle = from + (end - from) / 2;
        if (before(middle)) {
            from = middle + 1;
        } else {
            end = middle;
        }
    }
    return from;
}

// Of a few bytes: a call of memcmp() would cost more than looking at them.
bool is_less(std::string_view a, std::string_view b) {
    const std::size_t both = std::min(a.size(), b.size());
    for (std::size_t i = 0; i < both; ++i) {
        if (a[i] != b[i])
            return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[i]);
    }
    return a.size() < b.size();
}

}  // namespace

GlassTableFinder::GlassTableFinder(std::shared_ptr<const GlassTableFile> table,
                                   std::string key_begin)
    : table_(std::move(table)), key_(std::move(key_begin)), begin_bytes_(key_.size()) {
    sound_ = table_->table.level <= kGlassMaxLevel;
    if (sound_) levels_.resize(table_->table.level + 1);
}

bool GlassTableFinder::load(std::size_t level, std::uint32_t number) {
    Block& block = levels_[level];
    if (block.number == number) return true;
    const std::size_t size = table_->table.block_bytes;
    block.bytes.resize(size);
    block.number = kNoBlock;
    const auto got = table_->file.read_into(std::uint64_t{number} * size, block.bytes.data(), size);
    if (!got || *got != size) return sound_ = false;
    const char* bytes = block.bytes.data();
    const std::size_t end = big_endian_16(bytes + kGlassDirectoryEndAt);
    if (big_endian_32(bytes) > table_->revision ||
        static_cast<unsigned char>(bytes[kGlassLevelAt]) != level || end <= kGlassDirectoryAt ||
        end > size)
        return sound_ = false;
    block.items = (end - kGlassDirectoryAt) / kGlassOffsetBytes;
    block.number = number;
    return true;
}

GlassTableFinder::Item GlassTableFinder::trouble() {
    sound_ = false;
    return {};
}

GlassTableFinder::Item GlassTableFinder::leaf_item(std::size_t item) {
    const std::vector<char>& bytes = levels_[0].bytes;
    const std::size_t offset =
        big_endian_16(bytes.data() + kGlassDirectoryAt + item * kGlassOffsetBytes);
    if (offset + kGlassItemHead > bytes.size()) return trouble();
    const char* at = bytes.data() + offset;
    const std::uint32_t head = big_endian_16(at);
    const std::size_t size = head & kGlassSizeMask;
    const std::size_t key_bytes = static_cast<unsigned char>(at[2]);
    const std::size_t least = key_bytes + ((head & kGlassFirst) != 0 ? 0 : kGlassComponentBytes);
    if (least > size || offset + kGlassItemHead + size > bytes.size()) return trouble();
    at += kGlassItemHead;
    return {{at, key_bytes}, {at + key_bytes, size - key_bytes}, head};
}

// Without the rest of the item: it is asked of many that are passed.
std::string_view GlassTableFinder::end_in_run(std::size_t item) {
    const std::vector<char>& bytes = levels_[0].bytes;
    const std::size_t key_at =
        kGlassItemHead + big_endian_16(bytes.data() + kGlassDirectoryAt + item * kGlassOffsetBytes);
    if (key_at > bytes.size()) return trouble().key;
    const std::size_t key_bytes = static_cast<unsigned char>(bytes[key_at - 1]);
    if (key_bytes < begin_bytes_ || key_at + key_bytes > bytes.size()) return trouble().key;
    return {bytes.data() + key_at + begin_bytes_, key_bytes - begin_bytes_};
}

std::size_t GlassTableFinder::place_of(std::uint32_t component) {
    return first_that_is_not(0, levels_[0].items, [&](std::size_t item) {
        const Item there = leaf_item(item);
        const int order = there.key.compare(key_);
        if (order != 0 || !sound_) return order < 0;
        return ((there.head & kGlassFirst) != 0 ? 1 : big_endian_16(there.rest.data())) < component;
    });
}

// The first item has no key: it takes all that comes before the second.
std::size_t GlassTableFinder::child_for(const Block& branch, std::uint32_t component) {
    const std::vector<char>& bytes = branch.bytes;
    const auto offset_of = [&](std::size_t item) -> std::size_t {
        return big_endian_16(bytes.data() + kGlassDirectoryAt + item * kGlassOffsetBytes);
    };
    const std::size_t behind = first_that_is_not(1, branch.items, [&](std::size_t item) {
        const std::size_t key_at = offset_of(item) + kGlassChildBytes + 1;
        const std::size_t key_bytes =
            key_at <= bytes.size() ? static_cast<unsigned char>(bytes[key_at - 1]) : bytes.size();
        if (key_at + key_bytes + kGlassComponentBytes > bytes.size()) return sound_ = false;
        const int order = std::string_view(bytes.data() + key_at, key_bytes).compare(key_);
        return order < 0 ||
               (order == 0 && big_endian_16(bytes.data() + key_at + key_bytes) <= component);
    });
    return offset_of(behind - 1);
}

bool GlassTableFinder::descend(std::uint32_t component) {
    std::uint32_t number = table_->table.root;
    for (std::size_t level = levels_.size() - 1; load(level, number); --level) {
        if (level == 0) return true;
        const std::size_t child = child_for(levels_[level], component);
        if (!sound_ || child + kGlassChildBytes > levels_[level].bytes.size())
            return sound_ = false;
        number = big_endian_32(levels_[level].bytes.data() + child);
    }
    return false;
}

bool GlassTableFinder::seek(std::string_view key_end) {
    if (has_place_ && is_less(last_end_, key_end)) {
        last_end_ = key_end;
        at_ = first_that_is_not(
            at_, run_end_, [&](std::size_t item) { return is_less(end_in_run(item), key_end); });
        if (at_ < run_end_) return true;
        // What comes behind the run begins otherwise; behind the leaf it may go on.
        if (run_end_ < levels_[0].items) return false;
    }
    last_end_ = key_end;
    key_.resize(begin_bytes_);
    key_ += key_end;
    has_place_ = descend(1);
    if (!has_place_) return false;
    at_ = place_of(1);
    const std::string_view begin = std::string_view(key_).substr(0, begin_bytes_);
    run_end_ = first_that_is_not(at_, levels_[0].items, [&](std::size_t item) {
        return leaf_item(item).key.starts_with(begin);
    });
    return at_ < run_end_;
}

std::optional<std::string_view> GlassTableFinder::find(std::string_view key_end) {
    if (!sound_ || !seek(key_end)) return std::nullopt;
    const Item item = leaf_item(at_);
    if (!sound_ || item.key.substr(begin_bytes_) != key_end || (item.head & kGlassFirst) == 0)
        return std::nullopt;
    if ((item.head & kGlassLast) != 0) return item.rest;
    return rest_of_tag(item.rest);
}

std::optional<std::string> GlassTableFinder::take(std::string_view key_end, std::size_t bytes) {
    tag_.reserve(bytes);
    const auto tag = find(key_end);
    if (!tag) return std::nullopt;
    return tag->data() == tag_.data() ? std::move(tag_) : std::string(*tag);
}

std::optional<std::string_view> GlassTableFinder::rest_of_tag(std::string_view begin) {
    tag_ = begin;
    key_.resize(begin_bytes_);
    key_ += last_end_;
    has_place_ = false;
    for (std::uint32_t component = 2;; ++component) {
        if (++at_ >= levels_[0].items) {
            if (!descend(component)) return std::nullopt;
            at_ = place_of(component);
        }
        const Item item = at_ < levels_[0].items ? leaf_item(at_) : trouble();
        if (!sound_ || item.key != key_ || (item.head & kGlassFirst) != 0 ||
            big_endian_16(item.rest.data()) != component) {
            trouble();
            return std::nullopt;
        }
        tag_ += item.rest.substr(kGlassComponentBytes);
        if ((item.head & kGlassLast) != 0) return tag_;
    }
}

}  // namespace newsidx
