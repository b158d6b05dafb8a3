#include "index/glass_range.hpp"

#include <utility>

#include "index/glass_block.hpp"

namespace newsidx {
namespace {

std::uint32_t component(const GlassPath::Item& item) {
    return (item.head & kGlassFirst) != 0 ? 1 : number_at(item.rest.data(), kGlassComponentBytes);
}

// What items are ordered by.
std::pair<std::string_view, std::uint32_t> place(const GlassPath::Item& item) {
    return {item.key, component(item)};
}

}  // namespace

GlassRange::GlassRange(std::shared_ptr<const GlassTableFile> table, std::string from,
                       std::string to)
    : path_(std::move(table)), from_(std::move(from)), to_(std::move(to)) {}

bool GlassRange::begin() {
    has_begun_ = true;
    if (!path_.descend(from_, 1) || !enter_leaf()) return false;
    at_ = path_.place_of(from_, 1);
    return path_.sound();
}

// Each leaf must come behind the one before: else a broken branch could lead to the same one again
// and again.
bool GlassRange::enter_leaf() {
    at_ = 0;
    end_ = path_.items();
    if (end_ == 0) return path_.trouble(), false;
    const GlassPath::Item first = path_.item(0);
    const GlassPath::Item last = path_.item(end_ - 1);
    if (!path_.sound()) return false;
    const auto before = std::pair(std::string_view(last_key_), last_component_);
    if (place(first) <= before || place(last) < place(first)) return path_.trouble(), false;
    last_key_ = last.key;
    last_component_ = component(last);
    if (to_.empty() || last.key < to_) return true;
    end_ = first_that_is_not(0, end_, [&](std::size_t at) { return path_.item(at).key < to_; });
    return path_.sound();
}

bool GlassRange::next() {
    if (!path_.sound()) return false;
    if (!has_begun_ && !begin()) return false;
    while (true) {
        while (at_ < end_) {
            item_ = path_.item(at_++);
            if (!path_.sound()) return false;
            if ((item_.head & kGlassFirst) != 0 && !item_.key.empty()) return true;
        }
        if (end_ < path_.items() || !path_.to_next_leaf() || !enter_leaf()) return false;
    }
}

}  // namespace newsidx
