#include "entity/country_votes.hpp"

#include <algorithm>

namespace newsidx {

CountryVotes::CountryVotes(const std::vector<Entity>& countries) {
    constexpr unsigned kNamed = 1;
    for (const Entity& one : countries) {
        if (one.type == EntityType::country)
            votes_.push_back({one.id, one.about ? kAboutPoints : kNamed});
    }
}

void CountryVotes::add(std::string_view country, unsigned points) {
    if (country.empty()) return;
    const auto at = std::find_if(votes_.begin(), votes_.end(),
                                 [&](const Vote& vote) { return vote.country == country; });
    if (at == votes_.end()) {
        votes_.push_back({std::string(country), points});
    } else {
        at->points += points;
    }
}

void CountryVotes::add(const CountryVotes& others, unsigned most) {
    for (const Vote& vote : others.votes_) add(vote.country, std::min(vote.points, most));
}

unsigned CountryVotes::of(std::string_view country) const {
    const auto at = std::find_if(votes_.begin(), votes_.end(),
                                 [&](const Vote& vote) { return vote.country == country; });
    return at == votes_.end() ? 0 : at->points;
}

std::vector<CountryVotes::Vote> CountryVotes::ranked() const {
    std::vector<Vote> ranked = votes_;
    std::sort(ranked.begin(), ranked.end(), [](const Vote& a, const Vote& b) {
        return a.points != b.points ? a.points > b.points : a.country < b.country;
    });
    return ranked;
}

}  // namespace newsidx
