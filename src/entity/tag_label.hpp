// What a word is in a name: the labels that the tagger chooses between.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace newsidx {

// In the model file: never reorder without a new kModelVersion.
inline constexpr auto kTagTypes = std::to_array<std::string_view>({"PER", "ORG", "LOC", "MISC"});
inline constexpr std::size_t kTagTypeCount = kTagTypes.size();

// Where in its name a word stands: it begins it, is inside, ends it, or is all of it.
enum class TagPlace : std::uint8_t { begin, inside, end, single };

// 0: in no name; else 1 + 4 * type + place.
using TagLabel = std::uint8_t;
inline constexpr TagLabel kOutside = 0;
inline constexpr std::size_t kTagLabels = 1 + 4 * kTagTypeCount;

constexpr TagLabel tag_label(std::size_t type, TagPlace place) {
    return static_cast<TagLabel>(1 + 4 * type + static_cast<std::size_t>(place));
}
constexpr std::size_t tag_type(TagLabel label) { return (label - 1U) / 4U; }
constexpr TagPlace tag_place(TagLabel label) { return static_cast<TagPlace>((label - 1U) % 4U); }

// Whether a name may stop after this label, and whether one may begin with it.
constexpr bool may_close(TagLabel label) {
    return label == kOutside || tag_place(label) == TagPlace::end ||
           tag_place(label) == TagPlace::single;
}
constexpr bool may_open(TagLabel label) {
    return label == kOutside || tag_place(label) == TagPlace::begin ||
           tag_place(label) == TagPlace::single;
}
constexpr bool may_follow(TagLabel before, TagLabel after) {
    if (may_close(before) || may_open(after)) return may_close(before) && may_open(after);
    return tag_type(before) == tag_type(after);
}

using TagScores = std::array<float, kTagLabels>;

}  // namespace newsidx
