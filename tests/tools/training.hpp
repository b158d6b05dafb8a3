// Fits the weights of one stage of the tagger to annotated articles.
#pragma once

#include <cstdint>
#include <vector>

#include "annotated.hpp"
#include "entity/tagger_model.hpp"

namespace newsidx {

struct TrainingOptions {
    int epochs = 3;
    int second_epochs = 5;     // of the second stage
    float rate = 0.03F;        // of AdaGrad
    float decay = 1e-6F;       // pull towards 0 with each step, relative to the rate
    float dropout = 0.15F;     // how often a word's identity is hidden
    float levels = 48;         // of weights, on either side of 0: at most 127
    float least = 0.05F;       // smaller weights are left out
    std::uint32_t cutoff = 5;  // rarer features are left out
    int runs = 3;              // in different orders, of whose weights the mean is taken
    int average_from = 1;      // the epoch from which on the weights are averaged
    std::uint64_t seed = 1;
};

[[nodiscard]] TagStage train_stage(const std::vector<const Annotated*>& articles,
                                   const WordTables& tables, const TrainingOptions& options);

// The second stage, on top of model.stages[0]: learns from guesses on each of `folds` parts by a
// first stage trained on the others.
[[nodiscard]] TagStage train_second_stage(const std::vector<const Annotated*>& articles,
                                          const TaggerModel& model, const TrainingOptions& options,
                                          std::size_t folds);

}  // namespace newsidx
