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

// A number for each type of name, in one register: the compiler adds and compares all four at once.
using ByType = float __attribute__((vector_size(kTagTypeCount * sizeof(float))));

// Finds best paths under one set of transitions; keeps its memory from run to run.
class TagDecoder {
public:
    explicit TagDecoder(const TagTransitions& transitions);

    // The path with the highest sum of scores that is a well-formed sequence of names; of equal
    // ones the one with the lower labels. `scores` and `labels` have a place a word.
    void best(std::span<const TagScores> scores, std::span<TagLabel> labels);

private:
    // The best scores of paths up to a word that has such a label.
    struct Scores {
        float outside;
        ByType begin;
        ByType inside;
        ByType end;
        ByType single;
    };
    // What is added for a name's beginning after some label.
    struct Opening {
        ByType begin;
        ByType single;
    };
    // What is added for the label that opens what follows after each label that may close.
    struct Closing {
        float outside;
        ByType end;
        ByType single;
    };
    void step(const TagScores& scores, const Scores& before, Scores& best) const;
    [[nodiscard]] TagLabel label_before(TagLabel label, const Scores& before) const;
    [[nodiscard]] TagLabel best_closer(TagLabel opener, const Scores& before) const;

    TagTransitions transitions_;
    Opening from_outside_{};
    std::array<Closing, kTagLabels> closings_{};  // by the label that opens
    std::array<Opening, kTagTypeCount> from_end_{};
    std::array<Opening, kTagTypeCount> from_single_{};
    ByType end_to_outside_{};
    ByType single_to_outside_{};
    ByType begin_to_inside_{};  // within one type
    ByType inside_to_inside_{};
    ByType begin_to_end_{};
    ByType inside_to_end_{};
    std::vector<Scores> scores_;  // by word of the run
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
