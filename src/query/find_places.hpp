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
        : article_(article), analysis_(*article.analysis), have_(have) {}

    // Of a node whose parts all have places: words and what joins them. The first kMaxPlaces; of
    // what joins three words, half as many, and so on.
    [[nodiscard]] Places places(const Node& node) const {
        most_ = kMaxPlaces;
        fewer_of_many_words_ = true;
        return places(node, have_);
    }

    // Whether there is one, as soon as one is found: first among few places of each part.
    [[nodiscard]] Verdict has_place(const Node& node) const;

private:
    [[nodiscard]] Places places(const Node& node, PlacesHave have) const;
    [[nodiscard]] Verdict has_place_among(const Node& node, std::size_t most) const;
    [[nodiscard]] Places word_places(const Node& leaf, PlacesHave have) const;
    [[nodiscard]] Places phrase_places(const Node& node, PlacesHave have) const;
    [[nodiscard]] Places operand_places(const Node& node, const Node& operand,
                                        PlacesHave have) const;
    // `most`: so many are enough.
    [[nodiscard]] Places pair_places(const Node& node, std::size_t most, PlacesHave have) const;

    void count(std::uint64_t work) const {
        if (article_.work != nullptr && most_ > kFewPlaces) *article_.work += work;
    }

    // How many places of a pair are looked at.
    [[nodiscard]] std::size_t most_of(const Node& pair) const;

    const EvaluatedArticle& article_;
    const Analysis& analysis_;
    PlacesHave have_;
    mutable bool are_all_ = true;            // no place was left out since this was set
    mutable std::size_t most_ = kMaxPlaces;  // places of a node that are looked at
    mutable bool fewer_of_many_words_ = false;
};

}  // namespace newsidx
