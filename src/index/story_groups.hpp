// Which of many articles are copies of which, from their sketches alone.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/sketch.hpp"

namespace newsidx {

// So many articles can be grouped at once; about 600 bytes each.
inline constexpr std::size_t kMaxGrouped = 500'000;

// Whether the two sketches are of copies: see kCopySimilarity.
[[nodiscard]] bool are_copies(std::string_view a, std::string_view b);

// Takes sketches one after another, the best article first. Each joins the first earlier one that
// leads a group and that it is a copy of, or leads a group of its own. Copies of copies are not
// chained: every member is a copy of its leader.
class StoryGroups {
public:
    // The number of its leader, which is its own number when it leads. Numbers count from 0.
    std::size_t add(std::string sketch);

private:
    std::vector<std::string> sketches_;  // of leaders; "" for the others
    // By band: from the band's bins to the leaders that have them, ascending.
    std::array<std::unordered_map<std::string, std::vector<std::uint32_t>>, kBands> leaders_;
};

}  // namespace newsidx
