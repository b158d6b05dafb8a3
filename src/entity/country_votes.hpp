// How much of an article speaks for each country: which one its "Supreme Court" is of.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "entity/entities.hpp"

namespace newsidx {

// Of a country that the article is about.
inline constexpr unsigned kAboutPoints = 5;

class CountryVotes {
public:
    struct Vote {
        std::string country;  // ISO code
        unsigned points = 0;
    };

    CountryVotes() = default;
    // What the article says of countries itself; of other entities nothing.
    explicit CountryVotes(const std::vector<Entity>& countries);

    // Somebody, or a body, of the country is named. "" counts for nothing.
    void add(std::string_view country, unsigned points);

    // The points of others, of each country at most so many.
    void add(const CountryVotes& others, unsigned most);

    [[nodiscard]] unsigned of(std::string_view country) const;

    // Most points first, ties alphabetical.
    [[nodiscard]] std::vector<Vote> ranked() const;

private:
    std::vector<Vote> votes_;
};

}  // namespace newsidx
