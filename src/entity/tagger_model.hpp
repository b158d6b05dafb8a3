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
// The model as it lies in memory, for the kind of machine that made it; used where it lies, which
// is aligned by kLayoutAlignment and stays.
[[nodiscard]] std::string lay_out_model(const TaggerModel& model);
[[nodiscard]] std::optional<TaggerModel> laid_out_model(std::string_view bytes);

// The one compiled in, laid out by the build; safe to call from several threads.
[[nodiscard]] const TaggerModel& built_in_model();

}  // namespace newsidx
