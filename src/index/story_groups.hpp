// Which of many articles are copies of which, from their sketches alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/sketch.hpp"

namespace newsidx {

// So many articles can be grouped at once; about 600 bytes each.
inline constexpr std::size_t kMaxGrouped = 500'000;

// Whether the two sketches are of copies: see kCopySimilarity. The one definition of all views.
[[nodiscard]] bool are_copies(std::string_view a, std::string_view b);

// Takes sketches one after another, the best article first. Each joins the first earlier one that
// leads a group and that it is a copy of, or leads a group of its own: no leader is a copy of
// another one. Copies of copies are not chained.
class StoryGroups {
public:
    // The number of its leader, which is its own number when it leads. Numbers count from 0.
    std::size_t add(std::string sketch);

    // All leaders so far that this is a copy of, ascending.
    [[nodiscard]] std::vector<std::size_t> leaders_of(std::string_view sketch) const;

private:
    // Copies agree in more than half of their bins, so in both bins of one pair at least: leaders
    // are looked up by the pairs of their bins, and none is missed.
    static constexpr std::size_t kPairs = kSketchBins / 2;

    std::size_t added_ = 0;
    std::unordered_map<std::size_t, std::string> sketches_;  // of leaders
    // A leader that has a pair, and the place in links_ of the one before it + 1; 0: none.
    struct Link {
        std::uint32_t leader = 0;
        std::uint32_t before = 0;
    };
    // From a pair's number and its two bytes to the last leader's link, as `before` has it.
    std::unordered_map<std::uint32_t, std::uint32_t> last_;
    std::vector<Link> links_;
};

}  // namespace newsidx
