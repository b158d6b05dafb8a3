#include "index/story_groups.hpp"

#include <algorithm>

#include "query/story.hpp"

namespace newsidx {
namespace {

std::uint32_t pair_of(std::string_view sketch, std::size_t pair) {
    const auto byte = [&](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(sketch[at]));
    };
    return static_cast<std::uint32_t>(pair << 16U) | byte(2 * pair) << 8U | byte(2 * pair + 1);
}

}  // namespace

bool are_copies(std::string_view a, std::string_view b) {
    return similarity(a, b) >= kCopySimilarity;
}

std::vector<std::size_t> StoryGroups::leaders_of(std::string_view sketch) const {
    std::vector<std::size_t> found;
    if (sketch.size() != kSketchBins) return found;
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        const auto met = last_.find(pair_of(sketch, pair));
        for (std::uint32_t at = met == last_.end() ? 0 : met->second; at != 0;
             at = links_[at - 1].before)
            found.push_back(links_[at - 1].leader);
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
    for (std::size_t pair = 0; pair < kPairs; ++pair) {
        std::uint32_t& last = last_[pair_of(sketch, pair)];
        links_.push_back({static_cast<std::uint32_t>(number), last});
        last = static_cast<std::uint32_t>(links_.size());
    }
    sketches_.emplace(number, std::move(sketch));
    return number;
}

}  // namespace newsidx
