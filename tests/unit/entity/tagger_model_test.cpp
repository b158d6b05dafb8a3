#include "entity/tagger_model.hpp"

#include <doctest/doctest.h>

#include <random>

#include "entity/feature_hash.hpp"

using namespace newsidx;

namespace {

TaggerModel small_model() {
    std::mt19937 random(7);
    TaggerModel model;
    model.tables.classes =
        WordClasses({{"monday", 1}, {"tuesday", 1}, {"bank", 2}}, {{}, {1, 1, 1}, {2, 2, 1}});
    std::vector<FeatureTable::Feature> features;
    for (std::uint32_t i = 0; i < 500; ++i) {
        FeatureTable::Feature feature{scatter(i), {}};
        for (std::uint8_t slot = 0; slot < kPlaces * kTagLabels; ++slot) {
            if (random() % 9 == 0) {
                const int value = static_cast<int>(random() % 255) - 127;
                feature.weights.push_back({slot, static_cast<std::int8_t>(value)});
            }
        }
        if (!feature.weights.empty()) features.push_back(std::move(feature));
    }
    TagStage stage;
    stage.features = FeatureTable(features);
    stage.unit = 0.02F;
    stage.transitions[1][2] = -1.5F;
    model.stages.push_back(std::move(stage));
    return model;
}

}  // namespace

TEST_CASE("pack_model, unpack_model: give back what was packed") {
    const TaggerModel model = small_model();
    const std::string packed = pack_model(model);
    const auto got = unpack_model(packed);
    REQUIRE(got);
    CHECK(got->tables.classes.find("monday").fine == 1);
    CHECK(got->tables.classes.find("bank").middle == 2);
    CHECK(got->tables.classes.find("wednesday").fine == 0);
    REQUIRE(got->stages.size() == 1);
    CHECK(got->stages[0].unit == 0.02F);
    CHECK(got->stages[0].transitions == model.stages[0].transitions);
    CHECK(got->stages[0].features.weights() == model.stages[0].features.weights());
    for (std::uint32_t i = 0; i < 600; ++i) {
        const auto want = model.stages[0].features.find(scatter(i));
        const auto found = got->stages[0].features.find(scatter(i));
        REQUIRE(found.size() == want.size());
        for (std::size_t w = 0; w < want.size(); ++w) {
            CHECK(found[w].slot == want[w].slot);
            CHECK(found[w].value == want[w].value);
        }
    }
    CHECK(pack_model(*got) == packed);
}

TEST_CASE("unpack_model: refuses what is no model") {
    CHECK_FALSE(unpack_model(""));
    CHECK_FALSE(unpack_model("not a model"));
    const std::string packed = pack_model(small_model());
    CHECK_FALSE(unpack_model(packed.substr(0, packed.size() / 2)));
}

TEST_CASE("built_in_model: is there and of this version") {
    CHECK(built_in_model().stages.size() >= 1);
    CHECK(built_in_model().tables.classes.find("monday").fine != 0);
}
