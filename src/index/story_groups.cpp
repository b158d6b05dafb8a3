#include "index/story_groups.hpp"

#include <algorithm>

#include "query/story.hpp"

namespace newsidx {

bool are_copies(std::string_view a, std::string_view b) {
    return similarity(a, b) >= kCopySimilarity && !shared_bands(a, b).empty();
}

std::size_t StoryGroups::add(std::string sketch) {
    const std::size_t number = sketches_.size();
    if (sketch.size() != kSketchBins) {
        sketches_.emplace_back();
        return number;
    }
    std::size_t leader = number;
    std::array<std::string, kBands> bands;
    for (std::size_t band = 0; band < kBands; ++band) {
        bands[band] = sketch.substr(band * kBandBins, kBandBins);
        const auto met = leaders_[band].find(bands[band]);
        if (met == leaders_[band].end()) continue;
        for (const std::uint32_t other : met->second) {
            if (other >= leader) break;
            if (similarity(sketches_[other], sketch) >= kCopySimilarity) {
                leader = other;
                break;
            }
        }
    }
    if (leader != number) {
        sketches_.emplace_back();
        return leader;
    }
    for (std::size_t band = 0; band < kBands; ++band)
        leaders_[band][bands[band]].push_back(static_cast<std::uint32_t>(number));
    sketches_.push_back(std::move(sketch));
    return number;
}

}  // namespace newsidx
