#include "index/story_groups.hpp"

#include <algorithm>

#include "query/story.hpp"

namespace newsidx {
namespace {

std::uint16_t pair_of(std::string_view sketch, std::size_t pair) {
    return static_cast<std::uint16_t>((static_cast<unsigned char>(sketch[2 * pair]) << 8U) |
                                      static_cast<unsigned char>(sketch[2 * pair + 1]));
}

}  // namespace

bool are_copies(std::string_view a, std::string_view b) {
    return similarity(a, b) >= kCopySimilarity;
}

std::vector<std::size_t> StoryGroups::leaders_of(std::string_view sketch) const {
    std::vector<std::size_t> found;
    if (sketch.size() != kSketchBins) return found;
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        const auto met = leaders_[pair].find(pair_of(sketch, pair));
        if (met != leaders_[pair].end())
            found.insert(found.end(), met->second.begin(), met->second.end());
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::erase_if(found, [&](std::size_t one) { return !are_copies(sketches_.at(one), sketch); });
    return found;
}

std::size_t StoryGroups::add(std::string sketch) {
    const std::size_t number = added_++;
    if (sketch.size() != kSketchBins) return number;
    if (const auto leaders = leaders_of(sketch); !leaders.empty()) return leaders.front();
    for (std::size_t pair = 0; pair < kPairs; ++pair)
        leaders_[pair][pair_of(sketch, pair)].push_back(static_cast<std::uint32_t>(number));
    sketches_.emplace(number, std::move(sketch));
    return number;
}

}  // namespace newsidx
