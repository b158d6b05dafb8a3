#include "index/glass_finder.hpp"

#include <algorithm>
#include <utility>

#include "index/glass_block.hpp"

namespace newsidx {
namespace {

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
    : path_(std::move(table)), key_(std::move(key_begin)), begin_bytes_(key_.size()) {}

// Without the rest of the item: it is asked of many that are passed.
std::string_view GlassTableFinder::end_in_run(std::size_t item) {
    const std::vector<char>& bytes = path_.bytes();
    const std::size_t key_at = kGlassItemHead + path_.offset_of(item);
    if (key_at > bytes.size()) return path_.trouble().key;
    const std::size_t key_bytes = static_cast<unsigned char>(bytes[key_at - 1]);
    if (key_bytes < begin_bytes_ || key_at + key_bytes > bytes.size()) return path_.trouble().key;
    return {bytes.data() + key_at + begin_bytes_, key_bytes - begin_bytes_};
}

bool GlassTableFinder::seek(std::string_view key_end) {
    if (has_place_ && is_less(last_end_, key_end)) {
        last_end_ = key_end;
        at_ = first_that_is_not(
            at_, run_end_, [&](std::size_t item) { return is_less(end_in_run(item), key_end); });
        if (at_ < run_end_) return true;
        // What comes behind the run begins otherwise; behind the leaf it may go on.
        if (run_end_ < path_.items()) return false;
    }
    last_end_ = key_end;
    key_.resize(begin_bytes_);
    key_ += key_end;
    has_place_ = path_.descend(key_, 1);
    if (!has_place_) return false;
    at_ = path_.place_of(key_, 1);
    const std::string_view begin = std::string_view(key_).substr(0, begin_bytes_);
    run_end_ = first_that_is_not(at_, path_.items(), [&](std::size_t item) {
        return path_.item(item).key.starts_with(begin);
    });
    return at_ < run_end_;
}

std::optional<std::string_view> GlassTableFinder::find(std::string_view key_end) {
    if (!sound() || !seek(key_end)) return std::nullopt;
    const GlassPath::Item item = path_.item(at_);
    if (!sound() || item.key.substr(begin_bytes_) != key_end || (item.head & kGlassFirst) == 0)
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
        if (++at_ >= path_.items()) {
            if (!path_.descend(key_, component)) return std::nullopt;
            at_ = path_.place_of(key_, component);
        }
        const GlassPath::Item item = at_ < path_.items() ? path_.item(at_) : path_.trouble();
        if (!sound() || item.key != key_ || (item.head & kGlassFirst) != 0 ||
            number_at(item.rest.data(), 2) != component) {
            path_.trouble();
            return std::nullopt;
        }
        tag_ += item.rest.substr(kGlassComponentBytes);
        if ((item.head & kGlassLast) != 0) return tag_;
    }
}

}  // namespace newsidx
