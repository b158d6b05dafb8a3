// Where in an article a node of the tree is: the stretches of words that satisfy it.
#pragma once

#include <cstdint>
#include <vector>

#include "query/evaluate.hpp"
#include "query/tree.hpp"

namespace newsidx {

// A stretch of tokens that a node has a place at. Positions are those of the first and the last
// word.
struct Place {
    std::uint32_t first_position = 0;
    std::uint32_t last_position = 0;
    std::vector<std::uint32_t> tokens;  // the words that make it, ascending; none: not asked for

    [[nodiscard]] std::uint32_t length() const { return last_position - first_position; }

    bool operator<(const Place& other) const {
        if (first_position != other.first_position) return first_position < other.first_position;
        if (last_position != other.last_position) return last_position < other.last_position;
        return tokens < other.tokens;
    }
    bool operator==(const Place&) const = default;
};

using Places = std::vector<Place>;  // ascending, no repeats

// Whether an article matches is mostly told from where its places begin and end: without their
// words they are fewer, and cost no memory of their own.
enum class PlacesHave : std::uint8_t { bounds, words };

// Of one article, which must outlive it.
class PlaceFinder {
public:
    PlaceFinder(const EvaluatedArticle& article, PlacesHave have)
        : article_(article), have_(have) {}

    // Of a node whose parts all have places: words and what joins them. The first kMaxPlaces; of
    // what joins three words, half as many, and so on.
    [[nodiscard]] Places places(const Node& node) const;

    // Whether there is one, as soon as one is found: first among few places of each part.
    [[nodiscard]] Verdict has_place(const Node& node) const;

private:
    const EvaluatedArticle& article_;
    PlacesHave have_;
};

}  // namespace newsidx
