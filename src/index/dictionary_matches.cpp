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
constexpr std::uint32_t kAtOnce = sizeof(std::uint64_t);
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

// How many bytes are the same, of those before `end`.
std::uint32_t same_size(const char* text, const char* match, const char* end) {
    const char* const begin = text;
    if constexpr (std::endian::native == std::endian::little) {
        while (text + kAtOnce <= end) {
            const std::uint64_t differ = eight(text) ^ eight(match);
            if (differ != 0) {
                text += std::countr_zero(differ) / 8;
                return static_cast<std::uint32_t>(text - begin);
            }
            text += kAtOnce;
            match += kAtOnce;
        }
    }
    while (text < end && *text == *match) ++text, ++match;
    return static_cast<std::uint32_t>(text - begin);
}

}  // namespace

DictionaryMatcher::DictionaryMatcher(std::string_view content)
    : content_size_(static_cast<std::uint32_t>(content.size())),
      room_(content.size()),
      long_(std::make_unique<Place[]>(std::size_t{1} << kLongBits)),
      short_(std::make_unique<Place[]>(std::size_t{1} << kShortBits)) {
    std::copy(content.begin(), content.end(), room_.begin());
    for (std::uint32_t at = 0; at + kAtOnce <= content_size_; ++at) {
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
    const std::uint32_t size = content_size_ + static_cast<std::uint32_t>(text.size());
    const char* const end = begin + size;
    const std::int32_t shift = shift_;
    Place* const longs = long_.get();
    Place* const shorts = short_.get();
    const auto before = [shift](const Place& place) {
        return static_cast<std::uint32_t>(std::max(place.text - shift, place.dictionary));
    };
    const auto keep = [shift](Place& place, std::uint32_t position) {
        place.text = static_cast<std::int32_t>(position) + shift;
    };
    std::uint32_t at = content_size_;
    std::uint32_t free = at;  // no match has these bytes yet
    // Distances of the last two matches.
    std::uint32_t last = 1;
    std::uint32_t other = 1;
    while (at + kAtOnce < size) {
        const std::uint64_t bytes = eight(begin + at);
        Place& long_one = longs[long_place(bytes)];
        Place& short_one = shorts[short_place(bytes)];
        const std::uint32_t far = before(long_one);
        const std::uint32_t near = before(short_one);
        keep(long_one, at);
        keep(short_one, at);
        std::uint32_t match = 0;
        std::uint32_t length = 0;
        if (four(begin + at + 1) == four(begin + at + 1 - last)) {
            ++at;
            match = at - last;
            length = 4 + same_size(begin + at + 4, begin + match + 4, end);
        } else {
            if (eight(begin + far) == bytes) {
                match = far;
                length = kAtOnce + same_size(begin + at + kAtOnce, begin + match + kAtOnce, end);
            } else if (four(begin + near) == four(begin + at)) {
                // A longer one may begin at the next byte.
                const std::uint64_t next = eight(begin + at + 1);
                Place& next_one = longs[long_place(next)];
                const std::uint32_t next_far = before(next_one);
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
        if (at + kAtOnce >= size) break;
        // What the match was passed over with may be met again.
        keep(longs[long_place(eight(begin + at - 2))], at - 2);
        keep(shorts[short_place(eight(begin + at - 1))], at - 1);
        // The distance before the last one, as in lists.
        while (at + kAtOnce < size && four(begin + at) == four(begin + at - other)) {
            const std::uint32_t again = 4 + same_size(begin + at + 4, begin + at + 4 - other, end);
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

void DictionaryMatcher::add(std::uint32_t distance, std::uint32_t literals, std::uint32_t size) {
    matches_[count_++] = {distance, literals, size, 0};
}

}  // namespace newsidx
