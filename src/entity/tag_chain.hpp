// The arithmetic of a linear chain: the likeliest labels of a run, and how likely each label is.
// Knows no words.
#pragma once

#include <array>
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
    using Row = std::array<float, kTagLabels>;
    using From = std::array<TagLabel, kTagLabels>;
    void step(const Row& best, Row& next, From& from) const;

    TagTransitions transitions_;
    // Over all labels that may open a name or none, from each that may close one.
    Row highest_{};
    Row lowest_{};
    std::vector<From> from_;  // by word of the run
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
