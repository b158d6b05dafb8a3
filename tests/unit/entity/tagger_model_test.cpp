#include "entity/tagger_model.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <random>
#include <vector>

#include "entity/feature_hash.hpp"

using namespace newsidx;

namespace {

TaggerModel small_model() {
    std::mt19937 random(7);
    TaggerModel model;
    model.tables.classes =
        WordClasses({{"monday", 1}, {"tuesday", 1}, {"bank", 2}}, {{}, {1, 1, 1}, {2, 2, 1}});
    model.tables.lexicon = Lexicon({{"river", 2}});
    std::vector<FeatureTable::Feature> features;
    for (std::uint32_t i = 0; i < 500; ++i) {
        FeatureTable::Feature feature{scatter(i), {}};
        // Half of them speak of their own word alone.
        const std::size_t first = i % 2 == 0 ? 0 : kOwnLane;
        const std::size_t end = i % 2 == 0 ? kPlaces * kTagLabels : kOwnLane + kTagLabels;
        for (std::size_t lane = first; lane < end; ++lane) {
            if (random() % 9 != 0 && lane != kOwnLane + 3) continue;
            const int value = static_cast<int>(random() % 127) + 1;
            feature.weights[lane] = static_cast<std::int8_t>(random() % 2 == 0 ? value : -value);
        }
        features.push_back(feature);
    }
    std::sort(features.begin(), features.end(),
              [](const auto& a, const auto& b) { return a.hash < b.hash; });
    TagStage stage;
    stage.features = FeatureTable(features);
    stage.unit = 0.02F;
    stage.transitions[1][2] = -1.5F;
    model.stages.push_back(std::move(stage));
    return model;
}

LabelSums own_of(const FeatureTable& table, std::uint32_t hash) {
    LabelSums sums{};
    table.add_own(hash, sums);
    return sums;
}

ReachSums reach_of(const FeatureTable& table, std::uint32_t hash) {
    ReachSums sums{};
    table.add_reach(hash, sums);
    return sums;
}

// A copy of bytes where a layout may lie.
class Aligned {
public:
    explicit Aligned(std::string_view bytes) : blocks_(bytes.size() / sizeof(Block) + 1) {
        std::memcpy(blocks_.data(), bytes.data(), bytes.size());
        bytes_ = {blocks_[0].bytes.data(), bytes.size()};
    }
    [[nodiscard]] std::string_view bytes() const { return bytes_; }

private:
    struct alignas(kLayoutAlignment) Block {
        std::array<char, kLayoutAlignment> bytes;
    };
    std::vector<Block> blocks_;
    std::string_view bytes_;
};

void check_same(const TaggerModel& got, const TaggerModel& model) {
    CHECK(got.tables.classes.find("monday").fine == 1);
    CHECK(got.tables.classes.find("bank").middle == 2);
    CHECK(got.tables.classes.find("wednesday").fine == 0);
    CHECK(got.tables.lexicon.find(Lexicon::word_hash("river")) == 2);
    REQUIRE(got.stages.size() == 1);
    CHECK(got.stages[0].unit == 0.02F);
    CHECK(got.stages[0].transitions == model.stages[0].transitions);
    CHECK(got.stages[0].features.weights() == model.stages[0].features.weights());
    const FeatureTable& want = model.stages[0].features;
    const FeatureTable& found = got.stages[0].features;
    for (std::uint32_t i = 0; i < 600; ++i) {
        const std::uint32_t hash = scatter(i);
        CHECK((own_of(want, hash) == LabelSums{}) == (i >= 500));
        CHECK(own_of(found, hash) == own_of(want, hash));
        CHECK(reach_of(found, hash) == reach_of(want, hash));
    }
}

}  // namespace

TEST_CASE("pack_model, unpack_model: give back what was packed") {
    const TaggerModel model = small_model();
    const std::string packed = pack_model(model);
    const auto got = unpack_model(packed);
    REQUIRE(got);
    check_same(*got, model);
    CHECK(pack_model(*got) == packed);
}

TEST_CASE("lay_out_model, laid_out_model: give back what was laid out, and refuse less") {
    const TaggerModel model = small_model();
    const Aligned laid(lay_out_model(model));
    const auto got = laid_out_model(laid.bytes());
    REQUIRE(got);
    check_same(*got, model);
    CHECK(pack_model(*got) == pack_model(model));
    CHECK_FALSE(laid_out_model(laid.bytes().substr(0, laid.bytes().size() - kLayoutAlignment)));
    CHECK_FALSE(laid_out_model(laid.bytes().substr(0, kLayoutAlignment)));
    CHECK_FALSE(laid_out_model(""));
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
