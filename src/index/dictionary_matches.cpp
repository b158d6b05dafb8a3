#include "index/dictionary_matches.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#include "base/short_bytes.hpp"

namespace newsidx {
namespace {

constexpr unsigned kLongBits = 17;
constexpr unsigned kShortBits = 16;
constexpr std::size_t kAtOnce = sizeof(std::uint64_t);
// Bytes without a match by which the steps from one looked at to the next grow by one.
constexpr unsigned kPatience = 8;  // as a power of two

std::size_t long_place(std::uint64_t bytes) {
    return static_cast<std::size_t>(bytes * 0xcf1bbcdcb7a56463U >> (64 - kLongBits));
}

// Of the five that come first in memory.
std::size_t short_place(std::uint64_t bytes) {
    if constexpr (std::endian::native == std::endian::little) bytes <<= 24U;
    if constexpr (std::endian::native != std::endian::little) bytes &= ~std::uint64_t{0} << 24U;
    return static_cast<std::size_t>(bytes * 0x9e3779b185ebca87U >> (64 - kShortBits));
}

std::uint64_t eight(const char* at) { return load_bytes<std::uint64_t>(at); }
std::uint32_t four(const char* at) { return load_bytes<std::uint32_t>(at); }
// four() of where these eight are.
std::uint32_t first_four(std::uint64_t eight) {
    constexpr unsigned kShift = std::endian::native == std::endian::little ? 0 : 32;
    return static_cast<std::uint32_t>(eight >> kShift);
}

// How many bytes are the same, of those before `end`.
std::size_t same_size(const char* text, const char* match, const char* end) {
    const char* const begin = text;
    if constexpr (std::endian::native == std::endian::little) {
        while (text + kAtOnce <= end) {
            const std::uint64_t differ = eight(text) ^ eight(match);
            if (differ != 0) {
                text += std::countr_zero(differ) / 8;
                return static_cast<std::size_t>(text - begin);
            }
            text += kAtOnce;
            match += kAtOnce;
        }
    }
    while (text < end && *text == *match) ++text, ++match;
    return static_cast<std::size_t>(text - begin);
}

}  // namespace

DictionaryMatcher::DictionaryMatcher(std::string_view content)
    : content_size_(content.size()),
      room_(content.size()),
      long_(std::make_unique<Place[]>(std::size_t{1} << kLongBits)),
      short_(std::make_unique<Place[]>(std::size_t{1} << kShortBits)) {
    std::copy(content.begin(), content.end(), room_.begin());
    for (std::size_t at = 0; at + kAtOnce <= content_size_; ++at) {
        const std::uint64_t bytes = eight(room_.data() + at);
        long_[long_place(bytes)].dictionary = static_cast<std::int32_t>(at);
        short_[short_place(bytes)].dictionary = static_cast<std::int32_t>(at);
    }
}

void DictionaryMatcher::begin_text(std::string_view text) {
    const std::size_t size = content_size_ + text.size();
    if (room_.size() < size) room_.resize(size);
    std::memcpy(room_.data() + content_size_, text.data(), text.size());
    constexpr std::int32_t kMostShift = std::numeric_limits<std::int32_t>::max() / 2;
    if (shift_ > kMostShift) {
        for (std::size_t i = 0; i < std::size_t{1} << kLongBits; ++i) long_[i].text = 0;
        for (std::size_t i = 0; i < std::size_t{1} << kShortBits; ++i) short_[i].text = 0;
        shift_ = 0;
    }
    matches_.resize(std::max(matches_.size(), text.size() / kMinMatchBytes + 1));
    count_ = 0;
}

std::span<const ZSTD_Sequence> DictionaryMatcher::matches(std::string_view text) {
    begin_text(text);
    const char* const begin = room_.data();
    const std::size_t size = content_size_ + text.size();
    // Up to here eight bytes may be looked at, and those behind the next one.
    const std::size_t limit = size - std::min(size, kAtOnce);
    const char* const end = begin + size;
    const std::int32_t shift = shift_;
    Place* const longs = long_.get();
    Place* const shorts = short_.get();
    const auto before = [shift](const Place& place) {
        return static_cast<std::size_t>(std::max(place.text - shift, place.dictionary));
    };
    const auto keep = [shift](Place& place, std::size_t position) {
        place.text = static_cast<std::int32_t>(position) + shift;
    };
    std::size_t at = content_size_;
    std::size_t free = at;  // no match has these bytes yet
    // Distances of the last two matches.
    std::size_t last = 1;
    std::size_t other = 1;
    while (at < limit) {
        const std::uint64_t bytes = eight(begin + at);
        Place& long_one = longs[long_place(bytes)];
        Place& short_one = shorts[short_place(bytes)];
        const std::size_t far = before(long_one);
        const std::size_t near = before(short_one);
        keep(long_one, at);
        keep(short_one, at);
        std::size_t match = 0;
        std::size_t length = 0;
        if (four(begin + at + 1) == four(begin + at + 1 - last)) {
            ++at;
            match = at - last;
            length = 4 + same_size(begin + at + 4, begin + match + 4, end);
        } else {
            if (eight(begin + far) == bytes) {
                match = far;
                length = kAtOnce + same_size(begin + at + kAtOnce, begin + match + kAtOnce, end);
            } else if (four(begin + near) == first_four(bytes)) {
                // A longer one may begin at the next byte.
                const std::uint64_t next = eight(begin + at + 1);
                Place& next_one = longs[long_place(next)];
                const std::size_t next_far = before(next_one);
                keep(next_one, at + 1);
                if (eight(begin + next_far) == next) {
                    ++at;
                    match = next_far;
                    length =
                        kAtOnce + same_size(begin + at + kAtOnce, begin + match + kAtOnce, end);
                } else {
                    match = near;
                    length = 4 + same_size(begin + at + 4, begin + match + 4, end);
                }
            } else {
                at += 1 + ((at - free) >> kPatience);
                continue;
            }
            while (at > free && match > 0 && begin[at - 1] == begin[match - 1]) {
                --at;
                --match;
                ++length;
            }
            other = last;
            last = at - match;
        }
        add(at - match, at - free, length);
        at += length;
        free = at;
        if (at >= limit) break;
        // What the match was passed over with may be met again.
        keep(longs[long_place(eight(begin + at - 2))], at - 2);
        keep(shorts[short_place(eight(begin + at - 1))], at - 1);
        // The distance before the last one, as in lists.
        while (at < limit && four(begin + at) == four(begin + at - other)) {
            const std::size_t again = 4 + same_size(begin + at + 4, begin + at + 4 - other, end);
            std::swap(last, other);
            const std::uint64_t here = eight(begin + at);
            keep(longs[long_place(here)], at);
            keep(shorts[short_place(here)], at);
            add(last, 0, again);
            at += again;
            free = at;
        }
    }
    add(0, size - free, 0);
    shift_ += static_cast<std::int32_t>(size);
    return {matches_.data(), count_};
}

void DictionaryMatcher::add(std::size_t distance, std::size_t literals, std::size_t size) {
    matches_[count_++] = {static_cast<unsigned>(distance), static_cast<unsigned>(literals),
                          static_cast<unsigned>(size), 0};
}

}  // namespace newsidx
