// The arithmetic of a linear chain: the likeliest labels of a run, and how likely each label is.
// Knows no words.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "entity/tag_label.hpp"

namespace newsidx {

// Scores of one label after another. A run begins and ends in text without names: the first row
// (from kOutside) opens it, the first column closes it.
using TagTransitions = std::array<TagScores, kTagLabels>;

// Finds best paths under one set of transitions; keeps its memory from run to run.
class TagDecoder {
public:
    explicit TagDecoder(const TagTransitions& transitions);

    // The path with the highest sum of scores that is a well-formed sequence of names; of equal
    // ones the one with the lower labels. `scores` and `labels` have a place a word.
    void best(std::span<const TagScores> scores, std::span<TagLabel> labels);

private:
    // Of 17 labels, 9 may stand before a new name or none, and 9 begin one or none; some more
    // places, so that the compiler takes 4 at once.
    static constexpr std::size_t kEnds = 1 + 2 * kTagTypeCount;
    static constexpr std::size_t kLanes = (kEnds + 3) / 4 * 4;
    using Lanes = std::array<float, kLanes>;
    using From = std::array<std::int32_t, kLanes>;
    // The best scores of paths up to a word that has such a label.
    struct Scores {
        Lanes closers;
        std::array<float, kTagTypeCount> begin;
        std::array<float, kTagTypeCount> inside;
    };
    // Where they came from: by opener the closer before it; by type whether the name had gone on
    // before it goes on or ends here.
    struct Steps {
        From from;
        std::array<bool, kTagTypeCount> inside;
        std::array<bool, kTagTypeCount> end;
    };
    void step(const TagScores& scores, Scores& best, Steps& steps) const;
    [[nodiscard]] static TagLabel before(TagLabel label, const Steps& steps);

    TagTransitions transitions_;
    std::array<Lanes, kEnds> closer_to_opener_{};
    // Over all openers, from each closer.
    std::array<float, kEnds> highest_{};
    std::array<float, kEnds> lowest_{};
    std::vector<Steps> steps_;  // by word of the run
};

[[nodiscard]] std::vector<TagLabel> best_labels(std::span<const TagScores> scores,
                                                const TagTransitions& transitions);

// Probabilities under exp(sum of scores) over all well-formed paths.
struct TagMarginals {
    std::vector<TagScores> labels;  // a row a word
    // Sums over the run: how often each label follows each other; with `wants_pairs` only.
    TagTransitions pairs{};
    double log_sum = 0;  // the logarithm of the sum over all paths
};
[[nodiscard]] TagMarginals tag_marginals(std::span<const TagScores> scores,
                                         const TagTransitions& transitions, bool wants_pairs);

}  // namespace newsidx
