// The trained model: word classes and the weights of a stage, as one file that is compiled in.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "entity/feature_table.hpp"
#include "entity/tag_chain.hpp"
#include "entity/word_features.hpp"

namespace newsidx {

// Grows with every change of features, labels or layout.
inline constexpr std::uint8_t kModelVersion = 2;

struct TagStage {
    FeatureTable features;
    float unit = 0;  // what 1 of a weight in `features` stands for
    TagTransitions transitions{};
};

struct TaggerModel {
    WordTables tables;
    std::vector<TagStage> stages;
};

// Compressed, deterministic.
[[nodiscard]] std::string pack_model(const TaggerModel& model);
// None when the bytes are no model of this version.
[[nodiscard]] std::optional<TaggerModel> unpack_model(std::string_view packed);
// Likewise of what it is unpacked to.
[[nodiscard]] std::optional<TaggerModel> read_model(std::string_view bytes);

// The one compiled in, read at the first call; safe to call from several threads.
[[nodiscard]] const TaggerModel& built_in_model();

}  // namespace newsidx
